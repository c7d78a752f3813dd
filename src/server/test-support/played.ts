/** Owns lessons of a school for tests that are over: robots have played them. */
import { playManyGroups } from "../../../tests/support/many-groups.ts";
import type { ClassInfo, StudentInfo } from "../../protocol/api.ts";
import type { LessonRecord, Store } from "../store/store.ts";
import { addClass, ok, type Person, type TestSchool } from "./school.ts";

export type PlayedClass = { info: ClassInfo; students: StudentInfo[]; lesson: LessonRecord };

/** A class of `count`, in groups of four, and one lesson. `store`: what the logs go through. */
export async function playedClass({ content, ...school }: Pick<TestSchool, "content" | "store">, teacher: Person, { name = "物流1班", count = 8, store = school.store, startedAt }: { name?: string; count?: number; store?: Store; startedAt?: number } = {}): Promise<PlayedClass> {
  const { info, students } = await addClass(teacher, name, Array.from({ length: count }, (_, place) => `${name}学生${place + 1}`));
  return { info, students, lesson: await playAgain({ content, store }, teacher, { info, students }, startedAt) };
}

/** One more. */
export async function playAgain({ content, store }: Pick<TestSchool, "content" | "store">, teacher: Person, { info, students }: Pick<PlayedClass, "info" | "students">, startedAt?: number): Promise<LessonRecord> {
  const { me } = await ok<{ me: { id: string; name: string } }>(teacher.ask("GET", "/api/site"));
  const people = students.map(({ id, name }) => ({ id, name, cookie: "" }));
  const id = await playManyGroups(store, content, { id: info.id, code: info.code, school: "", students: people, teacher: { ...me, cookie: "" }, signIn: () => Promise.reject(new Error("nobody signs in")) });
  const record = await store.lessons.get(id);
  if (!record) throw new Error(id);
  const began = startedAt ?? record.startedAt;
  const lesson = { ...record, startedAt: began, endedAt: began + 1 };
  await store.lessons.save(lesson);
  return lesson;
}
