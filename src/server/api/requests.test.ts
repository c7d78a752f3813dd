import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rights } from "../access/rights.ts";
import { addClass, addTeacher, lessonOn, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";
import { addDraft } from "../test-support/studio.ts";

describe("what every request passes through", () => {
  let school: TestSchool;
  let admin: Person;
  let wang: Person;
  let known: { class: string; student: string; code: string; lesson: string; draft: string; number: string; unit: string; situation: string };

  beforeAll(async () => {
    school = await openSchool();
    admin = await setUp(school);
    wang = await addTeacher(school, admin, "wang");
    const { info, students } = await addClass(wang, "暗号班级", ["暗号学生"]);
    const student = students[0]!.id;
    const { id: lesson } = await ok<{ id: string }>(wang.ask("POST", `/api/classes/${info.id}/lessons`, lessonOn([{ id: "g1", name: "1", members: [student] }])));
    known = { class: info.id, student, code: info.code, lesson, draft: await addDraft(wang), number: "1", unit: "complaints", situation: "late-pickup" };
  });
  afterAll(() => school.close());

  it.each([
    ["another site", { origin: "http://evil.example" }],
    ["another port", { origin: "http://192.168.1.5:8080" }],
    ["an opaque origin", { origin: "null" }],
    ["nothing said", { origin: "" }],
    ["a page of another site", { origin: "", referer: "http://evil.example/192.168.1.5:4400/" }],
  ])("[R4] refuses what changes something and comes from %s", async (_, headers) => {
    const response = await wang.ask("POST", "/api/classes", { name: "x" }, headers);
    expect([response.statusCode, response.json()]).toEqual([403, { code: "server/foreign-origin", params: {} }]);
  });

  it("[R4] takes a page that names itself by its address instead", async () => {
    expect((await wang.ask("POST", "/api/classes", { name: "referer" }, { origin: "", referer: "http://192.168.1.5:4400/#/teach" })).statusCode).toBe(200);
    expect((await wang.ask("GET", "/api/classes", undefined, { origin: "http://evil.example" })).statusCode).toBe(200);
  });

  it.each([
    ["a form", "application/x-www-form-urlencoded", "name=x", 415, "server/json-only"],
    ["plain text", "text/plain", '{"name":"x"}', 415, "server/json-only"],
    ["half a message", "application/json", '{"name":', 400, "server/bad-json"],
    ["nothing", "application/json", "", 400, "server/bad-json"],
    ["a prototype", "application/json", '{"name":"x","__proto__":{"admin":true}}', 400, "server/bad-json"],
    ["what no database keeps", "application/json", '{"name":"a\\u0000b"}', 400, "server/bad-json"],
    ["too much", "application/json", JSON.stringify({ name: "x".repeat(70_000) }), 413, "server/too-large"],
  ])("[R5] refuses %s", async (_, type, payload, status, code) => {
    const response = await school.app.inject({ method: "POST", url: "/api/classes", payload, headers: { host: "192.168.1.5:4400", origin: "http://192.168.1.5:4400", cookie: wang.cookie, "content-type": type } });
    expect([response.statusCode, response.json()]).toEqual([status, { code, params: {} }]);
  });

  it("[R5] names the field that is wrong and what was expected", async () => {
    const cases: [unknown, string, string][] = [
      [{}, "name", "string"],
      [{ name: "x".repeat(41) }, "name", "≤40"],
      [{ name: " " }, "name", "≥1"],
    ];
    for (const [body, field, expected] of cases) expect((await wang.ask("POST", "/api/classes", body)).json()).toEqual({ code: "server/invalid", params: { field, expected } });
    const grouping = await wang.ask("PUT", `/api/classes/${known.class}/grouping`, { groups: [{ id: "g", name: "g", members: [7] }] });
    expect(grouping.json()).toEqual({ code: "server/invalid", params: { field: "groups.0.members.0", expected: "string" } });
  });

  it("[R5] takes a long roster, which is larger than other requests", async () => {
    const rows = Array.from({ length: 400 }, (_, index) => [String(index), `学生${index}`, "x".repeat(190)]);
    expect((await wang.ask("POST", `/api/classes/${known.class}/roster/preview`, { rows })).statusCode).toBe(200);
  });

  it("[R18] begins one lesson, on a version that is kept, and leaves nothing of what cannot begin", async () => {
    const { info, students } = await addClass(wang, "二班", ["甲"]);
    const url = `/api/classes/${info.id}/lessons`;
    const groups = [{ id: "g1", name: "1", members: [students[0]!.id] }];
    const refused = await wang.ask("POST", url, { ...lessonOn(groups), seats: ["recorder"] });
    expect([refused.statusCode, refused.json().code]).toEqual([400, "lesson/no-agent-seat"]);
    expect((await wang.ask("POST", url, lessonOn([{ id: "g1", name: "1", members: [known.student] }]))).json().code).toBe("people/unknown-member");
    expect(await ok(wang.ask("GET", url))).toEqual([]);
    const answers = await Promise.all([1, 2].map(() => wang.ask("POST", url, lessonOn(groups))));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const [lesson] = await school.store.lessons.list(info.id);
    expect(await school.store.contents.get(lesson!.version)).toMatchObject({ situation: "late-pickup" });
    expect((await wang.ask("DELETE", `/api/lessons/${lesson!.id}`)).json().code).toBe("server/lesson-running");
    expect((await wang.ask("DELETE", `/api/classes/${info.id}`)).json().code).toBe("server/lesson-running");
  });

  it("[R7] tells nothing of a fault of ours but its number, under which it stands in the log", async () => {
    const broken = await openSchool();
    const list = broken.store.schools.list;
    broken.store.schools.list = () => Promise.reject(new Error("暗号 in a message"));
    const response = await broken.person().ask("GET", "/api/site");
    broken.store.schools.list = list;
    const { code, params } = response.json() as { code: string; params: { id: string } };
    expect([response.statusCode, code, Object.keys(params)]).toEqual([500, "server/unexpected", ["id"]]);
    const line = broken.log.find((entry) => entry.includes(params.id));
    expect(line).toContain("site.ts");
    expect(broken.log.join("")).not.toContain("暗号");
    await broken.close();
  });

  it("[R60] tells a full disk as such, and the log where it happened", async () => {
    const full = await openSchool();
    const list = full.store.schools.list;
    full.store.schools.list = () => Promise.reject(Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" }));
    const response = await full.person().ask("GET", "/api/site");
    full.store.schools.list = list;
    expect([response.statusCode, response.json()]).toEqual([507, { code: "server/disk-full", params: {} }]);
    expect(full.log.join("")).toContain("SQLITE_FULL");
    await full.close();
  });

  it("[R20] documents itself by pages that the strict policy lets run", async () => {
    const page = await school.person().ask("GET", "/api/docs");
    expect([page.statusCode, page.headers["content-security-policy"]]).toEqual([200, expect.stringContaining("script-src 'self';")]);
    expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\bon\w+=|https?:\/\//);
    const { paths } = (await school.person().ask("GET", "/api/docs/json")).json() as { paths: Record<string, Record<string, { requestBody?: unknown }>> };
    expect(paths["/api/classes/{class}/lessons"]?.["post"]?.requestBody).toBeDefined();
  });

  it("[R5] answers whatever is sent with a code, and never with a fault", async () => {
    const routes = Object.keys(rights).filter((action) => action.includes(" /api/") && !action.includes("docs*"));
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom("name", "account", "password", "rows", "groups", "student", "pin", "code", "phases", "seats", "size", "way", "seed", "school", "document", "page", "revision", "take", "openPractice"), fc.jsonValue()), fc.string());
    const id = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("%00", "..", "a/b", "%", "x".repeat(300), "__proto__"));
    const people = [admin, wang, school.person()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), fc.constantFrom(...people), fc.option(id, { nil: null, freq: 3 }), value, async (route, { cookie }, odd, body) => {
        const [method, pattern = ""] = route.split(" ") as ["GET" | "POST" | "PUT" | "PATCH" | "DELETE", string];
        const url = pattern.replace(/:(\w+)/g, (_, name: string) => (odd === null ? (known[name as keyof typeof known] ?? "none") : /^[%.]/.test(odd) ? odd : encodeURIComponent(odd)));
        // Signing out would make the rest a test of nobody; what removes the world is asked for it by an odd name only.
        if (pattern === "/api/sign-out" || (method === "DELETE" && (odd === null || !pattern.includes(":")))) return;
        const response = await school.person(cookie).ask(method, url, method === "GET" || method === "DELETE" ? undefined : JSON.stringify(body), { "content-type": "application/json" });
        expect(response.statusCode).toBeLessThan(500);
        if (response.statusCode >= 400) expect(response.json()).toEqual({ code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/), params: expect.any(Object) });
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  it("[R19] writes and counts no names, codes or words", async () => {
    await school.person().ask("POST", "/api/sign-in", { account: "暗号账号", password: "暗号口令" });
    await school.person().ask("GET", "/暗号路径");
    await school.person().ask("GET", `/api/rooms/${known.code}`);
    await admin.ask("GET", "/api/rooms/暗号代码");
    const { body } = await school.person().ask("GET", "/metrics");
    const written = school.log.join("") + body;
    expect(school.log.length).toBeGreaterThan(5);
    expect(body).toContain("kefu_http_seconds_count");
    for (const secret of ["暗号", encodeURIComponent("暗号"), known.code, known.student, admin.cookie.slice(13)]) expect(written).not.toContain(secret);
  });

  it("[R10] lets a whole class in at once from one address", async () => {
    const answers = await Promise.all(Array.from({ length: 400 }, () => school.person().ask("GET", `/api/rooms/${known.code}`)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const busy = await Promise.all(Array.from({ length: 700 }, () => wang.ask("GET", "/api/lesson-choices")));
    const held = busy.find(({ statusCode }) => statusCode === 429);
    expect([held?.json().code, Number(held?.headers["retry-after"])]).toEqual(["server/too-many-requests", expect.any(Number)]);
    expect((await admin.ask("GET", "/api/lesson-choices")).statusCode).toBe(200);
  });
});
