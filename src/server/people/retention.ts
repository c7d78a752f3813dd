/** Owns keeping nothing longer than the school wants: old lessons, guests of days gone by, sessions that have run out. */
import type { Store } from "../store/store.ts";
import type { Sessions } from "./sessions.ts";
import { forgetStudent } from "./students.ts";

const DAY = 86_400_000;

/** What went. */
export type Swept = { lessons: number; guests: number };

export async function sweep(store: Store, sessions: Sessions, now: number): Promise<Swept> {
  const swept: Swept = { lessons: 0, guests: 0 };
  await store.sessions.removeExpired(now);
  for (const { id: school, retentionDays } of await store.schools.list()) {
    const running = new Set((await store.lessons.running(school)).map((lesson) => lesson.class));
    for (const { id } of await store.classes.list(school)) {
      if (retentionDays !== null) swept.lessons += await removeLessons(store, id, now - retentionDays * DAY);
      if (!running.has(id)) swept.guests += await forgetGuests(store, sessions, id, now);
    }
  }
  return swept;
}

async function removeLessons(store: Store, classId: string, before: number): Promise<number> {
  const old = (await store.lessons.list(classId)).filter(({ endedAt }) => endedAt !== null && endedAt < before);
  for (const { id } of old) await store.lessons.remove(id);
  return old.length;
}

/** A guest came for one lesson; a day later nobody needs the name. */
async function forgetGuests(store: Store, sessions: Sessions, classId: string, now: number): Promise<number> {
  const guests = (await store.students.list(classId)).filter(({ guest, removedAt, createdAt }) => guest && removedAt === null && createdAt < now - DAY);
  for (const guest of guests) await forgetStudent(store, sessions, guest, now);
  return guests.length;
}
