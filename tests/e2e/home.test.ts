/** The home page and the task card as a visitor meets them. */
import { describe, expect } from "vitest";
import { readScenarios } from "../../scripts/read-scenarios.ts";
import { findAxeProblems } from "./support/axe.ts";
import { SAID, takeIn } from "./support/take-in.ts";
import { test } from "./support/test.ts";

describe("home page", () => {
  test("opens without a complaint in the console", async ({ open }) => {
    const { page } = await open("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.title()).toContain("客服实训室");
  });

  test("loads at most 150 kB of script, style and data", async ({ open }) => {
    const { page, load } = await open("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await load.bytes(), JSON.stringify(await load.files(), null, 1)).toBeLessThanOrEqual(150_000);
  });

  test("works under any path of a server", async ({ open }) => {
    const { page } = await open("/index.html");
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
  });

  test("[W11] shows five units, says which have no content, and that the cases are made up", async ({ open }) => {
    const { page } = await open("/");
    const route = page.getByRole("region", { name: "课程路线" });
    await route.waitFor();
    expect(await route.getByRole("heading", { level: 3 }).count()).toBe(5);
    const { units, situations } = readScenarios("scenarios");
    expect(await route.getByText("本单元内容建设中").count()).toBe(units.filter(({ id }) => !situations.some(({ unit }) => unit.id === id)).length);
    await page.getByText("案例为教学虚构，与现实企业无关").waitFor();
  });

  test("[W11] after a finished try shows abilities, the score on the route, and what has not been played as the next stop", async ({ open }) => {
    const { page } = await open("/");
    await page.getByText("交一次卷，这里就会画出你的能力图").waitFor();
    await takeIn(page, { said: SAID });
    await page.getByRole("link", { name: "客服实训室" }).click();
    await page.getByText("按每个情境的最好成绩计算").waitFor();
    await page.getByRole("heading", { level: 2, name: "认识企业、部门与岗位" }).waitFor();
    const finished = page.getByRole("region", { name: "课程路线" }).getByRole("link", { name: /取件晚点/ });
    await finished.getByText("最好成绩").waitFor({ state: "attached" });
    await finished.click();
    await page.getByRole("heading", { name: "我的作答" }).waitFor();
    expect(await page.getByText("第 1 次", { exact: true }).count()).toBe(1);
  });

  test("[W11] one press takes a newcomer into a situation in which nobody is spoken to", async ({ open }) => {
    const { page } = await open("/");
    await page.getByRole("button", { name: "开始任务" }).click();
    await page.locator("nav li[data-status='current']", { hasText: "课程背景" }).waitFor();
  });

  test("[W11] one press leads from a finished situation into the next one's dialogue, named by how it begins, without the code of other activities; phases passed over are not ticked", async ({ open }) => {
    const { page, load } = await open("/");
    await takeIn(page, { situation: "know-the-company" });
    await page.getByRole("link", { name: "客服实训室" }).click();
    await page.getByRole("button", { name: "开始对话" }).click();
    await page.locator("[data-beat='prepare']").waitFor();
    await page.waitForLoadState("networkidle");
    const loaded = (await load.files()).map(({ path }) => path);
    expect(loaded.filter((path) => /\/attempt-/.test(path))).not.toEqual([]);
    expect(loaded.filter((path) => /activity-body|activities/.test(path))).toEqual([]);
    await page.goBack();
    await page.getByRole("link", { name: "接着做" }).click();
    await page.locator("nav li[data-status='current']", { hasText: "方案实施" }).waitFor();
    expect(await page.locator("nav li[data-status='done']").count()).toBe(0);
  });

  test("speaks the language of the browser, changes it, and remembers the choice", async ({ open }) => {
    const { page } = await open("/", { lang: "en" });
    await page.getByRole("heading", { name: "The course" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
  });

  test("[W15] can be walked by keyboard: skip link first, then into the task card", async ({ open }) => {
    const { page } = await open("/");
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "你现在知道的" }).waitFor();
  });

  for (const lang of ["zh-CN", "en"] as const) {
    test(`[W15] home and task card keep nobody out (axe, ${lang})`, async ({ open }) => {
      const { page } = await open("/", { lang });
      await page.locator("#route").waitFor();
      expect(await findAxeProblems(page)).toEqual([]);
      await page.locator("a[href*='#/task/']").first().click();
      await page.locator("#task-title").waitFor();
      expect(await findAxeProblems(page)).toEqual([]);
    });
  }

  test("fits a phone and a page enlarged to 200 % without scrolling sideways", async ({ open }) => {
    for (const width of [390, 683, 320]) {
      const { page } = await open("/", { viewport: { width, height: 700 } });
      await page.locator("#route").waitFor();
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await overflow(), `home at ${width}`).toBeLessThanOrEqual(0);
      await page.locator("a[href*='#/task/']").first().click();
      await page.locator("#task-title").waitFor();
      expect(await overflow(), `task card at ${width}`).toBeLessThanOrEqual(0);
    }
  });

  test("says so when there is no such page or situation", async ({ open }) => {
    const { page } = await open("/#/nowhere");
    await page.getByRole("heading", { name: "没有这个页面" }).waitFor();
    await page.goto(`${page.url().split("#")[0]}#/task/complaints/nothing`);
    await page.getByRole("heading", { name: "这个情境还在建设中" }).waitFor();
    await page.goto(`${page.url().split("#")[0]}#/report/nobody`);
    await page.getByText("这台电脑上没有这次作答").waitFor();
  });
});
