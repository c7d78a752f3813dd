/** A situation is begun, written, mended and published without a mouse; wherever the keys lead, the focus is there and seen. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { foundClass, signIn } from "./support/classroom.ts";
import { pressByKeyboard, tabTo } from "./support/keyboard.ts";
import { startSite, type Site } from "./support/site.ts";
import { outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await foundClass(site, ["李晓雨"]);
}, 180_000);
afterAll(() => site.stop());

/** What has the focus; fails where nothing has it, or where it cannot be seen. */
async function focused(page: Page): Promise<string> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { top, bottom, width } = element.getBoundingClientRect();
    const shown = [element, ...(element.parentElement ? [element.parentElement] : [])].map((one) => getComputedStyle(one)).some(({ outlineStyle, boxShadow, borderStyle }) => outlineStyle !== "none" || boxShadow !== "none" || borderStyle !== "none");
    return { name: element.getAttribute("aria-label") ?? element.textContent ?? "", inside: width > 0 && bottom > 0 && top < window.innerHeight, shown };
  });
  expect(seen, "the focus is lost").not.toBeNull();
  expect(seen, "the focus is not seen").toMatchObject({ inside: true, shown: true });
  return seen?.name ?? "";
}

/** F6 until it leads into `region`. */
async function goInto(page: Page, region: Locator): Promise<void> {
  const wanted = await region.elementHandle();
  for (let step = 0; step < 5; step += 1) {
    if (await page.evaluate((element) => element?.contains(document.activeElement) ?? false, wanted)) return;
    await page.keyboard.press("F6");
    await focused(page);
  }
  throw new Error(`F6 does not lead to ${String(region)}.`);
}

describe("the studio by keyboard", () => {
  test("[W333] from a template to a published situation", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio`);
    await signIn(page);
    await pressByKeyboard(page, page.getByRole("button", { name: say("studio-drafts:way.template") }));
    const dialog = page.getByRole("dialog");
    await tabTo(page, dialog.getByLabel(say("studio-templates:newTitle")));
    await page.keyboard.type("键盘写的情境");
    await page.keyboard.press("Enter");
    const outline = outlineOf(page, say);
    await pressByKeyboard(page, outline.getByRole("button", { name: "投诉电话", exact: true }));

    // A line, and the next one by Enter.
    const line = page.getByRole("textbox", { name: "第 3 拍客户的话（发火）" });
    await line.waitFor();
    await tabTo(page, line);
    await page.keyboard.press("End");
    await page.keyboard.type("你们说话算不算数？");
    await expect.poll(() => line.inputValue()).toMatch(/你们说话算不算数？$/);
    // A way to the fifth beat, and what it took away again.
    const ways = page.locator("[data-beat='2'] [data-place^='next/']");
    const before = await ways.count();
    await pressByKeyboard(page, page.locator("[data-beat='2']").getByRole("button", { name: say("studio-script:addWay") }));
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await expect.poll(() => ways.count()).toBe(before + 1);
    await focused(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => ways.count()).toBe(before);
    await focused(page);
    await page.keyboard.press("Control+y");
    await expect.poll(() => ways.count()).toBe(before + 1);

    // A new beat is undone while the caret stands in it.
    await tabTo(page, line, "Shift+Tab");
    const beats = page.locator("[data-beat]");
    const many = await beats.count();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => beats.count()).toBe(many + 1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => beats.count()).toBe(many);
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await focused(page);

    // A chip more for a criterion, in the settings beside.
    await tabTo(page, page.locator("[data-beat='1']").getByRole("button", { name: /^报出公司名/ }), "Shift+Tab");
    await page.keyboard.press("Enter");
    const settings = page.getByRole("complementary", { name: say("studio-inspector:title") });
    const name = settings.getByRole("textbox", { name: "名称", exact: true });
    await name.waitFor();
    await settings.getByRole("textbox", { name: "学生说" }).waitFor();
    await goInto(page, settings);
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await tabTo(page, settings.getByRole("textbox", { name: "添加说法" }).first());
    await page.keyboard.type("示范快递");
    await page.keyboard.press("Enter");
    await settings.getByText("示范快递", { exact: true }).waitFor();
    await focused(page);

    // An empty title is a problem: from its line to its place and back.
    await goInto(page, outline);
    await tabTo(page, outline.getByRole("button", { name: "基本信息" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    const title = page.getByRole("textbox", { name: "标题", exact: true });
    await title.waitFor();
    await tabTo(page, title);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await tabTo(page, outline.getByRole("button", { name: "投诉电话", exact: true }), "Shift+Tab");
    await page.keyboard.press("Enter");
    const problems = page.getByRole("region", { name: say("studio-problems:title") });
    const found = problems.getByRole("listitem").getByRole("button").first();
    await expect.poll(() => problems.getByText("1 个错误").count(), { timeout: 20_000 }).toBe(1);
    await goInto(page, problems);
    await page.keyboard.press("Enter");
    await found.waitFor();
    await tabTo(page, found);
    await page.keyboard.press("Enter");
    await title.waitFor();
    await focused(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => title.inputValue()).toBe("键盘写的情境");
    await expect.poll(() => problems.getByText("1 个错误").count(), { timeout: 20_000 }).toBe(0);
    await focused(page);

    await goInto(page, outline);
    await pressByKeyboard(page, outline.getByRole("button", { name: "投诉电话", exact: true }));
    await pressByKeyboard(page, page.getByRole("link", { name: say("studio:view.graph"), exact: true }));
    await page.locator(".react-flow__node").first().waitFor();
    await focused(page);
    await tabTo(page, page.getByRole("button", { name: say("studio:publish.button"), exact: true }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, dialog.getByRole("button", { name: say("studio:publish.yes") }));
    await page.keyboard.press("Enter");
    await page.getByText(/^已经发布/).waitFor({ timeout: 60_000 });
  });
});
