/** Owns the results of a class's lessons, worked out from their logs, and kept as long as nobody decides anything new about them. Must not know what they are put into. */
import { courseOrder } from "../../classroom/term/course-order.ts";
import { lessonResult, type LessonResult } from "../../classroom/term/lesson-result.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { ServerContent } from "../content.ts";
import { logName } from "../store/log-name.ts";
import type { LessonRecord, Store, StoredEvent } from "../store/store.ts";
import { foldRecord } from "./fold-record.ts";

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

async function foldResult(from: Parameters<typeof foldRecord>[0], record: LessonRecord, prepared: Prepared, reviewed: readonly StoredEvent[]): Promise<LessonResult | null> {
  const folded = await foldRecord(from, record, prepared, reviewed);
  const { id, courseId = null, title } = prepared.situation;
  return folded && lessonResult(folded.known, folded.review, { unit: record.unit, id, courseId, title });
}

function inCourseOrder(results: readonly LessonResult[], units: ReturnType<ServerContent["units"]>): LessonResult[] {
  const placeOf = courseOrder(units);
  return [...results].sort((a, b) => placeOf(a.situation.unit, a.situation.id) - placeOf(b.situation.unit, b.situation.id) || a.startedAt - b.startedAt);
}
