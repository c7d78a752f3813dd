/** The teacher's monitor in the browser: the demonstration class of a newcomer, and as many groups as a lesson can have. */
import { fileURLToPath } from "node:url";
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

describe("the teacher's monitor", () => {
  test("[W143] a newcomer presses one button and sees a lesson of six groups; one press and a question remove it", async ({ open }) => {
    const site = await startSite();
    try {
      await setUpSchool({ url: site.baseUrl, setUpCode: site.setUpCode });
      const { page, context } = await open(`${site.baseUrl}/#/teach`, { oldBrowser: true });
      await signIn(page);
      await page.getByRole("button", { name: "看一节示范课" }).click();
      await expect.poll(() => page.locator("[data-group]").count(), patient).toBe(6);
      await page.getByText("这是一节示范课").waitFor();
      for (const language of ["English", "中文"]) {
        expect(await findAxeProblems(page)).toEqual([]);
        await page.getByRole("button", { name: language, exact: true }).click();
      }
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
      const paint = async () => {
        const started = Date.now();
        await page.reload();
        await page.locator("[data-group], main h1").first().waitFor(patient);
        return Date.now() - started;
      };
      const home = await paint();
      const frames: string[] = [];
      page.on("websocket", (line) => line.on("framereceived", ({ payload }) => frames.push(String(payload))));
      await page.goto(`${server.url}/#/teach/lessons/${lesson}`);
      await page.locator("[data-group]").nth(GROUPS - 1).waitFor(patient);
      const monitor = await paint();
      process.stdout.write(`monitor of ${GROUPS} groups: ${monitor} ms after a reload, home ${home} ms (${(monitor / home).toFixed(1)} times)\n`);
      expect(await page.locator("[data-group]").count()).toBe(GROUPS);
      const whole = Math.max(...frames.map(({ length }) => length));

      const teacher = new Visitor(server.url, "teacher");
      teacher.cookie = seeded.teacher.cookie;
      await teacher.connect();
      frames.length = 0;
      const card = page.locator("[data-group=g30]");
      const before = await card.innerText();
      expect(await teacher.say(lesson, { type: "start-round", attempts: { g30: "another-round" }, rotate: false })).toMatchObject({ ok: true });
      await card.getByText("第 2 轮").waitFor(patient);
      expect(await card.innerText()).not.toBe(before);
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
