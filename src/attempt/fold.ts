/** Owns the way from a log to a state. Replay is live: hosts apply the same events with the same functions. */
import type { AttemptEvent } from "./event.ts";
import { limits } from "./limits.ts";
import type { Prepared } from "./prepared.ts";
import { readEvent } from "./read-event.ts";
import { refuseHappening } from "./refuse-happening.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import { initialState, type AttemptState } from "./state.ts";
import { takeEvent } from "./take-happening.ts";

/** The state after one event of a trusted log. Throws, with the code, for an event that this log cannot hold: that log is damaged. */
export function apply(prepared: Prepared, state: AttemptState, event: AttemptEvent): AttemptState {
  const result = applyChecked(prepared, state, event);
  if ("rejection" in result) throw new Error(`${result.rejection.code} at event ${event.seq}`);
  return result.state;
}

/** The state after a trusted log. */
export function fold(prepared: Prepared, events: readonly AttemptEvent[]): AttemptState {
  return events.reduce<AttemptState>((state, event) => apply(prepared, state, event), initialState);
}

/** The state after a log that nobody vouches for; says at which event it broke. Never throws. */
export function foldChecked(prepared: Prepared, log: unknown): { state: AttemptState; events: AttemptEvent[] } | Refused {
  if (!Array.isArray(log)) return reject("log-malformed");
  if (log.length === 0) return reject("log-empty");
  if (log.length > limits.events) return reject("log-too-long", { most: limits.events });
  const ids = new Set<string>();
  const events: AttemptEvent[] = [];
  let state = initialState;
  for (const [index, value] of (log as unknown[]).entries()) {
    const event = readEvent(value);
    if (!event) return reject("event-malformed", { seq: index + 1 });
    if (ids.has(event.id)) return reject("event-doubled", { seq: index + 1, id: event.id });
    ids.add(event.id);
    const result = applyChecked(prepared, state, event);
    if ("rejection" in result) return { rejection: { ...result.rejection, params: { ...result.rejection.params, seq: index + 1 } } };
    state = result.state;
    events.push(event);
  }
  return { state, events };
}

function applyChecked(prepared: Prepared, state: AttemptState, event: AttemptEvent): { state: AttemptState } | Refused {
  if (event.seq !== state.seq + 1) return reject("seq-gap", { expected: state.seq + 1, found: event.seq });
  return refuseHappening(prepared, state, event, event.seat) ?? takeEvent(prepared, state, event);
}
