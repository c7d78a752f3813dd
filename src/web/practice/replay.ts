/** Owns turning what a store holds back into an attempt. A damaged log is refused with the place of the damage; nothing is changed or deleted. */
import { apply, fold } from "../../attempt/fold.ts";
import type { AttemptState } from "../../attempt/state.ts";
import type { AttemptEvent } from "../../attempt/event.ts";
import type { Prepared } from "../../attempt/prepare.ts";
import { CodedError } from "../shared/coded-error.ts";

/** Applies stored events that follow `events`; returns the whole log with its state. */
export function replayMore(prepared: Prepared, events: readonly AttemptEvent[], state: AttemptState, stored: readonly unknown[]): { events: AttemptEvent[]; state: AttemptState } {
  const all = [...events];
  let now = state;
  for (const item of stored) {
    const event = checked(item, all.length + 1);
    try {
      now = apply(prepared, now, event);
    } catch {
      throw damaged(event.seq);
    }
    all.push(event);
  }
  return { events: all, state: now };
}

export function replay(prepared: Prepared, stored: readonly unknown[]): { events: AttemptEvent[]; state: AttemptState } {
  if (stored.length === 0) throw damaged(1);
  return replayMore(prepared, [], fold(prepared, []), stored);
}

function checked(item: unknown, seq: number): AttemptEvent {
  const event = item as Partial<AttemptEvent> | null;
  const sound =
    typeof event === "object" && event !== null && event.seq === seq && typeof event.type === "string" && typeof event.id === "string" && typeof event.at === "number" && (event.type === "attempt-started") === (seq === 1);
  if (!sound) throw damaged(seq);
  return event as AttemptEvent;
}

const damaged = (seq: number) => new CodedError("practice/damaged-log", { seq });
