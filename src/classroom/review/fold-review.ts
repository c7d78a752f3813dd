/** Owns the way from a review's log to its state. Replay is live: hosts apply the same events with the same functions. */
import { append, toArray, type Chain } from "../../engine/chain.ts";
import type { ReviewEvent } from "./event.ts";
import type { ReviewGround } from "./ground.ts";
import { eventsOut } from "./history.ts";
import { limits } from "./limits.ts";
import { readReviewEvent } from "./read-review-event.ts";
import { refuseReviewHappening } from "./refuse-review-happening.ts";
import { rejectReview, type ReviewRefused } from "./rejection-codes.ts";
import { emptySum, initialReview, type ReviewState, type ReviewSum } from "./state.ts";
import { takeReviewEvent } from "./take-review-happening.ts";

/** The state after one event of a trusted log. Throws, with the code, where an event is missing: that log is damaged. */
export function applyReview(state: ReviewState, event: ReviewEvent): ReviewState {
  const refused = refuseSeq(state.seq, event);
  if (refused) throw new Error(`${refused.rejection.code} at event ${event.seq}`);
  return takeEvent(state, event);
}

function takeEvent(state: ReviewState, event: ReviewEvent): ReviewState {
  const log = append(state.log, event);
  return event.type === "undone" ? counted(log) : { seq: event.seq, log, out: state.out, sum: takeReviewEvent(state.sum, event) };
}

/** The state after a trusted log. However often something was undone, every event is counted once. */
export function foldReview(events: readonly ReviewEvent[]): ReviewState {
  let log: Chain<ReviewEvent> = null;
  for (const event of events) {
    const refused = refuseSeq(log?.length ?? 0, event);
    if (refused) throw new Error(`${refused.rejection.code} at event ${event.seq}`);
    log = append(log, event);
  }
  return log === null ? initialReview : counted(log);
}

function counted(log: Chain<ReviewEvent>): ReviewState {
  const events = toArray(log);
  const out = eventsOut(events);
  return { seq: events.length, log, out, sum: events.reduce((sum: ReviewSum, event) => (out.has(event.seq) ? sum : takeReviewEvent(sum, event)), emptySum) };
}

/** The state after a log that nobody vouches for; says at which event it broke. Never throws. */
export function foldReviewChecked(ground: ReviewGround, log: unknown): { state: ReviewState; events: ReviewEvent[] } | ReviewRefused {
  if (!Array.isArray(log)) return rejectReview("log-malformed");
  if (log.length > limits.events) return rejectReview("log-too-long", { most: limits.events });
  const ids = new Set<string>();
  const events: ReviewEvent[] = [];
  let state = initialReview;
  for (const [index, value] of (log as unknown[]).entries()) {
    const seq = index + 1;
    const event = readReviewEvent(value);
    if (!event) return rejectReview("event-malformed", { seq });
    if (ids.has(event.id)) return rejectReview("event-doubled", { seq });
    ids.add(event.id);
    const refused = refuseSeq(state.seq, event) ?? refuseReviewHappening(ground, state, event, event);
    if (refused) return { rejection: { ...refused.rejection, params: { ...refused.rejection.params, seq } } };
    state = takeEvent(state, event);
    events.push(event);
  }
  return { state, events };
}

function refuseSeq(seq: number, event: ReviewEvent): ReviewRefused | null {
  return event.seq === seq + 1 ? null : rejectReview("seq-gap", { expected: seq + 1, found: event.seq });
}
