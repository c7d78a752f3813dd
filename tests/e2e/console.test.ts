/** A teacher's first day: from the set-up code to a running lesson, on a server of its own. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { workbook } from "../support/workbook.ts";
import { findAxeProblems } from "./support/axe.ts";
import { downloadFile } from "./support/download-file.ts";
import { pressByKeyboard } from "./support/keyboard.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

const PASSWORD = "kefu-lab-2026";
const NAMES = ["李晓雨", "王磊", "赵敏", "周杰", "孙悦", "陈静", "吴浩然", "郑思远"];

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const openTab = (page: Page, name: string | RegExp) => page.getByRole("tab", { name }).click();
const group = (page: Page, number: number) => page.getByRole("region", { name: `第 ${number} 组` });
const stored = (page: Page) => page.getByText("已保存", { exact: true }).waitFor();

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("登录账号").fill("zhou");
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("heading", { name: "我的班级" }).waitFor();
}

async function openClass(page: Page): Promise<void> {
  await page.getByRole("link", { name: "物流 2301 班" }).click();
  await page.getByRole("tab", { name: "分组" }).waitFor();
}

/** The tests follow one another, as the day goes. */
describe("a teacher's first day", () => {
  test("[W96] set-up, class, list from Excel with a preview, groups by lot, lesson", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach`, { oldBrowser: true });
    const axe = async (where: string) => expect(await findAxeProblems(page), where).toEqual([]);
    await page.getByLabel("设置码").fill(site.setUpCode);
    await page.getByLabel("学校名称").fill("江城职业技术学校");
    await page.getByLabel("您的姓名").fill("周老师");
    await page.getByLabel("登录账号").fill("zhou");
    await page.getByLabel("新密码").fill(PASSWORD);
    await page.getByLabel("再输一遍").fill(PASSWORD);
    await axe("set-up");
    await page.getByRole("button", { name: "完成设置" }).click();
    await page.getByRole("heading", { name: "先看一节示范课" }).waitFor();
    await axe("no class");

    await page.getByRole("button", { name: "新建班级" }).click();
    await page.getByLabel("班级名称").fill("物流 2301 班");
    await page.getByRole("button", { name: "建好，去导入名单" }).click();
    await page.getByRole("button", { name: "导入名单" }).click();
    const rows = NAMES.map((name, index) => [230101 + index, name]);
    await page.locator("dialog input[type=file]").setInputFiles({ name: "名单.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(workbook([["学号", "姓名"], ...rows, [230101, "重复"]])) });
    await page.getByText("学号与第 2 行重复").waitFor();
    await axe("preview");
    await page.getByRole("button", { name: `导入 ${NAMES.length} 人` }).click();
    await page.getByRole("rowheader", { name: "郑思远" }).waitFor();
    await axe("roster");

    await openTab(page, "分组");
    await page.getByRole("button", { name: "分组", exact: true }).click();
    await group(page, 2).waitFor();
    await stored(page);
    await axe("groups");

    await openTab(page, "上课");
    await page.getByText("2 组，8 人").waitFor();
    await axe("start");
    await page.getByRole("button", { name: "开始上课" }).click();
    await page.waitForURL(/#\/teach\/lessons\//);
    await page.goto(`${site.baseUrl}/#/teach`);
    await page.getByText("物流 2301 班 正在上课").waitFor();
    await axe("classes");
  });

  test("[W88] [W90] names are dragged by mouse and by keyboard, announced, stored, and there after a reload", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach`);
    await signIn(page);
    await openClass(page);
    await openTab(page, "分组");
    const chips = group(page, 1).locator("li > span");
    const name = (await chips.first().innerText()).replace(/^\d+\s*/, "");
    await chips.first().hover();
    await page.mouse.down();
    const target = await group(page, 2).boundingBox();
    await page.mouse.move((target?.x ?? 0) + 80, (target?.y ?? 0) + 20, { steps: 8 });
    await page.mouse.up();
    await group(page, 2).getByText(name).waitFor();
    await stored(page);
    await page.reload();
    await group(page, 2).getByText(name).waitFor();

    await group(page, 2).getByText(name).focus();
    await page.keyboard.press("Space");
    await page.getByText("现在在第 2 组。").waitFor({ state: "attached" });
    // What takes it up listens to arrows from its next timer on: no hand is as fast, this test is. A later timer comes after it.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 20)));
    await page.keyboard.press("ArrowLeft");
    await page.getByText("现在在第 1 组。").waitFor({ state: "attached" });
    await page.keyboard.press("Space");
    await group(page, 1).getByText(name).waitFor();
    await page.getByText(`${name}放进了第 1 组。`).waitFor({ state: "attached" });

    // Dropped in front of somebody, one comes before.
    await group(page, 1).getByText(name).hover();
    await page.mouse.down();
    const first = await chips.first().boundingBox();
    await page.mouse.move((first?.x ?? 0) + 40, (first?.y ?? 0) + 10, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await chips.first().innerText()).replace(/^\d+\s*/, "")).toBe(name);
    await stored(page);
  });

  test("[W96] the way from sign-in to a renamed student by keyboard alone", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach`);
    await page.getByLabel("登录账号").focus();
    await page.keyboard.type("zhou");
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await pressByKeyboard(page, page.getByRole("link", { name: "物流 2301 班" }));
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("Home");
    await pressByKeyboard(page, page.getByRole("button", { name: "修改周杰" }));
    await page.keyboard.press("End");
    await page.keyboard.type("伦");
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: "周杰伦" }).waitFor();
  });

  test("[W81] [W97] exports a class, makes a backup, and takes it along", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach`);
    await signIn(page);
    await openClass(page);
    await page.getByText("更多", { exact: true }).click();
    const { name, bytes } = await downloadFile(page, () => page.getByRole("button", { name: "导出全部数据" }).click());
    expect(name).toMatch(/^物流-2301-班-.*\.json$/);
    expect(bytes.toString()).toContain("李晓雨");
    await page.goto(`${site.baseUrl}/#/teach/settings`);
    await page.getByRole("button", { name: "现在备份" }).click();
    const link = page.getByRole("link", { name: /^下载/ }).first();
    const backup = await downloadFile(page, () => link.click());
    expect(backup.bytes.length).toBeGreaterThan(100);
    expect(await findAxeProblems(page)).toEqual([]);
  });

  test("[W95] copies the room's link without a secure context, and shows it large", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach`);
    await signIn(page);
    await openClass(page);
    await page.evaluate(() => Object.defineProperty(window, "isSecureContext", { value: false }));
    await page.getByRole("button", { name: "复制链接" }).click();
    await page.getByText("链接已复制。").first().waitFor({ state: "attached" });
    await page.getByRole("button", { name: "放大给学生看" }).first().click();
    expect(await findAxeProblems(page)).toEqual([]);
  });

  for (const lang of ["zh-CN", "en"] as const) {
    test(`[W96] fits phones and enlarged pages, without findings by axe (${lang})`, async ({ open }) => {
      for (const width of [1920, 390, 683, 320]) {
        const { page } = await open(`${site.baseUrl}/#/teach`, { lang, viewport: { width, height: 800 } });
        await page.locator("input[autocomplete=username]").fill("zhou");
        await page.locator("input[type=password]").fill(PASSWORD);
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { level: 2 }).getByRole("link").click();
        for (const tab of [0, 1, 2, 3]) {
          await page.getByRole("tab").nth(tab).click();
          await page.waitForLoadState("networkidle");
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(over, `tab ${tab} at ${width}`).toBeLessThanOrEqual(0);
          if (width === 390 || width === 1920) expect(await findAxeProblems(page), `tab ${tab} at ${width}`).toEqual([]);
        }
        const menu = page.locator("main details").first();
        await menu.locator("summary").click();
        // It is put right once it is open.
        await expect.poll(() => menu.locator("div").evaluate((list) => list.getBoundingClientRect().left >= 0 && list.getBoundingClientRect().right <= window.innerWidth), { message: `menu at ${width}` }).toBe(true);
        if (width !== 390) continue;
        await page.getByRole("tab").first().click();
        await page.getByRole("button", { name: /^(导入名单|Import a list)$/ }).click();
        await page.getByRole("dialog").getByRole("textbox").fill("学号\t姓名\n230190\t钱多多\n230191\t");
        await page.getByRole("button", { name: /^(看预览|Preview)$/ }).click();
        await page.getByRole("dialog").getByRole("table").waitFor();
        expect(await findAxeProblems(page, "dialog"), "preview").toEqual([]);
      }
    });
  }

  test("[W80] signs out, and nobody else gets in", async ({ open }) => {
    const { page, problems } = await open(`${site.baseUrl}/#/teach`);
    await signIn(page);
    await page.getByText("周老师", { exact: true }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByLabel("登录账号").fill("zhou");
    await page.getByLabel("密码", { exact: true }).fill("not-the-password");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByRole("alert").getByText(/密码|账号/).waitFor();
    // The browser itself reports the refusal.
    problems.length = 0;
  });
});
