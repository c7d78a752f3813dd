/** Owns what the monitor asks of an attempt's log beside its state: when somebody last said or did something, how often a long text was pasted. */
import type { AttemptEvent } from "../../attempt/event.ts";

/** Times in ms since 1970; 0: never. */
export type AttemptMarks = { readonly saidAt: number; readonly doneAt: number; readonly pastes: number };

export const noMarks: AttemptMarks = { saidAt: 0, doneAt: 0, pastes: 0 };

const sayings: ReadonlySet<string> = new Set(["turn-spoken", "customer-spoken", "option-chosen", "action-taken", "contact-asked", "call-answered", "dialogue-started", "scene-continued"]);

export function markEvents(marks: AttemptMarks, events: readonly AttemptEvent[]): AttemptMarks {
  let { saidAt, doneAt, pastes } = marks;
  for (const { type, at, seat } of events) {
    if (sayings.has(type)) saidAt = at;
    if (seat !== "lesson") doneAt = at;
    if (String(type) === "paste-noted") pastes += 1;
  }
  return { saidAt, doneAt, pastes };
}
