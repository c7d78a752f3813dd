/** Owns reading a lesson and its review from what is stored, without opening it. Must not know what is worked out of it. */
import { fold } from "../../attempt/fold.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { readEvent } from "../../attempt/read-event.ts";
import { foldLesson } from "../../classroom/lesson/fold-lesson.ts";
import { readLessonEvent } from "../../classroom/lesson/read-lesson-event.ts";
import { factsOf } from "../../classroom/review/attempt-facts.ts";
import { foldReview } from "../../classroom/review/fold-review.ts";
import type { ReviewedAttempt, ReviewKnown } from "../../classroom/review/known.ts";
import { readReviewEvent } from "../../classroom/review/read-review-event.ts";
import type { ReviewState } from "../../classroom/review/state.ts";
import { CodedError } from "../coded-error.ts";
import type { ServerContent } from "../content.ts";
import { logName } from "../store/log-name.ts";
import type { LessonRecord, Store, StoredEvent } from "../store/store.ts";

/** Names are put in where something is shown. */
export type FoldedLesson = { known: ReviewKnown; review: ReviewState };

/** `reviewed` is the review's log. Null: the lesson has not begun. Fails with `server/damaged-log`. */
export async function foldRecord({ store, content }: { store: Store; content: Pick<ServerContent, "rubrics"> }, record: LessonRecord, prepared: Prepared, reviewed: readonly StoredEvent[]): Promise<FoldedLesson | null> {
  const ids = (await store.attempts.ofLesson(record.id)).map(({ id }) => id);
  const logs = await store.readMany([logName("lesson", record.id), ...ids.map((id) => logName("attempt", id))]);
  const eventsOf = <Event>(log: string, read: (body: unknown) => Event | null) => readAll(log, logs.get(log) ?? [], read);
  const log = eventsOf(logName("lesson", record.id), readLessonEvent);
  const run = foldLesson(log);
  if (run.status === "new") return null;
  const attempts = new Map<string, ReviewedAttempt>();
  for (const id of ids) {
    const events = eventsOf(logName("attempt", id), readEvent);
    attempts.set(id, { events, state: fold(prepared, events) });
    await letOthers();
  }
  const review = foldReview(readAll(logName("review", record.id), reviewed, readReviewEvent));
  const { first, all } = content.rubrics();
  const nobody = new Map<string, string>();
  const known = { lesson: record.id, class: { id: record.class, name: "" }, names: nobody, numbers: nobody, prepared, run, log, attempts, rubrics: first, templates: all, progress: null };
  // Grading takes the most of the time, and is remembered.
  for (const group of run.groups) {
    factsOf(known, review.sum, group);
    await letOthers();
  }
  return { known, review };
}

/** A class that plays is answered meanwhile. */
function letOthers(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function readAll<Event>(log: string, stored: readonly StoredEvent[], read: (body: unknown) => Event | null): Event[] {
  return stored.map(({ seq, body }) => {
    const event = read(JSON.parse(body));
    if (!event) throw new CodedError("server/damaged-log", { log, seq });
    return event;
  });
}
