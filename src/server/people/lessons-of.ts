/** Owns finding the lesson that a class is in. */
import type { LessonRecord, Store } from "../store/store.ts";

/** A class has one lesson at a time; null: none is on. */
export async function runningLesson(store: Store, school: string, classId: string): Promise<LessonRecord | null> {
  return (await store.lessons.running(school)).find((lesson) => lesson.class === classId) ?? null;
}

/** The lesson that a guest came for: the one that was on then. */
export async function lessonOfGuest(store: Store, classId: string, since: number): Promise<LessonRecord | null> {
  return (await store.lessons.list(classId)).find(({ startedAt, endedAt }) => startedAt <= since && (endedAt === null || since <= endedAt)) ?? null;
}
