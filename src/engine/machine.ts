/** Owns the machine of a situation: phases on top, in them the desk and the dialogues, in those the beats. One region. */
import type { PhaseId } from "../scenario/phase-id.ts";
import { beatState } from "./beat-states.ts";
import { runningDialogue, starting, working, type EngineContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { EngineInput } from "./input.ts";
import { changeHolder, injectCard, setMood } from "./lesson-inputs.ts";
import { finish } from "./moves.ts";
import { buildMachine, change, type Machine, type StateConfig, type Way } from "./kit.ts";
import type { PlannedDialogue, SituationPlan } from "./situation-plan.ts";
import { endTimers } from "./timers.ts";
import { overState } from "./ways-on.ts";
import { readOwn } from "./read-own.ts";

/** State of a phase in which no dialogue is being played. No id of the format begins like this. */
export const deskState = "_desk";
export const finishedState = "_finished";

export function situationMachine(plan: SituationPlan): Machine {
  const phases = plan.phases.map((phase, index) => [phase, phaseState(plan, phase, index)] as const);
  return buildMachine({
    initial: plan.phases[0] ?? finishedState,
    // The first context is always given by the caller; the machine itself never makes one.
    context: { mode: "practice", led: false, persons: [], seed: 0, runs: {}, active: null, submitted: [], effects: [] },
    on: {
      hold: { actions: change((context, event) => (event.type === "hold" ? holding(context, plan, event) : context)) },
      "set-mood": { actions: change((context, event) => (event.type === "set-mood" ? inDialogue(context, plan, event.seq, (draft) => setMood(draft, event.value)) : context)) },
      card: { actions: change((context, event) => (event.type === "card" ? inDialogue(context, plan, event.seq, (draft) => injectCard(draft, event.card)) : context)) },
    },
    states: { ...Object.fromEntries(phases), [finishedState]: {} },
  });
}

function phaseState(plan: SituationPlan, phase: PhaseId, index: number): StateConfig {
  const dialogues = [...plan.dialogues].filter(([activity]) => plan.phaseOf.get(activity) === phase);
  const later = plan.phases.map((id, at) => ({ id, at })).filter(({ id }) => id !== phase);
  return {
    initial: deskState,
    states: { [deskState]: {}, ...Object.fromEntries(dialogues.map(([activity, planned]) => [activity, dialogueState(planned)])) },
    on: {
      "enter-phase": later.map(({ id, at }) => enterPhase(id, at === index + 1, at > index)),
      "start-dialogue": dialogues.map(([activity, planned]) => startDialogue(activity, planned)),
      submit: { actions: change((context, event) => (event.type === "submit" ? { ...context, submitted: [...context.submitted, event.activity], effects: [] } : context)) },
      reopen: {
        guard: ({ context }) => context.mode === "practice",
        actions: change((context, event) => (event.type === "reopen" ? { ...context, submitted: context.submitted.filter((id) => id !== event.activity), effects: [] } : context)),
      },
      finish: { target: finishedState, actions: change((context, event) => finishing(context, plan, event.seq)) },
    },
  };
}

function dialogueState(planned: PlannedDialogue): StateConfig {
  const { dialogue, beats } = planned.plan;
  const states = Object.fromEntries([...beats.values()].map((at) => [at.beat.id, beatState(planned, at)]));
  return { initial: dialogue.opening, on: { stop: stopDialogue(planned) }, states: { ...states, [overState]: {} } };
}

/** Whoever leads ends the dialogue as it is: promises that run are neither kept nor missed. */
function stopDialogue(planned: PlannedDialogue): Way {
  const { id } = planned.plan.dialogue;
  return {
    target: `.${overState}`,
    guard: ({ event }) => event.type === "stop" && event.activity === id,
    actions: change((context, event) => working(context, planned, event.seq, true, (draft) => finish(draft, "stopped"))),
  };
}

function holding(context: EngineContext, plan: SituationPlan, { seat, holder, speaks, seq }: Extract<EngineInput, { type: "hold" }>): EngineContext {
  const others = context.persons.filter((id) => id !== seat);
  const held = { ...context, persons: holder === "person" ? [...others, seat] : others };
  const playsCustomer = plan.dialogues.get(runningDialogue(context)?.activity ?? "")?.customerSeat === seat;
  return playsCustomer ? inDialogue(held, plan, seq, (draft) => changeHolder(draft, holder, speaks)) : { ...held, effects: [] };
}

function inDialogue(context: EngineContext, plan: SituationPlan, seq: number, work: (draft: Draft) => void): EngineContext {
  const planned = plan.dialogues.get(runningDialogue(context)?.activity ?? "");
  return planned ? working(context, planned, seq, true, work) : { ...context, effects: [] };
}

/** A dialogue that still runs ends as it is; what was promised in it was not kept. */
function finishing(context: EngineContext, plan: SituationPlan, seq: number): EngineContext {
  return inDialogue(context, plan, seq, endTimers);
}

/** Nobody leaves a phase in the middle of a dialogue. Practice enters any phase, an exam only the next, or where a lesson leads any later one. */
function enterPhase(phase: PhaseId, next: boolean, later: boolean): Way {
  return {
    target: phase,
    guard: ({ context, event }) => event.type === "enter-phase" && event.phase === phase && (next || context.mode === "practice" || (context.led && later)) && runningDialogue(context) === null,
    actions: change((context) => ({ ...context, effects: [] })),
  };
}

function startDialogue(activity: string, planned: PlannedDialogue): Way {
  return {
    target: `.${activity}`,
    guard: ({ context, event }) => event.type === "start-dialogue" && event.activity === activity && mayStart(context, activity),
    actions: change((context, event) => starting(context, planned, event.seq)),
  };
}

function mayStart(context: EngineContext, activity: string): boolean {
  return readOwn(context.runs, activity) === undefined && runningDialogue(context) === null;
}
