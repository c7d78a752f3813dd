import { expect, it } from "vitest";
import { lesson, school, schoolClass } from "../../../tests/support/store-rows.ts";
import type { StudentActor } from "../access/actor.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { lessonForClass } from "./lesson-for-class.ts";

it("[V39] a student comes back to the lesson that is on, else to the last one, however long ago; a guest to the own one", async () => {
  const store = createMemoryStore();
  await store.schools.save(school);
  await store.classes.save(schoolClass("c1"));
  const student: StudentActor = { kind: "student", id: "p", school: school.id, class: "c1", guest: false, since: 0 };
  const idFor = async (of: StudentActor) => (await lessonForClass(store, of))?.id ?? null;
  expect(await idFor(student)).toBeNull();
  await store.lessons.save(lesson("early", "c1", { startedAt: 10, endedAt: 20 }));
  await store.lessons.save(lesson("last", "c1", { startedAt: 30, endedAt: 40 }));
  expect([await idFor(student), await idFor({ ...student, guest: true, since: 15 })]).toEqual(["last", "early"]);
  await store.lessons.save(lesson("on", "c1", { startedAt: 50 }));
  expect(await idFor(student)).toBe("on");
});
