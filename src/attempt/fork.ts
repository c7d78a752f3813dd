/** Owns trying again from a beat: the part of a log up to where the beat was first entered, as the log of a new attempt. */
import { runOf } from "../engine/step.ts";
import type { AttemptEvent } from "./event.ts";
import { apply } from "./fold.ts";
import type { Prepared } from "./prepared.ts";
import { initialState, type AttemptState } from "./state.ts";

/**
 * Null when the beat was never entered. Trying again is practice, whatever the first attempt was. `from` is the id of the attempt that the log
 * belongs to; `id` renames the events, for hosts whose event ids are unique across attempts.
 */
export function forkLog(
  prepared: Prepared,
  events: readonly AttemptEvent[],
  activity: string,
  beat: string,
  { from = "unknown", id = (event: AttemptEvent) => event.id }: { from?: string; id?: (event: AttemptEvent) => string } = {},
): AttemptEvent[] | null {
  let state: AttemptState = initialState;
  for (const [index, event] of events.entries()) {
    state = apply(prepared, state, event);
    if (state.status === "new" || runOf(state.game, activity)?.beat !== beat) continue;
    return events.slice(0, index + 1).map((kept) => {
      const renamed = { ...kept, id: id(kept) };
      return renamed.type === "attempt-started" ? { ...renamed, mode: "practice", forkedFrom: { attempt: from, seq: event.seq } } : renamed;
    });
  }
  return null;
}
