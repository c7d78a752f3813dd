/** Who may do what, over real requests: every route that the app has, for everybody. */
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StudentInfo } from "../../src/protocol/api.ts";
import { subjects } from "../../src/server/access/rights.ts";
import { createSessions } from "../../src/server/people/sessions.ts";
import { addClass, addTeacher, lessonOn, ok, openSchool, setUp, type Person, type TestSchool } from "../../src/server/test-support/school.ts";
import { draftRow } from "../support/store-rows.ts";

const routes = [subjects.nothing, subjects.school, subjects.draft, subjects.class, subjects.lesson].flatMap((table) => Object.keys(table)).filter((action) => action.includes(" /"));
const cast = ["nobody", "student", "guest", "teacher", "colleague", "stranger", "admin"] as const;
type Name = (typeof cast)[number];

/** Who gets in; everybody else is refused. `stranger` is an administrator of another school. */
const staff: Name[] = ["teacher", "admin"];
const authors: Name[] = ["teacher", "colleague", "admin"];
const accounts: Name[] = ["teacher", "colleague", "stranger", "admin"];
function allowedTo(route: string): readonly Name[] {
  const [method, url = ""] = route.split(" ");
  if (/^\/(healthz|readyz|metrics|\*)|^\/api\/(docs|site|sign-in|rooms|media|practice)/.test(url)) return cast;
  if (url === "/api/setup") return ["nobody"];
  if (url === "/api/sign-out") return cast.filter((name) => name !== "nobody");
  if (["/api/password", "/api/classes", "/api/lesson-choices", "/api/lesson-choices/:unit/:situation/marks", "/api/demo"].includes(url)) return accounts;
  if (/^\/api\/studio\/(library|drafts$|media)/.test(url)) return accounts;
  if (url.endsWith("/forever")) return staff;
  if (url.startsWith("/api/studio/")) return authors;
  if (url === "/api/accounts" && method === "GET") return accounts;
  if (url.startsWith("/api/statistics")) return method === "GET" ? accounts : ["admin", "stranger"];
  if (/^\/api\/(accounts\/:account|accounts|settings|backups)/.test(url)) return url.includes(":account") ? ["admin"] : ["admin", "stranger"];
  return staff;
}

describe("every route, for everybody", () => {
  let school: TestSchool;
  let admin: Person;
  let ids: Record<"school" | "teacher" | "colleague" | "admin" | "stranger", string>;

  beforeAll(async () => {
    school = await openSchool();
    admin = await setUp(school);
    await addTeacher(school, admin, "teacher");
    await addTeacher(school, admin, "colleague");
    const [own] = await school.store.schools.list();
    await school.store.accounts.save({ id: "stranger", school: "there", role: "admin", name: "外人", account: "stranger", passwordHash: "-", createdAt: 0, disabled: false });
    const list = await school.store.accounts.list(own!.id);
    const idOf = (account: string) => list.find((one) => one.account === account)!.id;
    ids = { school: own!.id, teacher: idOf("teacher"), colleague: idOf("colleague"), admin: idOf("chen"), stranger: "stranger" };
  });
  afterAll(() => school.close());

  const signedIn = async (of: { kind: "account" | "student"; subject: string; class: string | null; school: string }): Promise<Person> =>
    school.person(`kefu_session=${await createSessions(school.store, () => school.clock.at).start(of)}`);
  const accountOf = (name: "teacher" | "colleague" | "admin" | "stranger") => signedIn({ kind: "account", subject: ids[name], class: null, school: name === "stranger" ? "there" : ids.school });

  /** A class with a lesson that is over, a student and a guest in it: made anew, since those who may will remove it. */
  async function freshWorld() {
    const teacher = await accountOf("teacher");
    const { info, students } = await addClass(teacher, "物流1班", ["李晓雨"]);
    const [student] = students as [StudentInfo];
    const { id: lesson } = await ok<{ id: string }>(teacher.ask("POST", `/api/classes/${info.id}/lessons`, lessonOn([{ id: "g1", name: "1", members: [student.id] }])));
    const guest = (await ok<{ id: string }>(school.person().ask("POST", `/api/rooms/${info.code}/guest`, { name: "访客" }))).id;
    const record = (await school.store.lessons.get(lesson))!;
    await school.store.lessons.save({ ...record, endedAt: school.clock.at });
    await school.store.accounts.save({ id: "victim", school: ids.school, role: "teacher", name: "老师", account: "victim", passwordHash: "-", createdAt: 0, disabled: false });
    await school.store.drafts.add(draftRow("d1", { school: ids.school, createdBy: ids.teacher }), "{}");
    const ofStudent = (subject: string) => signedIn({ kind: "student", subject, class: info.id, school: ids.school });
    const people: Record<Name, Person> = { nobody: school.person(), student: await ofStudent(student.id), guest: await ofStudent(guest), teacher, colleague: await accountOf("colleague"), stranger: await accountOf("stranger"), admin: await accountOf("admin") };
    const urlOf = (pattern: string) => pattern.replace(":class", info.id).replace(":student", student.id).replace(":lesson", lesson).replace(":code", info.code).replace(":account", "victim").replace(":name", "kefu-backup").replace(":attempt", "a1").replace(":draft", "d1").replace("/*", "/").replace("docs*", "docs/json");
    return { people, urlOf };
  }

  it("[R1] has exactly the routes of the table", () => {
    const missing = routes.filter((route) => {
      const [method, url = ""] = route.split(" ") as [InjectOptions["method"], string];
      return !school.app.hasRoute({ method: method ?? "GET", url: url.replace("docs*", "docs/json") });
    });
    expect(missing).toEqual([]);
  });

  it.each(routes)("[R1][R3] %s", async (route) => {
    const [method, pattern = ""] = route.split(" ") as [InjectOptions["method"], string];
    const removes = method === "DELETE";
    let world = await freshWorld();
    for (const name of cast) {
      const allowed = allowedTo(route).includes(name);
      const response = await world.people[name].ask(method, world.urlOf(pattern), method === "GET" || removes ? undefined : {});
      const code = /json/.test(String(response.headers["content-type"])) && response.body !== "" ? (response.json() as { code?: string }).code : undefined;
      const refused = code === "server/sign-in-first" || code === "server/not-allowed";
      expect([name, refused ? code : "in"]).toEqual([name, allowed ? "in" : name === "nobody" ? "server/sign-in-first" : "server/not-allowed"]);
      expect(response.statusCode).toBeLessThan(500);
      if (removes && allowed) world = await freshWorld();
    }
  });
});

it("[R1] refuses to start with a route that has no row", async () => {
  const { default: Fastify } = await import("fastify");
  const { refuseUnlisted } = await import("../../src/server/api/asking.ts");
  const app = Fastify();
  refuseUnlisted(app);
  expect(() => app.get("/api/scores", () => "")).toThrow("GET /api/scores has no row");
  await app.close();
});
