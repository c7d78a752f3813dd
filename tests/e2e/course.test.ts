/** The pages of the course and of a unit, as a student looks around. */
import { describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { SAID, takeIn } from "./support/take-in.ts";
import { test } from "./support/test.ts";

describe("course pages", () => {
  test("[W191] [W192] lead from home over the week plan to a unit and its situation, with one's own best", async ({ open }) => {
    const { page } = await open("/", { oldBrowser: true });
    await takeIn(page, { said: SAID });
    await page.getByRole("link", { name: "客服实训室" }).click();
    await page.getByRole("link", { name: "课程总览与周计划" }).click();
    await page.getByText("72 学时，18 周，每周 4 学时").waitFor();
    await page.getByText("完成 1 个，共 7 个情境").waitFor();
    const weeks = page.getByRole("region", { name: "周计划" });
    expect(await weeks.getByRole("listitem").count()).toBe(18);
    await weeks.getByRole("listitem").filter({ hasText: "第 9 周" }).getByRole("link", { name: /客户投诉处理/ }).click();
    await page.getByRole("heading", { level: 1, name: "单元 2 · 客户投诉处理" }).waitFor();
    await page.getByText("占课程总评 30%").waitFor();
    const situation = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "取件晚点，张先生电话投诉" }) });
    await situation.getByText(/^最好 [\d.]+ 分$/).waitFor();
    // The plans of the phases come after the page.
    const phases = situation.getByRole("list", { name: "八个环节" });
    await phases.waitFor();
    expect(await phases.getByRole("listitem").count()).toBe(8);
    await situation.getByRole("link").click();
    await page.getByRole("heading", { name: "我的作答" }).waitFor();
  });

  for (const lang of ["zh-CN", "en"] as const) {
    test(`[W191] [W192] keep nobody out and fit a phone (${lang})`, async ({ open }) => {
      for (const route of ["/#/course", "/#/course/key-accounts", "/#/course/nowhere"]) {
        const { page } = await open(route, { lang, viewport: { width: 390, height: 844 } });
        await page.getByRole("heading", { level: 1 }).waitFor();
        expect(await findAxeProblems(page), route).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), route).toBeLessThanOrEqual(0);
      }
    });
  }
});
