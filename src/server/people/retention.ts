/** Owns keeping nothing longer than the school wants: old lessons (but for what stays of them and names nobody) and absences, guests of days gone by, sessions that have run out. */
import { localDay } from "../local-time.ts";
import type { WhatStays } from "../review/what-stays.ts";
import { logName } from "../store/log-name.ts";
import type { Store } from "../store/store.ts";
import type { Sessions } from "./sessions.ts";
import { forgetStudent } from "./students.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What went. */
export type Swept = { lessons: number; guests: number };

type Sweeping = { store: Store; sessions: Sessions; whatStays: WhatStays };

/** `removed` is told of each lesson that went. */
export async function sweep({ store, sessions, whatStays }: Sweeping, now: number, removed: (lesson: string) => void): Promise<Swept> {
  const swept: Swept = { lessons: 0, guests: 0 };
  await store.sessions.removeExpired(now);
  for (const { id: school, retentionDays } of await store.schools.list()) {
    await removeUnbegun(store, school, now, removed);
    const running = new Set((await store.lessons.running(school)).map((lesson) => lesson.class));
    for (const { id } of await store.classes.list(school)) {
      if (retentionDays !== null) {
        const before = now - retentionDays * DAY;
        swept.lessons += await removeLessons({ store, whatStays }, id, before, removed);
        await store.absences.removeBefore(id, localDay(before));
      }
      if (!running.has(id)) swept.guests += await forgetGuests(store, sessions, id, now);
    }
  }
  return swept;
}

async function removeLessons({ store, whatStays }: Pick<Sweeping, "store" | "whatStays">, classId: string, before: number, removed: (lesson: string) => void): Promise<number> {
  const old = (await store.lessons.list(classId)).filter(({ endedAt }) => endedAt !== null && endedAt < before);
  for (const lesson of old) {
    await store.lessons.remove(lesson.id, (await whatStays(lesson)) ?? undefined);
    removed(lesson.id);
  }
  return old.length;
}

/** A lesson whose first event was never stored: the power went in that moment. */
async function removeUnbegun(store: Store, school: string, now: number, removed: (lesson: string) => void): Promise<void> {
  for (const { id, startedAt } of await store.lessons.running(school)) {
    if (startedAt >= now - MINUTE || (await store.read(logName("lesson", id), 0)).length > 0) continue;
    await store.lessons.remove(id);
    removed(id);
  }
}

/** A guest came for one lesson; a day later nobody needs the name. */
async function forgetGuests(store: Store, sessions: Sessions, classId: string, now: number): Promise<number> {
  const guests = (await store.students.list(classId)).filter(({ guest, removedAt, createdAt }) => guest && removedAt === null && createdAt < now - DAY);
  for (const guest of guests) await forgetStudent(store, sessions, guest, now);
  return guests.length;
}
