/** Owns the engine's three doors: prepare a situation, begin, step. Pure: a machine is only asked what would follow, nothing runs. */
import { createActor, type SnapshotFrom } from "xstate";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { runningDialogue, type EngineContext } from "./context.ts";
import type { DialogueRun } from "./dialogue-run.ts";
import type { Effect } from "./effect.ts";
import type { EngineInput } from "./input.ts";
import type { Machine } from "./kit.ts";
import { deskState, finishedState, situationMachine } from "./machine.ts";
import { refusalOf, type Refusal } from "./refusal.ts";
import { planSituation, type SituationPlan } from "./situation-plan.ts";
import { readOwn } from "./read-own.ts";

type Scope = Parameters<Machine["transition"]>[2];
type Snapshot = SnapshotFrom<Machine>;

/** A situation with its cards drawn, ready to be played. */
export type Engine = { readonly plan: SituationPlan; readonly machine: Machine; readonly scope: Scope };

/** Never changed; every step gives a new one. */
export type EngineState = { readonly snapshot: Snapshot };

export type StepResult = { ok: true; state: EngineState; effects: readonly Effect[] } | { ok: false; refusal: Refusal };

const engines = new WeakMap<Situation, Map<string, Engine>>();

/** The engine of a situation under these variant cards; the same question always gets the same object. */
export function engineOf(situation: Situation, variants: ReadonlyMap<string, string>): Engine {
  const known = engines.get(situation) ?? new Map<string, Engine>();
  engines.set(situation, known);
  const key = JSON.stringify([...variants]);
  const found = known.get(key) ?? buildEngine(situation, variants);
  known.set(key, found);
  return found;
}

/** `persons`: the seats that people hold at first, where a lesson leads; null alone. */
export function beginEngine(engine: Engine, mode: "practice" | "exam", seed: number, persons: readonly string[] | null = null): EngineState {
  const [first] = engine.plan.phases;
  const context: EngineContext = { mode, led: persons !== null, persons: persons ?? [], seed, runs: {}, active: null, submitted: [], effects: [] };
  return { snapshot: engine.machine.resolveState({ value: first === undefined ? finishedState : { [first]: deskState }, context }) };
}

/** Why an input would be refused now; null when it would be taken. */
export function refusedBy(engine: Engine, state: EngineState, input: EngineInput): Refusal | null {
  return refusalOf(engine.plan, phaseOf(state), state.snapshot.context, input);
}

export function step(engine: Engine, state: EngineState, input: EngineInput): StepResult {
  const refusal = refusedBy(engine, state, input);
  if (refusal) return { ok: false, refusal };
  const snapshot = engine.machine.transition(state.snapshot, input, engine.scope);
  if (snapshot.context === state.snapshot.context) return { ok: false, refusal: { code: "not-taken", params: { input: input.type } } };
  return { ok: true, state: { snapshot }, effects: snapshot.context.effects };
}

/** The phase that is entered; null when all is finished. */
export function phaseOf({ snapshot }: EngineState): PhaseId | null {
  const { value } = snapshot;
  return typeof value === "string" ? null : (Object.keys(value)[0] as PhaseId);
}

export function runOf({ snapshot }: EngineState, activity: string): DialogueRun | null {
  return readOwn(snapshot.context.runs, activity) ?? null;
}

export function runningOf({ snapshot }: EngineState): DialogueRun | null {
  return runningDialogue(snapshot.context);
}

export function lastRunOf({ snapshot }: EngineState): DialogueRun | null {
  const { active, runs } = snapshot.context;
  return active === null ? null : (readOwn(runs, active) ?? null);
}

/** Whether a person holds the seat in a led attempt. */
export function isHeld({ snapshot }: EngineState, seat: string): boolean {
  return snapshot.context.persons.includes(seat);
}

export function submittedOf({ snapshot }: EngineState): readonly string[] {
  return snapshot.context.submitted;
}

// Asking a machine what follows needs somebody to stand in for the actor; one that is never started serves all steps.
function buildEngine(situation: Situation, variants: ReadonlyMap<string, string>): Engine {
  const plan = planSituation(situation, variants);
  const machine = situationMachine(plan);
  const actor = createActor(machine);
  const nothing = () => {};
  const scope: Scope = { self: actor, id: "", sessionId: "", logger: nothing, defer: nothing, emit: nothing, system: actor.system, stopChild: nothing, actionExecutor: nothing };
  return { plan, machine, scope };
}
