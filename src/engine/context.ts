/** Owns what the machine remembers beside its state: small, replaced at every step, never changed. */
import type { DialogueRun } from "./dialogue-run.ts";
import { startRun } from "./dialogue-run.ts";
import type { Draft } from "./draft.ts";
import type { Effect } from "./effect.ts";
import { arrive } from "./moves.ts";
import type { PlannedDialogue } from "./situation-plan.ts";
import { readOwn } from "./read-own.ts";

export type EngineContext = {
  mode: "practice" | "exam";
  /** A lesson leads: any later phase can be entered, also in an exam. */
  led: boolean;
  /** Seats that were given to people. */
  persons: readonly string[];
  seed: number;
  runs: Readonly<Record<string, DialogueRun>>;
  /** The dialogue being played, or played last. */
  active: string | null;
  submitted: readonly string[];
  /** What the last step brought about. */
  effects: readonly Effect[];
};

export function runningDialogue(context: EngineContext): DialogueRun | null {
  const run = context.active === null ? undefined : readOwn(context.runs, context.active);
  return run && run.stage !== "over" ? run : null;
}

/** A workspace on a dialogue, begun anew where it was never played. `first` begins the step's list of effects anew. */
export function openDraft(context: EngineContext, { plan, variant, customerSeat }: PlannedDialogue, seq: number, first: boolean): Draft {
  const run = readOwn(context.runs, plan.dialogue.id) ?? startRun(plan, variant, customerSeat !== null && context.persons.includes(customerSeat));
  return { plan, run: { ...run }, effects: first ? [] : [...context.effects], submitted: context.submitted, seed: context.seed, seq };
}

/** The context with what was worked out; the draft must not be worked on any more. */
export function sealDraft(context: EngineContext, { plan, run, effects }: Draft): EngineContext {
  const active = plan.dialogue.id;
  return { ...context, runs: { ...context.runs, [active]: run }, active, effects };
}

/** The context after `work` on a dialogue. */
export function working(context: EngineContext, planned: PlannedDialogue, seq: number, first: boolean, work: (draft: Draft) => void): EngineContext {
  const draft = openDraft(context, planned, seq, first);
  work(draft);
  return sealDraft(context, draft);
}

export function starting(context: EngineContext, planned: PlannedDialogue, seq: number): EngineContext {
  return working(context, planned, seq, true, (draft) => arrive(draft, planned.plan.dialogue.opening));
}
