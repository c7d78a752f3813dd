/** Owns what stays of a lesson that is about to go, worked out from its logs. Must not know why it goes. */
import { keptLesson } from "../../classroom/kept/kept-lesson.ts";
import type { KeptLesson } from "../../classroom/kept/view.ts";
import type { ServerContent } from "../content.ts";
import { localDay } from "../local-time.ts";
import { newId } from "../people/token.ts";
import { troubleOf } from "../store/database.ts";
import { logName } from "../store/log-name.ts";
import type { LessonRecord, LessonStatistics, Store } from "../store/store.ts";
import { foldRecord } from "./fold-record.ts";

/** Null: nothing stays. It fails only as the database does, never for what is in the lesson: a deletion that a school owes is not held up. */
export type WhatStays = (lesson: LessonRecord) => Promise<LessonStatistics | null>;

export function createWhatStays({ store, content, onFault }: { store: Store; content: Pick<ServerContent, "prepared" | "rubrics">; onFault(error: unknown): void }): WhatStays {
  return async (lesson) => {
    if (lesson.demo) return null;
    try {
      const kept = await read({ store, content }, lesson);
      return kept && { id: newId(), school: lesson.school, month: kept.month, body: JSON.stringify(kept) };
    } catch (error) {
      if (troubleOf(error)) throw error;
      onFault(error);
      return null;
    }
  };
}

export async function keptIn(store: Pick<Store, "statistics">, school: string): Promise<KeptLesson[]> {
  return (await store.statistics.list(school)).map(({ body }) => JSON.parse(body) as KeptLesson);
}

async function read({ store, content }: Pick<Parameters<typeof createWhatStays>[0], "store" | "content">, lesson: LessonRecord): Promise<KeptLesson | null> {
  const prepared = await content.prepared(lesson.version);
  const review = await store.read(logName("review", lesson.id), 0);
  const folded = await foldRecord({ store, content }, lesson, prepared, review);
  return folded && keptLesson(folded.known, folded.review, monthOf(lesson.startedAt));
}

/** As 202611, by the school's own clock. */
function monthOf(at: number): number {
  const [year = "", month = ""] = localDay(at).split("-");
  return Number(year) * 100 + Number(month);
}
