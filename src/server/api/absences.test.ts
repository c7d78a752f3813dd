import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localDay } from "../local-time.ts";
import { addClass, addTeacher, joinRoom, lessonOn, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";

let school: TestSchool;
let wang: Person;
let lin: Person;
beforeAll(async () => {
  school = await openSchool();
  const admin = await setUp(school);
  wang = await addTeacher(school, admin, "wang");
  lin = await addTeacher(school, admin, "linn");
});
afterAll(() => school.close());

const today = "2026-11-28";

describe("who is absent", () => {
  it("[R25] is marked for a day, seen by every teacher of the class, and taken back; who is forgotten leaves no mark", async () => {
    const { info, students } = await addClass(wang, "一班", ["王磊", "陈静"]);
    const me = (await ok<{ me: { id: string } }>(lin.ask("GET", "/api/site"))).me.id;
    await ok(wang.ask("PATCH", `/api/classes/${info.id}`, { teachers: [...info.teachers.map(({ id }) => id), me] }));
    const mark = (student: number, day: string, method: "PUT" | "DELETE" = "PUT") => wang.ask(method, `/api/classes/${info.id}/students/${students[student]?.id}/absences/${day}`);
    const seen = async (day = today) => (await ok<{ students: string[] }>(lin.ask("GET", `/api/classes/${info.id}/absences/${day}`))).students;
    for (const day of [today, today, "2026-11-29"]) await ok(mark(0, day));
    await ok(mark(1, today));
    expect([(await seen()).length, await seen("2026-11-29"), await seen("2026-11-30")]).toEqual([2, [students[0]?.id], []]);
    await ok(mark(1, today, "DELETE"));
    expect(await seen()).toEqual([students[0]?.id]);
    expect((await mark(1, "someday")).json()).toMatchObject({ code: "server/invalid", params: { field: "day", expected: "date" } });
    expect((await ok<{ absences: string[] }>(wang.ask("GET", `/api/classes/${info.id}/students/${students[0]?.id}/export`))).absences).toEqual([today, "2026-11-29"]);
    await ok(wang.ask("DELETE", `/api/classes/${info.id}/students/${students[0]?.id}`));
    expect(await seen()).toEqual([]);
  });

  it("[R25] nobody who is absent on the day of a lesson has a seat in it, nor a group that is left empty a place", async () => {
    const { info, students } = await addClass(wang, "二班", ["王磊", "陈静", "李晓雨"]);
    const [a = "", b = "", c = ""] = students.map(({ id }) => id);
    for (const student of [b, c]) await ok(wang.ask("PUT", `/api/classes/${info.id}/students/${student}/absences/${today}`));
    const groups = [{ id: "g1", name: "1", members: [a, b] }, { id: "g2", name: "2", members: [c] }];
    const start = (day: string) => wang.ask("POST", `/api/classes/${info.id}/lessons`, { ...lessonOn(groups), day });
    const { id } = await ok<{ id: string }>(start(today));
    const [begun] = await school.store.read(`lesson:${id}`, 0);
    expect(JSON.parse(begun?.body ?? "")).toMatchObject({ type: "lesson-started", groups: [{ id: "g1", members: [a] }], absent: [{ student: b, group: "g1" }, { student: c, group: "g2" }] });
    expect(await school.store.attempts.ofLesson(id)).toHaveLength(1);
  });

  it("[R25] whoever comes is absent no more on that day, and may be marked again", async () => {
    const { info, students } = await addClass(wang, "四班", ["王磊", "陈静"]);
    const [a = "", b = ""] = students.map(({ id }) => id);
    const day = localDay(school.clock.at);
    const mark = (student: string, of = day) => ok(wang.ask("PUT", `/api/classes/${info.id}/students/${student}/absences/${of}`));
    const seen = async (of = day) => (await ok<{ students: string[] }>(wang.ask("GET", `/api/classes/${info.id}/absences/${of}`))).students;
    for (const student of [a, b]) await mark(student);
    await mark(a, "2020-01-01");
    await expect(joinRoom(school, info.code, a, "12")).rejects.toThrow("400");
    expect(await seen()).toHaveLength(2);
    await joinRoom(school, info.code, a);
    expect([await seen(), await seen("2020-01-01")]).toEqual([[b], [a]]);
    await mark(a);
    expect(await seen()).toHaveLength(2);
  });

  it("[R25] today is the server's, which says which day that is", async () => {
    const { info, students } = await addClass(wang, "五班", ["王磊"]);
    const day = localDay(school.clock.at);
    const askToday = () => ok<{ day: string; students: string[] }>(wang.ask("GET", `/api/classes/${info.id}/absences/today`));
    expect(await askToday()).toEqual({ day, students: [] });
    await ok(wang.ask("PUT", `/api/classes/${info.id}/students/${students[0]?.id}/absences/${day}`));
    expect(await askToday()).toEqual({ day, students: [students[0]?.id] });
  });

  it("[R25] where everybody is absent no lesson begins, and nothing of it stays", async () => {
    const { info, students } = await addClass(wang, "三班", ["王磊"]);
    const [{ id = "" } = {}] = students;
    await ok(wang.ask("PUT", `/api/classes/${info.id}/students/${id}/absences/${today}`));
    const refused = await wang.ask("POST", `/api/classes/${info.id}/lessons`, { ...lessonOn([{ id: "g1", name: "1", members: [id] }]), day: today });
    expect(refused.json()).toMatchObject({ code: "lesson/no-groups" });
    expect(await school.store.lessons.list(info.id)).toEqual([]);
  });
});
