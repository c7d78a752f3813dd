/** Owns the way from a lesson's log to its state. Replay is live: hosts apply the same events with the same functions. */
import type { LessonEvent } from "./event.ts";
import type { LessonGround } from "./ground.ts";
import { limits } from "./limits.ts";
import { readLessonEvent } from "./read-lesson-event.ts";
import { refuseLessonHappening } from "./refuse-lesson-happening.ts";
import { rejectLesson, type LessonRefused } from "./rejection-codes.ts";
import { initialLesson, type LessonState } from "./state.ts";
import { takeLessonEvent } from "./take-lesson-happening.ts";

/** The state after one event of a trusted log. Throws, with the code, where an event is missing: that log is damaged. */
export function applyLesson(state: LessonState, event: LessonEvent): LessonState {
  const refused = refuseSeq(state, event);
  if (refused) throw new Error(`${refused.rejection.code} at event ${event.seq}`);
  return takeLessonEvent(state, event);
}

/** The state after a trusted log. */
export function foldLesson(events: readonly LessonEvent[]): LessonState {
  return events.reduce(applyLesson, initialLesson);
}

/** The state after a log that nobody vouches for; says at which event it broke. Never throws. */
export function foldLessonChecked(ground: LessonGround, log: unknown): { state: LessonState; events: LessonEvent[] } | LessonRefused {
  if (!Array.isArray(log)) return rejectLesson("log-malformed");
  if (log.length === 0) return rejectLesson("log-empty");
  if (log.length > limits.events) return rejectLesson("log-too-long", { most: limits.events });
  const ids = new Set<string>();
  const events: LessonEvent[] = [];
  let state: LessonState = initialLesson;
  for (const [index, value] of (log as unknown[]).entries()) {
    const seq = index + 1;
    const event = readLessonEvent(value);
    if (!event) return rejectLesson("event-malformed", { seq });
    if (ids.has(event.id)) return rejectLesson("event-doubled", { seq });
    ids.add(event.id);
    const refused = refuseSeq(state, event) ?? refuseLessonHappening(ground, state, event, event.by, event.at);
    if (refused) return { rejection: { ...refused.rejection, params: { ...refused.rejection.params, seq } } };
    state = takeLessonEvent(state, event);
    events.push(event);
  }
  return { state, events };
}

function refuseSeq(state: LessonState, event: LessonEvent): LessonRefused | null {
  if (event.seq !== state.seq + 1) return rejectLesson("seq-gap", { expected: state.seq + 1, found: event.seq });
  if (event.type === "lesson-started") return state.status === "new" ? null : rejectLesson("already-started");
  return state.status === "new" ? rejectLesson("not-started") : null;
}
