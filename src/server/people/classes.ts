/** Owns classes: each with a room code of its own that stays. Must not know requests. */
import { CodedError } from "../coded-error.ts";
import type { WhatStays } from "../review/what-stays.ts";
import type { LessonStatistics, SchoolClass, Store } from "../store/store.ts";
import { runningLesson } from "./lessons-of.ts";
import type { Sessions } from "./sessions.ts";
import { newCode, newId } from "./token.ts";

const CODE_LENGTH = 6;
/** Of 900 million codes one is free at the first try, or something is wrong. */
const TRIES = 20;

export async function createClass(store: Store, of: Pick<SchoolClass, "school" | "name" | "demo" | "teachers">, at: number): Promise<SchoolClass> {
  for (let left = TRIES; left > 0; left -= 1) {
    const made: SchoolClass = { ...of, id: newId(), code: newCode(CODE_LENGTH), createdAt: at };
    if ((await store.classes.save(made)) === "saved") return made;
  }
  throw new Error("no room code is free");
}

/** Fails with `people/unknown-account` for a teacher whom the school does not have. */
export async function changeClass(store: Store, value: SchoolClass, { name, teachers }: { name?: string | undefined; teachers?: string[] | undefined }): Promise<SchoolClass> {
  if (teachers) {
    const known = new Set((await store.accounts.list(value.school)).map(({ id }) => id));
    if (!teachers.every((id) => known.has(id))) throw new CodedError("people/unknown-account");
  }
  const changed = { ...value, name: name ?? value.name, teachers: teachers ? [...new Set(teachers)] : value.teachers };
  await store.classes.save(changed);
  return changed;
}

/** With everything of it, but for what stays of its lessons and names nobody. A class in the middle of a lesson stays. */
export async function removeClass({ store, sessions, whatStays }: { store: Store; sessions: Sessions; whatStays: WhatStays }, { id, school }: SchoolClass, removed: (lesson: string) => void): Promise<void> {
  const refuseWhilePlaying = async () => {
    if (await runningLesson(store, school, id)) throw new CodedError("server/lesson-running");
  };
  await refuseWhilePlaying();
  const lessons = await store.lessons.list(id);
  const stays = new Map<string, LessonStatistics>();
  for (const lesson of lessons) {
    const statistics = await whatStays(lesson);
    if (statistics) stays.set(lesson.id, statistics);
  }
  // Working that out takes a while, in which somebody may have begun one.
  await refuseWhilePlaying();
  const students = await store.students.list(id);
  await store.classes.remove(id, stays);
  // Before the students go: their going would be noted in lessons that are no more.
  for (const lesson of lessons) removed(lesson.id);
  for (const student of students) await sessions.endOf(student.id);
}
