import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linesOf } from "../../../tests/support/store-rows.ts";
import { CodedError } from "../coded-error.ts";
import { createSessions } from "../people/sessions.ts";
import { sweep } from "../people/retention.ts";
import { logName } from "../store/log-name.ts";
import { playAgain, playedClass } from "../test-support/played.ts";
import { addTeacher, joinRoom, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";
import { createWhatStays, keptIn } from "./what-stays.ts";

const DAY = 86_400_000;
const november = new Date(2026, 10, 30, 23, 30).getTime();
let school: TestSchool;
let admin: Person;
let faults: unknown[];
beforeEach(async () => {
  school = await openSchool();
  admin = await setUp(school);
  faults = [];
});
afterEach(() => school.close());

const ownId = async () => (await school.store.schools.list())[0]?.id ?? "";
const kept = async () => keptIn(school.store, await ownId());
const whatStays = (store = school.store) => createWhatStays({ store, content: school.content, onFault: (error) => void faults.push(error) });
const sweepNow = (store = school.store) => sweep({ store, sessions: createSessions(store, () => school.clock.at), whatStays: whatStays(store) }, school.clock.at, () => undefined);
async function keepFor(days: number): Promise<void> {
  const [own] = await school.store.schools.list();
  if (own) await school.store.schools.save({ ...own, retentionDays: days });
}

describe("a lesson that goes", () => {
  it("[R80] with its class leaves what stays of it, every lesson its own", async () => {
    const of = await playedClass(school, admin, { startedAt: november });
    await playAgain(school, admin, of, november + DAY);
    await ok(admin.ask("DELETE", `/api/classes/${of.info.id}`));
    const [november26, december26, ...more] = (await kept()).sort((a, b) => a.month - b.month);
    expect(more).toEqual([]);
    expect(november26).toMatchObject({ unit: "complaints", situation: "late-pickup", title: { "zh-CN": expect.stringContaining("取件"), en: expect.any(String) }, month: 202611, mode: "practice", figures: { students: 10, groups: 2 } });
    expect(december26?.month).toBe(202612);
    expect(november26?.figures?.items.length).toBeGreaterThan(2);
    expect(await school.store.lessons.list(of.info.id)).toEqual([]);
  });

  it("[R80] alone, and when the school's days are over, as well; once, in however many processes", async () => {
    const of = await playedClass(school, admin);
    await ok(admin.ask("DELETE", `/api/lessons/${of.lesson.id}`));
    expect(await kept()).toHaveLength(1);
    await playAgain(school, admin, of, school.clock.at - 40 * DAY);
    await keepFor(30);
    await Promise.all([sweepNow(), sweepNow(), sweepNow()]);
    expect([(await kept()).length, await school.store.lessons.list(of.info.id)]).toEqual([2, []]);
  });

  it("[R80] of a demonstration class, or that never began, leaves nothing", async () => {
    await ok(admin.ask("POST", "/api/demo"));
    await ok(admin.ask("DELETE", "/api/demo"));
    const { id } = await ok<{ id: string }>(admin.ask("POST", "/api/demo"));
    const [demo] = await school.store.lessons.list(id);
    if (!demo) return expect.fail("no lesson");
    await school.store.lessons.save({ ...demo, endedAt: 1 });
    await ok(admin.ask("DELETE", `/api/classes/${id}`));
    const of = await playedClass(school, admin);
    const unbegun = { ...of.lesson, id: "unbegun" };
    await school.store.lessons.save(unbegun);
    await ok(admin.ask("DELETE", `/api/lessons/${unbegun.id}`));
    expect([await school.store.lessons.get(unbegun.id), await kept()]).toEqual([undefined, []]);
  });

  it("[R81] goes although its content is gone or its log is damaged; then nothing stays of it, and it is told to the log", async () => {
    const of = await playedClass(school, admin);
    const damaged = await playAgain(school, admin, of);
    const stranger = await playAgain(school, admin, of);
    const review = await playAgain(school, admin, of);
    const [attempt] = await school.store.attempts.ofLesson(damaged.id);
    const end = (await school.store.read(logName("attempt", attempt?.id ?? ""), 0)).length;
    const odd = (log: string, seq: number, body: string) => school.store.append([{ log, expectedSeq: seq - 1, events: [{ seq, id: "odd", at: 1, body }] }]);
    await odd(logName("attempt", attempt?.id ?? ""), end + 1, '{"type":"灰雀"}');
    await odd(logName("review", review.id), 1, "{灰雀");
    await school.store.lessons.save({ ...stranger, version: "gone" });
    school.log.length = 0;
    await ok(admin.ask("DELETE", `/api/classes/${of.info.id}`));
    expect([await school.store.classes.get(of.info.id), (await kept()).length]).toEqual([undefined, 1]);
    expect(school.log.filter((line) => line.includes('"msg":"unexpected"'))).toHaveLength(3);
    expect(school.log.join("")).not.toContain("灰雀");
  });

  it("[R81] stays when it is the database that fails, and goes with all that is due the next time", async () => {
    const of = await playedClass(school, admin, { startedAt: school.clock.at - 40 * DAY });
    await keepFor(30);
    const full = Object.assign(new Error("full"), { code: "SQLITE_FULL" });
    await expect(sweepNow({ ...school.store, readMany: () => Promise.reject(full) })).rejects.toBe(full);
    expect([(await school.store.lessons.list(of.info.id)).length, await kept(), faults]).toEqual([1, [], []]);
    await sweepNow();
    expect([await school.store.lessons.list(of.info.id), (await kept()).length]).toEqual([[], 1]);
  });

  it("[R81] a lesson that somebody begins while what stays is worked out keeps its class", async () => {
    const of = await playedClass(school, admin);
    const { removeClass } = await import("../people/classes.ts");
    const asked = await school.store.classes.get(of.info.id);
    if (!asked) return expect.fail("no class");
    const begins = async () => {
      await school.store.lessons.save({ ...of.lesson, id: "another", endedAt: null });
      return null;
    };
    const sessions = createSessions(school.store, () => school.clock.at);
    await expect(removeClass({ store: school.store, sessions, whatStays: begins }, asked, expect.unreachable)).rejects.toEqual(new CodedError("server/lesson-running"));
    expect((await school.store.lessons.list(of.info.id)).map(({ id }) => id).sort()).toEqual([of.lesson.id, "another"].sort());
  });
});

describe("what stays", () => {
  it("[R82] is seen by teachers and administrators of the school, by term, and by nobody else; a table takes it home", async () => {
    const teacher = await addTeacher(school, admin, "wang");
    const of = await playedClass(school, admin, { startedAt: november });
    const student = await joinRoom(school, of.info.code, of.students[0]?.id ?? "");
    const look = (who: Person, query = "") => who.ask("GET", `/api/statistics${query}`);
    expect((await ok<unknown>(look(teacher)))).toEqual({ terms: [], years: [], fewest: 5, situations: [] });
    await playAgain(school, admin, of, new Date(2025, 2, 3).getTime());
    expect((await look(student)).statusCode).toBe(403);
    await ok(admin.ask("DELETE", `/api/classes/${of.info.id}`));
    for (const who of [teacher, admin]) expect(await ok(look(who))).toMatchObject({ terms: ["2026-1", "2024-2"], years: [2025, 2026], situations: [{ courseId: "U2-T1", number: 2, lessons: 2, students: 20, from: 202503, to: 202611 }] });
    expect(await ok(look(teacher, "?term=2026-1"))).toMatchObject({ situations: [{ lessons: 1, from: 202611 }] });
    expect((await look(teacher, "?term=soon")).json()).toMatchObject({ code: "server/invalid", params: { field: "term" } });

    const csv = await teacher.ask("GET", "/api/statistics.csv?lang=zh-CN&term=2026-1");
    expect(decodeURIComponent(String(csv.headers["content-disposition"]))).toBe("attachment; filename=\"statistics.csv\"; filename*=UTF-8''留存的统计 第一职业学校 2026—2027 学年第一学期.csv");
    const [head = "", first = "", ...lines] = csv.body.split("\r\n");
    expect(head.startsWith('\u{feff}"单元","情境编号","情境"')).toBe(true);
    expect(first).toMatch(/^2,"U2-T1","取件晚点[^"]*","练习","2026-11","2026-11",1,0,10,2,[\d.]+,"[^"]+","(得分点|题目|其他|失误（没犯算做对）)",\d+,\d+,[\d.]+$/);
    expect(lines.length).toBeGreaterThan(2);
    const english = await teacher.ask("GET", "/api/statistics.csv?lang=en");
    expect(english.body.split("\r\n")[1]).toContain('"Practice"');
    expect(english.body).not.toMatch(/\p{Script=Han}/u);
  });

  it("[R82] is taken away by an administrator, wholly or of the years before one", async () => {
    const teacher = await addTeacher(school, admin, "wang");
    const of = await playedClass(school, admin, { startedAt: new Date(2025, 11, 31, 23).getTime() });
    await playAgain(school, admin, of, new Date(2026, 0, 1, 1).getTime());
    await ok(admin.ask("DELETE", `/api/classes/${of.info.id}`));
    const months = async () => (await kept()).map(({ month }) => month).sort();
    expect((await teacher.ask("DELETE", "/api/statistics")).statusCode).toBe(403);
    expect((await admin.ask("DELETE", "/api/statistics?before=x")).statusCode).toBe(400);
    expect(await months()).toEqual([202512, 202601]);
    await ok(admin.ask("DELETE", "/api/statistics?before=2026"));
    expect(await months()).toEqual([202601]);
    const others = { id: "k", school: "elsewhere", month: 202601, body: "{}" };
    await school.store.lessons.save({ ...of.lesson, id: "theirs", class: (await playedClass(school, admin)).info.id });
    await school.store.lessons.remove("theirs", others);
    await ok(admin.ask("DELETE", "/api/statistics"));
    expect([await months(), await school.store.statistics.list("elsewhere")]).toEqual([[], [others]]);
    expect((await linesOf(school.store.dump())).filter((line) => line.startsWith('["statistics"'))).toHaveLength(1);
  });
});
