/** Owns the ways on from a beat and their order: what breaks it off, interrupts, chosen ways, branches. Must not know the machine. */
import type { Condition } from "../scenario/schema/condition.ts";
import type { Branch } from "../scenario/schema/beat.ts";
import { evaluate } from "./conditions.ts";
import { working, type EngineContext } from "./context.ts";
import type { BeatPlan } from "./dialogue-plan.ts";
import type { DialogueRun } from "./dialogue-run.ts";
import { sayLine, shiftMood, type Draft } from "./draft.ts";
import { arrive, end, leave, resume, settle, stay, takeBranch } from "./moves.ts";
import { readOwn } from "./read-own.ts";
import type { PlannedDialogue } from "./situation-plan.ts";

/** State of a dialogue that ended without an end beat. No id of the format begins like this. */
export const overState = "_over";

/** A way on, asked of and working on the context in which the student's doing has already been noted. */
export type Onward = { target?: string; open: (context: EngineContext) => boolean; next: (context: EngineContext, seq: number) => EngineContext };

/** First match wins: a break-off, the customer's interrupts, the option's or action's own way, the branches; nothing matching: stay. */
export function waysOn(planned: PlannedDialogue, at: BeatPlan): Onward[] {
  return [...forcedWays(planned, at), ...interruptWays(planned, at), ...chosenWays(planned, at), ...branchWays(planned, at), fallback(planned)];
}

function forcedWays(planned: PlannedDialogue, { beat }: BeatPlan): Onward[] {
  const { timers, silence } = planned.plan.dialogue;
  if (beat.kind === "inquire") {
    return timers.map((timer) =>
      way(planned, (run) => typeof run.forced === "object" && run.forced?.timer === timer.id, (draft) => move(draft, timer.missed.to), timer.missed.to),
    );
  }
  if (!silence || (beat.kind !== "talk" && beat.kind !== "choose")) return [];
  return breakOff(planned, "hung-up").map((broken) => ({ ...broken, open: (context) => runOf(context, planned).forced === "silence" && broken.open(context) }));
}

function interruptWays(planned: PlannedDialogue, { beat }: BeatPlan): Onward[] {
  if (beat.kind !== "talk" && beat.kind !== "choose" && beat.kind !== "ring") return [];
  return planned.plan.dialogue.interrupts
    .filter(({ to }) => to !== beat.id)
    .map((interrupt) =>
      way(
        planned,
        (run, context) => !run.resuming && !run.skipping && !(interrupt.once && run.fired.includes(interrupt.id)) && asks(planned, run, context, interrupt.when),
        (draft) => {
          if (!draft.run.fired.includes(interrupt.id)) draft.run.fired = [...draft.run.fired, interrupt.id];
          shiftMood(draft, interrupt.mood);
          sayLine(draft, interrupt.says, `interrupt-${interrupt.id}`);
          move(draft, interrupt.to);
          draft.run.interrupted = beat.id;
        },
        interrupt.to,
      ),
    );
}

function chosenWays(planned: PlannedDialogue, { beat }: BeatPlan): Onward[] {
  const options = beat.kind === "choose" ? beat.options : beat.kind === "inquire" ? beat.actions : [];
  return options.flatMap(({ id, to }) => (to === undefined ? [] : [way(planned, (run) => run.chosen === id, (draft) => move(draft, to), to)]));
}

function branchWays(planned: PlannedDialogue, { beat }: BeatPlan): Onward[] {
  return beat.kind === "end" ? [] : beat.next.flatMap((branch) => oneBranch(planned, branch));
}

function oneBranch(planned: PlannedDialogue, branch: Branch): Onward[] {
  const open = (run: DialogueRun, context: EngineContext) => asks(planned, run, context, branch.when);
  if (branch.to === "again") return [way(planned, (run, context) => !run.skipping && open(run, context), (draft) => stay(draft, branch))];
  if (branch.to !== "resume") return [way(planned, open, (draft) => takeBranch(draft, branch, branch.to), branch.to)];
  return resumable(planned).map((to) => way(planned, (run, context) => run.interrupted === to && open(run, context), (draft) => resume(draft, branch, to), to));
}

/** Beats that an interrupt can cut off. */
export function resumable({ plan }: PlannedDialogue): string[] {
  return plan.dialogue.interrupts.length === 0 ? [] : plan.dialogue.beats.filter(({ kind }) => kind === "talk" || kind === "choose" || kind === "ring").map(({ id }) => id);
}

function fallback(planned: PlannedDialogue): Onward {
  return way(planned, () => true, (draft) => stay(draft, null));
}

/** The call is broken off: on to the beat for that, once; then, or without one, the dialogue is over. */
export function breakOff(planned: PlannedDialogue, ending: "lost" | "hung-up"): Onward[] {
  const to = planned.plan.dialogue.brokenOff;
  const over: Onward = {
    target: overState,
    open: () => true,
    next: (context, seq) => working(context, planned, seq, false, (draft) => (leave(draft), end(draft, ending))),
  };
  if (to === undefined) return [over];
  const called: Onward = {
    target: to,
    open: (context) => !runOf(context, planned).brokenOff,
    next: (context, seq) =>
      working(context, planned, seq, false, (draft) => {
        draft.run.brokenOff = true;
        move(draft, to);
      }),
  };
  return [called, over];
}

function way(planned: PlannedDialogue, open: (run: DialogueRun, context: EngineContext) => boolean, work: (draft: Draft) => void, target?: string): Onward {
  return {
    ...(target === undefined ? {} : { target }),
    open: (context) => open(runOf(context, planned), context),
    next: (context, seq) => working(context, planned, seq, false, work),
  };
}

function move(draft: Draft, to: string): void {
  leave(draft);
  settle(draft);
  arrive(draft, to);
}

export function runOf(context: EngineContext, { plan }: PlannedDialogue): DialogueRun {
  const run = readOwn(context.runs, plan.dialogue.id);
  if (!run) throw new Error(`${plan.dialogue.id} was never started`);
  return run;
}

function asks({ plan }: PlannedDialogue, run: DialogueRun, context: EngineContext, when: Condition | undefined): boolean {
  return when === undefined || evaluate(when, { plan, run, submitted: context.submitted });
}
