/** Owns which lesson a student's page shows: the one that is on, else the last one, whose results may still be looked at: marks are often given out days later. */
import type { StudentActor } from "../access/actor.ts";
import { lessonOfGuest, runningLesson } from "../people/lessons-of.ts";
import type { LessonRecord, Store } from "../store/store.ts";

export async function lessonForClass(store: Store, { school, class: classId, guest, since }: StudentActor): Promise<LessonRecord | null> {
  if (guest) return lessonOfGuest(store, classId, since);
  const running = await runningLesson(store, school, classId);
  if (running) return running;
  const ended = (await store.lessons.list(classId)).filter(({ endedAt }) => endedAt !== null);
  return ended.sort((a, b) => b.startedAt - a.startedAt)[0] ?? null;
}
