import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountInfo, ClassInfo, Me, Room, StudentInfo } from "../../protocol/api.ts";
import { readRoster } from "../live/roster.ts";
import { hashSecret } from "../people/secret.ts";
import { createFirstStart } from "../people/set-up.ts";
import { addClass, addTeacher, joinRoom, lessonOn, ok, openSchool, setUp, signIn, type Person, type TestSchool } from "../test-support/school.ts";

const failure = async (answer: ReturnType<Person["ask"]>) => {
  const response = await answer;
  return [response.statusCode, (response.json() as { code: string }).code];
};

describe.each(["memory", "sqlite"] as const)("people, kept in %s", (on) => {
  let school: TestSchool;
  let admin: Person;
  let wang: Person;

  beforeAll(async () => {
    school = await openSchool({ on });
  });
  afterAll(() => school.close());

  it("[R8] sets up once, with the newest code only", async () => {
    const firstStart = createFirstStart(school.store, () => school.clock.at);
    const [old] = [await firstStart.issueCode(), await firstStart.issueCode()];
    const values = { code: old, school: "第一职业学校", name: "陈校长", account: "chen", password: "waybill-2026" };
    expect(await failure(school.person().ask("POST", "/api/setup", values))).toEqual([403, "people/wrong-set-up-code"]);
    expect(JSON.stringify(await school.store.settings.get("set-up-code"))).not.toContain(String(old).replaceAll("-", ""));
    admin = await setUp(school);
    expect((await ok<{ me: Me; ready: boolean }>(admin.ask("GET", "/api/site"))).me).toMatchObject({ role: "admin", name: "陈校长" });
    expect(await failure(school.person().ask("POST", "/api/setup", values))).toEqual([409, "people/set-up-done"]);
    expect(await firstStart.issueCode()).toBeNull();
    wang = await addTeacher(school, admin, "Wang");
  });

  it("[R9] refuses an unknown account like a wrong password, and gives out no hash", async () => {
    const answers = await Promise.all(["wang", "nobody"].map((account) => school.person().ask("POST", "/api/sign-in", { account, password: "wrong-one" })));
    for (const { statusCode, body } of answers) expect([statusCode, body]).toEqual([401, '{"code":"people/wrong-password","params":{}}']);
    expect((await admin.ask("GET", "/api/accounts")).body).not.toMatch(/argon2|passwordHash/);
    expect((await school.store.accounts.byAccount("wang"))?.passwordHash).toMatch(/^\$argon2id\$/);
  });

  it("[R9] knows an account however its name is typed", async () => {
    await signIn(school, " WANG ");
    expect(await failure(admin.ask("POST", "/api/accounts", { name: "另一个", account: "ｗａｎｇ", role: "teacher", password: "waybill-2026" }))).toEqual([409, "people/account-taken"]);
  });

  it("[R10] holds up one account after ten wrong tries, and no other", async () => {
    await addTeacher(school, admin, "slow");
    const tryIt = (account: string, password: string) => school.person().ask("POST", "/api/sign-in", { account, password });
    for (let count = 0; count < 10; count += 1) expect((await tryIt("slow", "wrong-one")).statusCode).toBe(401);
    const held = await tryIt("slow", "waybill-2026");
    expect([held.statusCode, held.json(), held.headers["retry-after"]]).toEqual([429, { code: "people/too-many-tries", params: { seconds: 300 } }, "300"]);
    await signIn(school, "wang");
    school.clock.at += 300_000;
    await signIn(school, "slow");
  });

  it("[R11] keeps a session while it is used, and lets it end", async () => {
    const one = await signIn(school, "wang");
    const token = one.cookie;
    for (let hours = 0; hours < 20; hours += 10) {
      school.clock.at += 10 * 3_600_000;
      await ok(one.ask("GET", "/api/classes"));
    }
    const other = school.person(token);
    school.clock.at += 12 * 3_600_000;
    expect(await failure(other.ask("GET", "/api/classes"))).toEqual([401, "server/sign-in-first"]);
    const again = await signIn(school, "wang");
    const copy = school.person(again.cookie);
    await ok(again.ask("POST", "/api/sign-out"));
    expect([again.cookie, await failure(copy.ask("GET", "/api/classes"))]).toEqual(["", [401, "server/sign-in-first"]]);
    admin = await signIn(school, "chen");
    wang = await signIn(school, "wang");
  });

  it("[R11] sets a cookie that no script reads and no other site sends", async () => {
    const response = await school.person().ask("POST", "/api/sign-in", { account: "wang", password: "waybill-2026" });
    expect(response.headers["set-cookie"]).toEqual([
      expect.stringMatching(/^kefu_browser=[\w-]{43}\.[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(/^kefu_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
  });

  it("[R3] ends everything that was open when the password changes, but for the browser that changed it", async () => {
    const zhao = await addTeacher(school, admin, "zhao");
    const elsewhere = await signIn(school, "zhao");
    await ok(zhao.ask("POST", "/api/password", { before: "waybill-2026", after: "new-waybill" }));
    await ok(zhao.ask("GET", "/api/classes"));
    expect(await failure(elsewhere.ask("GET", "/api/classes"))).toEqual([401, "server/sign-in-first"]);
    await signIn(school, "zhao", "new-waybill");
    const { id } = (await ok<AccountInfo[]>(admin.ask("GET", "/api/accounts"))).find(({ account }) => account === "zhao")!;
    await ok(admin.ask("PATCH", `/api/accounts/${id}`, { disabled: true }));
    expect(await failure(zhao.ask("GET", "/api/classes"))).toEqual([401, "server/sign-in-first"]);
    expect(await failure(school.person().ask("POST", "/api/sign-in", { account: "zhao", password: "new-waybill" }))).toEqual([401, "people/wrong-password"]);
  });

  it("[R12] keeps an administrator who can sign in", async () => {
    const { id } = (await ok<{ me: Me & { id: string } }>(admin.ask("GET", "/api/site"))).me;
    expect(await failure(admin.ask("PATCH", `/api/accounts/${id}`, { role: "teacher" }))).toEqual([409, "people/last-admin"]);
    expect(await failure(admin.ask("PATCH", `/api/accounts/${id}`, { disabled: true }))).toEqual([409, "people/own-account"]);
    expect(await failure(admin.ask("DELETE", `/api/accounts/${id}`))).toEqual([409, "people/own-account"]);
  });

  it("[R26] tells namesakes apart in a room and in lessons; the roster keeps the names as they are", async () => {
    const { info } = await addClass(wang, "物流9班", []);
    const rows = [["学号", "姓名"], ["2026001", "王伟"], ["2026002", "李晓雨"], ["2026015", "王伟"]];
    const students = await ok<StudentInfo[]>(wang.ask("POST", `/api/classes/${info.id}/roster`, { rows }));
    expect(students.map(({ name }) => name)).toEqual(["王伟", "李晓雨", "王伟"]);
    const room = await ok<Room>(school.person().ask("GET", `/api/rooms/${info.code}`));
    expect(room.namesakes).toBe(true);
    expect(room.students.map(({ name, initials }) => [name, initials])).toEqual([["王伟（01）", "ww"], ["李晓雨", "lxy"], ["王伟（15）", "ww"]]);
    expect((await readRoster(school.store, info.id)).names.get(students[2]?.id ?? "")).toBe("王伟（15）");
  });

  it("[R13] shows names in a room, lets the first PIN stand, and counts wrong ones by student", async () => {
    const { info, students } = await addClass(wang, "物流1班", ["李晓雨", "王芳"]);
    const [li, fang] = students as [StudentInfo, StudentInfo];
    const room = await ok<Room>(school.person().ask("GET", `/api/rooms/${info.code.toLowerCase()}`));
    expect(room).toEqual({ class: { name: "物流1班", code: info.code }, namesakes: false, guests: false, lesson: false, students: [{ id: li.id, name: "李晓雨", initials: "lxy", hasPin: false }, { id: fang.id, name: "王芳", initials: "wf", hasPin: false }] });

    const url = `/api/rooms/${info.code}/join`;
    const race = await Promise.all(["5937", "2846"].map((pin) => school.person().ask("POST", url, { student: li.id, pin })));
    expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    const [right, wrong] = race[0]?.statusCode === 200 ? ["5937", "2846"] : ["2846", "5937"];
    for (let count = 0; count < 10; count += 1) await school.person().ask("POST", url, { student: li.id, pin: wrong });
    expect(await failure(school.person().ask("POST", url, { student: li.id, pin: right }))).toEqual([429, "people/too-many-tries"]);
    await joinRoom(school, info.code, fang.id);

    const inside = await joinRoom(school, info.code, fang.id);
    await ok(wang.ask("DELETE", `/api/classes/${info.id}/students/${fang.id}/pin`));
    expect((await ok<{ me: Me | null }>(inside.ask("GET", "/api/site"))).me).toBeNull();
    await joinRoom(school, info.code, fang.id, "98765431");
    await ok(wang.ask("DELETE", `/api/classes/${info.id}/students/${li.id}/pin`));
    await joinRoom(school, info.code, li.id, "55455");
  });

  it("[R22] lets nobody set a PIN that is easy to guess; one that was set before stays", async () => {
    const { info, students } = await addClass(wang, "六班", ["甲", "乙"]);
    const [one, two] = students as [StudentInfo, StudentInfo];
    for (const pin of ["0000", "1234", "2580", "2009"]) expect(await failure(school.person().ask("POST", `/api/rooms/${info.code}/join`, { student: one.id, pin }))).toEqual([400, "people/easy-pin"]);
    await joinRoom(school, info.code, one.id);
    const kept = await school.store.students.get(two.id);
    await school.store.students.saveAll([{ ...kept!, pinHash: await hashSecret("1234") }]);
    await joinRoom(school, info.code, two.id, "1234");
  });

  it("[R13] knows no room that there is not, and nobody from elsewhere", async () => {
    const one = await addClass(wang, "一班", ["甲"]);
    const two = await addClass(wang, "二班", ["乙"]);
    expect(await failure(school.person().ask("GET", "/api/rooms/AAAAAA"))).toEqual([404, "people/unknown-room"]);
    expect(await failure(school.person().ask("POST", `/api/rooms/${one.info.code}/join`, { student: two.students[0]?.id, pin: "3907" }))).toEqual([404, "people/unknown-student"]);
    expect(await failure(school.person().ask("POST", `/api/rooms/${one.info.code}/guest`, { name: "访客" }))).toEqual([409, "people/no-lesson"]);
  });

  it("[R15] adds and changes students by their number, once, and refuses a table without names", async () => {
    const { info, students } = await addClass(wang, "三班", ["李雷", "韩梅梅"]);
    const rows = [["姓名", "学号", "组"], ["李磊", "2026001", "3"], ["林涛", "2026009", "3"], ["", "7", ""]];
    const url = `/api/classes/${info.id}/roster`;
    const preview = await ok<{ rows: { state: string }[] }>(wang.ask("POST", `${url}/preview`, { rows }));
    expect(preview.rows.map(({ state }) => state)).toEqual(["known", "new", "bad"]);
    const [first] = await Promise.all([ok<StudentInfo[]>(wang.ask("POST", url, { rows })), wang.ask("POST", url, { rows })]);
    expect(first?.map(({ name, initials, group }) => [name, initials, group])).toEqual([["李磊", "ll", "3"], ["韩梅梅", "hmm", null], ["林涛", "lt", "3"]]);
    expect(first?.[0]?.id).toBe(students[0]?.id);
    expect(await ok(wang.ask("GET", `/api/classes/${info.id}/students`))).toHaveLength(3);
    expect(await failure(wang.ask("POST", url, { rows: [["1"], ["2"]] }))).toEqual([400, "roster/no-names"]);
    expect(await failure(wang.ask("PATCH", `/api/classes/${info.id}/students/${students[1]?.id}`, { number: "2026001" }))).toEqual([409, "people/number-taken"]);
  });

  it("[R16] forgets a student but for the id, and hands out what it keeps", async () => {
    const { info, students } = await addClass(wang, "四班", ["张一一", "张二二"]);
    const [gone, stays] = students as [StudentInfo, StudentInfo];
    const groups = [{ id: "g1", name: "1", members: [gone.id, stays.id] }];
    await ok(wang.ask("PUT", `/api/classes/${info.id}/grouping`, { groups }));
    const { id: lesson } = await ok<{ id: string }>(wang.ask("POST", `/api/classes/${info.id}/lessons`, lessonOn(groups)));
    const pupil = await joinRoom(school, info.code, gone.id);
    const file = await wang.ask("GET", `/api/classes/${info.id}/students/${gone.id}/export`);
    expect(file.headers["content-disposition"]).toContain("attachment");
    expect(file.json()).toMatchObject({ student: { name: "张一一", hasPin: true }, lessons: [{ id: lesson, logs: [{ log: `lesson:${lesson}` }] }] });
    expect(file.body).not.toMatch(/argon2|张二二/);

    await ok(wang.ask("DELETE", `/api/classes/${info.id}/students/${gone.id}`));
    const all = await wang.ask("GET", `/api/classes/${info.id}/export`);
    expect(all.body).not.toContain("张一一");
    expect(all.body).toContain(gone.id);
    expect((await ok<{ groups: { members: string[] }[] }>(wang.ask("GET", `/api/classes/${info.id}/grouping`))).groups[0]?.members).toEqual([stays.id]);
    expect((await ok<{ me: Me | null }>(pupil.ask("GET", "/api/site"))).me).toBeNull();
    expect((await ok<Room>(school.person().ask("GET", `/api/rooms/${info.code}`))).students.map(({ name }) => name)).toEqual(["张二二"]);
  });

  it("[R12] gives the classes of an account that is removed to whoever removed it", async () => {
    const guo = await addTeacher(school, admin, "guo");
    const { info } = await addClass(guo, "五班", ["甲乙"]);
    const { id } = (await ok<AccountInfo[]>(admin.ask("GET", "/api/accounts"))).find(({ account }) => account === "guo")!;
    await ok(admin.ask("DELETE", `/api/accounts/${id}`));
    const found = (await ok<ClassInfo[]>(admin.ask("GET", "/api/classes"))).find((value) => value.id === info.id);
    expect(found?.teachers.map(({ name }) => name)).toEqual(["陈校长"]);
    expect(await failure(guo.ask("GET", "/api/classes"))).toEqual([401, "server/sign-in-first"]);
  });
});

it("[R6] every code has its words in both languages, and no words are without a code", async () => {
  const { failureCodes } = await import("../failure-codes.ts");
  for (const locale of ["zh-CN", "en"]) {
    const words = JSON.parse(readFileSync(new URL(`../../web/locales/${locale}/server-failures.json`, import.meta.url), "utf8")) as Record<string, string>;
    expect(Object.keys(words).filter((code) => !code.startsWith("live/")).sort()).toEqual([...failureCodes].sort());
  }
});
