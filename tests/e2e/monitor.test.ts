/** The teacher's monitor in the browser: the demonstration class of a newcomer, and as many groups as a lesson can have. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { createContent } from "../../src/server/content.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { setUpSchool, startClassServer, Visitor } from "../support/class-server.ts";
import { playManyGroups } from "../support/many-groups.ts";
import { seedClass } from "../support/seeded-class.ts";
import { findAxeProblems } from "./support/axe.ts";
import { patient, signIn } from "./support/classroom.ts";
import { startSite } from "./support/site.ts";
import { test } from "./support/test.ts";

const GROUPS = 60;

/** The head of a school computer's page stands in one line; every window that acts on a group is for everybody. */
async function checkDialogs(page: Page): Promise<void> {
  expect(await findAxeProblems(page), "monitor").toEqual([]);
  expect(await page.getByRole("banner").evaluate((head) => head.clientHeight)).toBeLessThan(64);
  const card = page.locator("[data-group]").first();
  for (const key of ["h", "c", "m", "s", "l"]) {
    await card.focus();
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor(patient);
    expect(await findAxeProblems(page, "dialog"), `window of ${key}`).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
}

describe("the teacher's monitor", () => {
  test("[W143] [W391] a newcomer presses one button and sees a lesson of six groups; one press and a question remove it", async ({ open }) => {
    const site = await startSite();
    try {
      await setUpSchool({ url: site.baseUrl, setUpCode: site.setUpCode });
      const { page, context } = await open(`${site.baseUrl}/#/teach`, { oldBrowser: true });
      await signIn(page);
      await page.getByRole("button", { name: "看一节示范课" }).click();
      await expect.poll(() => page.locator("[data-group]").count(), patient).toBe(6);
      await page.getByText("这是一节示范课").waitFor();
      const lesson = page.url().slice(page.url().lastIndexOf("/") + 1);
      for (const language of ["English", "中文"]) {
        await checkDialogs(page);
        await page.getByRole("button", { name: language, exact: true }).click();
      }
      const screen = (await open(`${site.baseUrl}/#/teach`, { lang: "en", viewport: { width: 1920, height: 1080 } })).page;
      await screen.context().addCookies(await context.cookies());
      await screen.goto(`${site.baseUrl}/#/screen/${lesson}`);
      await screen.getByRole("main").getByRole("img").waitFor(patient);
      expect(await findAxeProblems(screen), "how to join").toEqual([]);
      const card = page.locator("[data-group]").first();
      await card.focus();
      await page.keyboard.press("p");
      await screen.getByRole("log").waitFor(patient);
      expect(await findAxeProblems(screen), "a group").toEqual([]);
      await page.getByRole("button", { name: /^讲评时展示/ }).click();
      await screen.getByRole("heading", { level: 3 }).first().waitFor(patient);
      expect(await findAxeProblems(screen), "debriefing").toEqual([]);
      expect(await screen.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBeLessThanOrEqual(0);
      // Of one point the words stand whole, as far as there is room.
      const chosen = page.locator("li label input[type=checkbox]:checked");
      while ((await chosen.count()) > 1) await chosen.last().click();
      await page.getByRole("button", { name: /^讲评时展示/ }).click();
      await expect.poll(() => screen.getByRole("heading", { level: 3 }).count(), patient).toBe(1);
      expect(await screen.locator("li q").first().evaluate((words) => getComputedStyle(words).whiteSpace)).toBe("normal");
      expect(await screen.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBeLessThanOrEqual(0);
      await screen.context().close();
      await page.goto(`${site.baseUrl}/#/teach`);
      await page.getByRole("button", { name: "删除示范班" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "删除示范班" }).click();
      await page.getByRole("heading", { name: "先看一节示范课" }).waitFor();
      await context.close();
    } finally {
      await site.stop();
    }
  });

  test("[W144] sixty groups come as a whole after a reload, and of a change only what has changed", async ({ open }) => {
    const store = createMemoryStore();
    const seeded = await seedClass(store, GROUPS * 4);
    const lesson = await playManyGroups(store, createContent(store), seeded);
    const server = await startClassServer(store, { webRoot: fileURLToPath(new URL("../../dist/web", import.meta.url)) });
    try {
      const { page, context } = await open(server.url);
      const [name = "", value = ""] = seeded.teacher.cookie.split("=");
      await context.addCookies([{ name, value, url: server.url }]);
      /** `sign`: of what is on the page itself, not of its being fetched. */
      const paint = async (sign: string) => {
        const started = Date.now();
        await page.reload();
        await page.locator(sign).first().waitFor(patient);
        return Date.now() - started;
      };
      const home = await paint("main h1");
      const frames: string[] = [];
      page.on("websocket", (line) => line.on("framereceived", ({ payload }) => frames.push(String(payload))));
      await page.goto(`${server.url}/#/teach/lessons/${lesson}`);
      await page.locator("[data-group]").nth(GROUPS - 1).waitFor(patient);
      const monitor = await paint("[data-group]");
      process.stdout.write(`monitor of ${GROUPS} groups: ${monitor} ms after a reload, home ${home} ms (${(monitor / home).toFixed(1)} times)\n`);
      expect(await page.locator("[data-group]").count()).toBe(GROUPS);

      const teacher = new Visitor(server.url, "teacher");
      teacher.cookie = seeded.teacher.cookie;
      await teacher.connect();
      // How the page got it depends on whether its line had become a web socket by then.
      await teacher.open("monitor", lesson);
      const whole = JSON.stringify(teacher.view("monitor", lesson)).length;
      frames.length = 0;
      const card = page.locator("[data-group=g30]");
      // Out of sight it is not drawn, and has no text that is.
      const before = await card.textContent();
      expect(await teacher.say(lesson, { type: "start-round", attempts: { g30: "another-round" }, rotate: false })).toMatchObject({ ok: true });
      await card.getByText("第 2 轮").waitFor(patient);
      expect(await card.textContent()).not.toBe(before);
      expect(frames.some((frame) => frame.includes("another-round"))).toBe(true);
      for (const frame of frames) expect(frame.length).toBeLessThan(whole / 10);
      teacher.leave();
      await context.close();
    } finally {
      await server.stop();
    }
    expect(server.faults).toEqual([]);
  });
});
