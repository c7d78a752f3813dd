/** Owns the results of a class's lessons, folded from their logs, and kept as long as nobody decides anything new about them. Must not know what they are put into. */
import { fold } from "../../attempt/fold.ts";
import { readEvent } from "../../attempt/read-event.ts";
import { foldLesson } from "../../classroom/lesson/fold-lesson.ts";
import { readLessonEvent } from "../../classroom/lesson/read-lesson-event.ts";
import { factsOf } from "../../classroom/review/attempt-facts.ts";
import { foldReview } from "../../classroom/review/fold-review.ts";
import type { ReviewedAttempt } from "../../classroom/review/known.ts";
import { readReviewEvent } from "../../classroom/review/read-review-event.ts";
import { lessonResult, type LessonResult } from "../../classroom/term/lesson-result.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { ServerContent } from "../content.ts";
import { CodedError } from "../coded-error.ts";
import { logName } from "../store/log-name.ts";
import type { LessonRecord, Store, StoredEvent } from "../store/store.ts";

export type Results = {
  /** In the order of the course, then of time. Lessons that have not begun, or whose content is gone, are left out. */
  of(classId: string): Promise<LessonResult[]>;
};

type Kept = { reviewed: number; result: LessonResult | null };

/** Lessons whose results stay in memory; those that were asked for longest ago go first. */
const MOST_KEPT = 400;

export function createResults({ store, content }: { store: Store; content: Pick<ServerContent, "prepared" | "units" | "rubrics"> }): Results {
  const kept = new Map<string, Kept>();

  const resultOf = async (record: LessonRecord, review: readonly StoredEvent[]): Promise<LessonResult | null> => {
    const known = kept.get(record.id);
    if (known?.reviewed === review.length) return known.result;
    const prepared = await content.prepared(record.version).catch(() => null);
    const result = prepared && (await foldResult({ store, content }, record, prepared, review));
    // Of a lesson that is over nothing changes but its review.
    if (record.endedAt !== null) {
      kept.delete(record.id);
      kept.set(record.id, { reviewed: review.length, result });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    }
    return result;
  };
  return {
    of: async (classId) => {
      const records = await store.lessons.list(classId);
      const reviews = await store.readMany(records.map(({ id }) => logName("review", id)));
      const results: LessonResult[] = [];
      for (const record of records) {
        const result = await resultOf(record, reviews.get(logName("review", record.id)) ?? []);
        if (result) results.push(result);
      }
      return inCourseOrder(results, content.units());
    },
  };
}

async function foldResult({ store, content }: { store: Store; content: Pick<ServerContent, "units" | "rubrics"> }, record: LessonRecord, prepared: Prepared, stored: readonly StoredEvent[]): Promise<LessonResult | null> {
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
  const review = foldReview(readAll(logName("review", record.id), stored, readReviewEvent));
  const { first, all } = content.rubrics();
  // Names are put in where a result is shown.
  const nobody = new Map<string, string>();
  const known = { lesson: record.id, class: { id: record.class, name: "" }, names: nobody, numbers: nobody, prepared, run, log, attempts, rubrics: first, templates: all, progress: null };
  // Grading takes the most of the time, and is remembered.
  for (const group of run.groups) {
    factsOf(known, review.sum, group);
    await letOthers();
  }
  const { id, courseId = null, title } = prepared.situation;
  return lessonResult(known, review, { unit: record.unit, id, courseId, title });
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

function inCourseOrder(results: readonly LessonResult[], units: ReturnType<ServerContent["units"]>): LessonResult[] {
  const order = new Map(units.flatMap((unit, index) => unit.situations.map(({ id }, at) => [`${unit.id}/${id}`, index * 1000 + at] as const)));
  const placeOf = ({ situation: { unit, id } }: LessonResult) => order.get(`${unit}/${id}`) ?? Number.MAX_SAFE_INTEGER;
  return [...results].sort((a, b) => placeOf(a) - placeOf(b) || a.startedAt - b.startedAt);
}
