/** A class is deleted in the browser, and what stays of its lesson is looked at, taken along and taken away. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { createContent } from "../../src/server/content.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { startClassServer, type ClassServer } from "../support/class-server.ts";
import { playManyGroups } from "../support/many-groups.ts";
import { seedClass } from "../support/seeded-class.ts";
import { findAxeProblems } from "./support/axe.ts";
import { signIn } from "./support/classroom.ts";
import { downloadFile } from "./support/download-file.ts";
import { test } from "./support/test.ts";

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const store = createMemoryStore();
let server: ClassServer;
beforeAll(async () => {
  const seeded = await seedClass(store, 24);
  const lesson = await store.lessons.get(await playManyGroups(store, createContent(store), seeded));
  if (lesson) await store.lessons.save({ ...lesson, endedAt: lesson.startedAt + 1 });
  const [teacher] = await store.accounts.list(seeded.school);
  if (teacher) await store.accounts.save({ ...teacher, account: "lin", role: "admin" });
  server = await startClassServer(store, { webRoot: fileURLToPath(new URL("../../dist/web", import.meta.url)) });
});
afterAll(() => server.stop());

const axe = async (page: Page, where: string) => expect(await findAxeProblems(page), where).toEqual([]);
const widerThan = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The tests follow one another, as the term goes. */
describe("what stays", () => {
  test("[W382] [W380] a class is deleted knowing what stays, which is found from the settings", async ({ open }) => {
    const { page } = await open(`${server.url}/#/teach/statistics`, { oldBrowser: true, viewport: DESK });
    await signIn(page);
    await page.getByText("还没有留存的统计").waitFor();
    await axe(page, "nothing yet");
    await page.goto(`${server.url}/#/teach/classes/class-a`);
    await page.getByText("更多", { exact: true }).click();
    await page.getByRole("button", { name: "删除班级" }).click();
    await page.getByRole("dialog").getByText("不记名的统计").waitFor();
    await axe(page, "the question");
    await page.getByRole("button", { name: "全部删除" }).click();
    await page.waitForURL(/#\/teach$/);

    await page.goto(`${server.url}/#/teach/settings`);
    await page.getByRole("link", { name: "查看统计" }).click();
    const row = page.getByRole("row", { name: /取件晚点/ });
    await row.getByText("约 25").waitFor();
    expect(await row.getByRole("listitem").count()).toBe(3);
    const { name, bytes } = await downloadFile(page, () => page.getByRole("link", { name: "下载表格 .csv" }).click());
    expect([name.startsWith("留存的统计 学校 s1"), bytes.toString("utf8").includes("U2-T1")]).toEqual([true, true]);
    for (const gone of ["班级 a", "学生 a-", "KLASSA", "class-a"]) expect(bytes.toString("utf8")).not.toContain(gone);
  });

  for (const lang of ["zh-CN", "en"] as const) {
    test(`[W380] fits desk and phone, on paper has its term and no buttons, without findings by axe (${lang})`, async ({ open }) => {
      for (const viewport of [DESK, PHONE]) {
        const { page } = await open(`${server.url}/#/teach/statistics`, { lang, viewport });
        await signIn(page);
        const table = page.getByRole("table");
        await table.waitFor();
        await axe(page, `table at ${viewport.width}`);
        expect(await widerThan(page), `at ${viewport.width}`).toBeLessThanOrEqual(0);
        const [frame, list] = [await table.boundingBox(), await table.getByRole("list").boundingBox()];
        expect((list?.x ?? 0) + (list?.width ?? 9999)).toBeLessThanOrEqual(Math.min(viewport.width, (frame?.x ?? 0) + (frame?.width ?? 0)));
        await page.getByRole("combobox").selectOption({ index: 1 });
        const term = page.locator("main header p").first();
        await term.getByText(lang === "en" ? /term 20\d\d–20\d\d/ : /20\d\d—20\d\d 学年/).waitFor();
        await page.emulateMedia({ media: "print" });
        expect([await term.isVisible(), await page.getByRole("button").count()]).toEqual([true, 0]);
        await page.emulateMedia({ media: "screen" });
        await page.getByRole("button", { name: lang === "en" ? "Delete statistics" : "删除统计" }).click();
        await axe(page, `question at ${viewport.width}`);
      }
    });
  }

  test("[W381] an administrator takes it away by keyboard", async ({ open }) => {
    const { page } = await open(`${server.url}/#/teach/statistics`);
    await signIn(page);
    await page.getByRole("button", { name: "删除统计" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("还没有留存的统计").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("还没有留存的统计");
    expect(await store.statistics.list("s1")).toEqual([]);
  });
});
