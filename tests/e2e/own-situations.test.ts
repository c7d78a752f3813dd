/** What a teacher has published: students find it on the home page and practise it, and a class has a lesson on it. */
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { LessonChoice } from "../../src/protocol/api.ts";
import type { Visitor } from "../support/class-server.ts";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { beginAttempt, letRing, enterPhase } from "./support/play-call.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft } from "./support/studio.ts";
import { test } from "./support/test.ts";

let site: Site;
let teacher: Visitor;
let classId: string;
let draft: string;

beforeAll(async () => {
  site = await startSite();
  const founded = await foundClass(site, ["李晓雨", "王伟"]);
  teacher = founded.teacher;
  classId = founded.made.id;
  draft = await addDraft(teacher, "own-late-pickup", "校本：取件晚点", (situation) => (situation.title = { "zh-CN": "校本：取件晚点", en: "Our own late pick-up" }));
  await teacher.get("POST", `/api/studio/drafts/${draft}/publish`, { openPractice: true, revision: 1 });
}, 180_000);
afterAll(() => site.stop());

describe("a situation of the school's own", () => {
  test("[W310] is found on the home page and practised, and goes on when it is withdrawn", async ({ open }) => {
    const { page } = await open(site.baseUrl);
    const school = page.getByRole("region", { name: "本校情境" });
    await school.getByRole("link", { name: /校本：取件晚点/ }).click();
    await page.getByRole("heading", { level: 1, name: "校本：取件晚点" }).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    const attempt = await beginAttempt(page, "practice", "complaints/own-late-pickup");
    await enterPhase(page, 4);
    await letRing(page, attempt);
    await page.goto(`${site.baseUrl}/#/`);
    await school.getByText("进行中").waitFor();
    expect(await findAxeProblems(page)).toEqual([]);

    await teacher.get("POST", `/api/studio/drafts/${draft}/withdraw`, {});
    await page.reload();
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await school.count()).toBe(0);
    await page.goto(`${attempt}/call`);
    await page.locator("[data-state='ringing']").waitFor();
    await teacher.get("POST", `/api/studio/drafts/${draft}/publish`, { openPractice: true, revision: 1 });
  });

  test("[W310] leaves no trace on a home page without a server's answer", async ({ open }) => {
    const { page } = await open(site.baseUrl);
    await page.route("**/api/practice/situations", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html>" }));
    await page.reload();
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("region", { name: "本校情境" }).count()).toBe(0);
  });

  test("[W311] stands in a group of its own where a lesson is started, and a lesson begins on it", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/classes/${classId}/start`);
    await signIn(page);
    await page.getByRole("group", { name: "本校情境" }).getByRole("radio", { name: "校本：取件晚点" }).check();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "开始上课" }).click();
    await page.waitForURL(/#\/teach\/lessons\//);
    await page.getByText("校本：取件晚点").first().waitFor();
    const [choice] = (await teacher.get<LessonChoice[]>("GET", "/api/lesson-choices")).filter(({ own }) => own);
    const [lesson] = await teacher.get<{ situation: string }[]>("GET", `/api/classes/${classId}/lessons`);
    expect([choice?.situation, lesson?.situation]).toEqual(["own-late-pickup", "own-late-pickup"]);
  });
});
