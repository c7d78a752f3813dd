/** Owns the ways on from a beat and their order: what breaks it off, interrupts, chosen ways, branches. Must not know the machine. */
import type { Branch } from "../scenario/schema/beat.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";
import { evaluate, recordOf, type Ground } from "./conditions.ts";
import type { BeatPlan } from "./dialogue-plan.ts";
import { sayLine, shiftMood, type Draft } from "./draft.ts";
import { nextMove } from "./input.ts";
import { arrive, end, leave, resume, settle, stay, takeBranch } from "./moves.ts";
import type { PlannedDialogue } from "./situation-plan.ts";

type Interrupt = Dialogue["interrupts"][number];

/** State of a dialogue that ended without an end beat. No id of the format begins like this. */
export const overState = "_over";

/** A way on. `open` only reads, after the student's doing has been noted; `next` works on the draft of the way that is taken. */
export type Onward = { target?: string; open: (at: Ground) => boolean; next: (draft: Draft) => void };

/** First match wins: a break-off, the customer's interrupts, the option's or action's own way, the branches; nothing matching: stay. */
export function waysOn(planned: PlannedDialogue, at: BeatPlan): Onward[] {
  return [...forcedWays(planned, at), ...interruptWays(planned, at), ...chosenWays(at), ...branchWays(planned, at), fallback];
}

/** Where a person in the customer's seat can lead: an interrupt of the person's choice, or on. */
export function movesOn(planned: PlannedDialogue, at: BeatPlan): Onward[] {
  const played = planned.plan.dialogue.interrupts.filter(({ says, to }) => says !== undefined && to !== at.beat.id);
  return [...played.map((interrupt) => way(({ run }) => run.chosen === interrupt.id, (draft) => cutIn(draft, interrupt, at.beat.id), interrupt.to)), ...freeWays(planned, at), fallback];
}

function forcedWays(planned: PlannedDialogue, { beat }: BeatPlan): Onward[] {
  const { timers, silence } = planned.plan.dialogue;
  if (beat.kind === "inquire") {
    return timers.map((timer) =>
      way(({ run }) => typeof run.forced === "object" && run.forced?.timer === timer.id, (draft) => move(draft, timer.missed.to), timer.missed.to),
    );
  }
  if (!silence || (beat.kind !== "talk" && beat.kind !== "choose")) return [];
  return breakOff(planned, "hung-up").map((broken) => ({ ...broken, open: (at) => at.run.forced === "silence" && broken.open(at) }));
}

function interruptWays(planned: PlannedDialogue, { beat }: BeatPlan): Onward[] {
  if (beat.kind !== "talk" && beat.kind !== "choose" && beat.kind !== "ring") return [];
  return planned.plan.dialogue.interrupts
    .filter(({ to }) => to !== beat.id)
    .map((interrupt) =>
      way(
        (at) => !at.run.resuming && !at.run.skipping && !(at.run.free && interrupt.says !== undefined) && !(interrupt.once && at.run.fired.includes(interrupt.id)) && evaluate(interrupt.when, at),
        (draft) => {
          shiftMood(draft, interrupt.mood);
          cutIn(draft, interrupt, beat.id);
        },
        interrupt.to,
      ),
    );
}

function cutIn(draft: Draft, interrupt: Interrupt, beat: string): void {
  if (!draft.run.fired.includes(interrupt.id)) draft.run.fired = [...draft.run.fired, interrupt.id];
  sayLine(draft, interrupt.says, `interrupt-${interrupt.id}`);
  move(draft, interrupt.to);
  draft.run.interrupted = beat;
}

function chosenWays({ beat }: BeatPlan): Onward[] {
  const options = beat.kind === "choose" ? beat.options : beat.kind === "inquire" ? beat.actions : [];
  return options.flatMap(({ id, to }) => (to === undefined ? [] : [way(({ run }) => run.chosen === id, (draft) => move(draft, to), to)]));
}

/** The script's branches where the script plays; in free play, on. */
function branchWays(planned: PlannedDialogue, at: BeatPlan): Onward[] {
  const { beat, onward } = at;
  const scripted = beat.kind === "end" ? [] : beat.next.flatMap((branch) => oneBranch(planned, branch));
  if (onward === null || planned.customerSeat === null) return scripted;
  return [...scripted.map((branch) => ({ ...branch, open: (ground: Ground) => !ground.run.free && branch.open(ground) })), ...freeWays(planned, at)];
}

/** In free play the talk goes on after a good turn, at the second try, where it was talked over before, or when the customer says so. */
function freeWays(planned: PlannedDialogue, { onward }: BeatPlan): Onward[] {
  return (onward ?? []).flatMap((branch) => oneBranch(planned, branch)).map((branch) => ({ ...branch, open: (ground: Ground) => goesOn(ground) && branch.open(ground) }));
}

function goesOn(ground: Ground): boolean {
  const { run } = ground;
  if (!run.free) return false;
  const { goodInVisit, tries } = recordOf(ground, run.beat);
  return run.skipping || run.chosen === nextMove || goodInVisit || tries > 1;
}

function oneBranch(planned: PlannedDialogue, branch: Branch): Onward[] {
  const open = (at: Ground) => branch.when === undefined || evaluate(branch.when, at);
  if (branch.to === "again") return [way((at) => !at.run.skipping && open(at), (draft) => stay(draft, branch))];
  if (branch.to !== "resume") return [way(open, (draft) => takeBranch(draft, branch, branch.to), branch.to)];
  return resumable(planned).map((to) => way((at) => at.run.interrupted === to && open(at), (draft) => resume(draft, branch, to), to));
}

/** Beats that an interrupt can cut off. */
export function resumable({ plan }: PlannedDialogue): string[] {
  return plan.dialogue.interrupts.length === 0 ? [] : plan.dialogue.beats.filter(({ kind }) => kind === "talk" || kind === "choose" || kind === "ring").map(({ id }) => id);
}

const fallback: Onward = way(() => true, (draft) => stay(draft, null));

/** The call is broken off: on to the beat for that, once; then, or without one, the dialogue is over. */
export function breakOff(planned: PlannedDialogue, ending: "lost" | "hung-up"): Onward[] {
  const to = planned.plan.dialogue.brokenOff;
  const over = way(() => true, (draft) => (leave(draft), end(draft, ending)), overState);
  if (to === undefined) return [over];
  const called = way(
    ({ run }) => !run.brokenOff,
    (draft) => {
      draft.run.brokenOff = true;
      move(draft, to);
    },
    to,
  );
  return [called, over];
}

function way(open: Onward["open"], next: Onward["next"], target?: string): Onward {
  return { ...(target === undefined ? {} : { target }), open, next };
}

function move(draft: Draft, to: string): void {
  leave(draft);
  settle(draft);
  arrive(draft, to);
}
