/** Owns taking back and bringing back: which events of a log are out, and what somebody could undo or redo next. */
import { toArray } from "../../engine/chain.ts";
import type { ReviewEvent, ReviewHappeningType } from "./event.ts";
import type { ReviewState } from "./state.ts";

/** What is not a decision about marks is no step: claims run out by themselves, students answer for their own. */
const noSteps: readonly ReviewHappeningType[] = ["claimed", "claim-left", "appealed"];

/** Events of one command have its id before a dot. */
export function commandOf({ id }: Pick<ReviewEvent, "id">): string {
  return id.split(".")[0] ?? id;
}

/** Whether the event can be taken back at all. */
export function isStep({ type, by }: ReviewEvent): boolean {
  return by.role === "teacher" && !noSteps.includes(type);
}

/** Numbers of the events that are out. The last word counts: an `undone` can only be taken back by a later one. */
export function eventsOut(events: readonly ReviewEvent[]): Set<number> {
  const out = new Set<number>();
  const commands = new Map<string, number[]>();
  for (const event of events) commands.set(commandOf(event), [...(commands.get(commandOf(event)) ?? []), event.seq]);
  for (const event of events.toReversed()) {
    if (event.type !== "undone" || out.has(event.seq)) continue;
    const undone = events[event.undoes - 1];
    for (const seq of undone ? (commands.get(commandOf(undone)) ?? []) : []) out.add(seq);
  }
  return out;
}

/** What the teacher could take back next: the last of the own steps that counts. And what could be brought back, by undoing `undone`, as long as nothing new was done. */
export function nextSteps({ log, out }: ReviewState, teacher: string): { undo: ReviewEvent | null; redo: { step: ReviewEvent; undone: ReviewEvent } | null } {
  const events = toArray(log);
  const own = events.filter((event) => isStep(event) && event.by.role === "teacher" && event.by.id === teacher && !out.has(event.seq));
  const undo = own.findLast(({ type }) => type !== "undone") ?? null;
  for (const undone of own.toReversed()) {
    if (undone.type !== "undone") break;
    const step = events[undone.undoes - 1];
    if (step && step.type !== "undone") return { undo, redo: { step, undone } };
  }
  return { undo, redo: null };
}
