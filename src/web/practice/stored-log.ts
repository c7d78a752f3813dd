/** Owns turning what a store or a file holds back into an attempt. A damaged log is refused with the place of the damage; nothing is changed or deleted. */
import type { AttemptEvent } from "../../attempt/event.ts";
import { apply, foldChecked } from "../../attempt/fold.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { readEvent } from "../../attempt/read-event.ts";
import type { AttemptState } from "../../attempt/state.ts";
import { CodedError } from "../shared/coded-error.ts";

export type Log = { events: AttemptEvent[]; state: AttemptState };

/** Fails with `practice/damaged-log`. */
export function replayStored(prepared: Prepared, stored: readonly unknown[]): Log {
  const result = foldChecked(prepared, stored);
  if ("rejection" in result) throw damaged(Number(result.rejection.params["seq"] ?? 1), result.rejection.code);
  return result;
}

/** Goes on with events that somebody else has appended meanwhile. */
export function replayMore(prepared: Prepared, { events, state }: Log, stored: readonly unknown[]): Log {
  const all = [...events];
  let now = state;
  for (const item of stored) {
    const event = readEvent(item);
    if (!event) throw damaged(all.length + 1, "event-malformed");
    try {
      now = apply(prepared, now, event);
    } catch (error) {
      throw damaged(event.seq, error instanceof Error ? error.message : String(error));
    }
    all.push(event);
  }
  return { events: all, state: now };
}

const damaged = (seq: number, cause: string) => new CodedError("practice/damaged-log", { seq, cause });
