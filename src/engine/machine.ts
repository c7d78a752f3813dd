/** Owns the machine of a situation: phases on top, in them the desk and the dialogues, in those the beats. One region. */
import type { PhaseId } from "../scenario/phase-id.ts";
import { beatState } from "./beat-states.ts";
import { runningDialogue, starting, working, type EngineContext } from "./context.ts";
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
    context: { mode: "practice", seed: 0, runs: {}, active: null, submitted: [], effects: [] },
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
      "enter-phase": later.map(({ id, at }) => enterPhase(id, at === index + 1)),
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
  return { initial: dialogue.opening, states: { ...states, [overState]: {} } };
}

/** A dialogue that still runs ends as it is; what was promised in it was not kept. */
function finishing(context: EngineContext, plan: SituationPlan, seq: number): EngineContext {
  const planned = plan.dialogues.get(runningDialogue(context)?.activity ?? "");
  return planned ? working(context, planned, seq, true, endTimers) : { ...context, effects: [] };
}

/** Nobody leaves a phase in the middle of a dialogue. Practice enters any phase, an exam only the next. */
function enterPhase(phase: PhaseId, next: boolean): Way {
  return {
    target: phase,
    guard: ({ context, event }) => event.type === "enter-phase" && event.phase === phase && (next || context.mode === "practice") && runningDialogue(context) === null,
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
