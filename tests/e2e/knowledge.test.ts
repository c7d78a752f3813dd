/** Questions and words to be learnt by heart, as a pupil meets them. */
import { describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { test } from "./support/test.ts";

describe("questions and words", () => {
  test("[W181] a drill asks, explains, remembers at once; what was missed is asked again, and the overview says so", async ({ open }) => {
    const { page } = await open("/");
    await page.getByRole("link", { name: "去练一练" }).click();
    const unit = page.getByRole("region", { name: /前台业务处理/ });
    await unit.getByText("记牢 0 / 20").waitFor();
    await unit.getByRole("link", { name: "练前台业务处理的知识题" }).click();
    await page.getByRole("group", { name: /前台电话响起/ }).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole("radio", { name: "响够五声再接，显得不急" }).press("Space");
    await page.getByRole("button", { name: "提交" }).press("Enter");
    await page.getByText("超过三声，接起来先致歉").waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    // Leaving in the middle loses nothing: the question that was wrong is the one that comes first again.
    await page.reload();
    await page.getByRole("group", { name: /查询方式/ }).waitFor();
    for (let left = 10; left > 0; left -= 1) await page.getByRole("button", { name: "先跳过" }).press("Enter");
    await page.getByRole("heading", { name: /答对 0 题/ }).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "再练没答对的" }).press("Enter");
    await page.getByText("第 1 题，共 10 题").first().waitFor();
    await page.getByRole("link", { name: "知识与词汇" }).click();
    await unit.getByText("还没开始").first().waitFor();
    expect(await unit.getByText("现在没有要复习的").count()).toBe(1);
  });

  test("[W183] [W184] [W186] words are turned, paired and written by keyboard, on a phone and in English", async ({ open }) => {
    const { page } = await open("/#/words/complaints", { viewport: { width: 390, height: 844 } });
    await page.getByRole("button", { name: "看英文" }).press("Enter");
    await page.getByText("customer service", { exact: true }).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.keyboard.press("1");
    await page.getByText("投诉", { exact: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("3");
    await page.getByText("已过 1 个，共 12 个").first().waitFor();
    await page.getByRole("tab", { name: "默写" }).click();
    await page.getByRole("textbox", { name: "写出英文" }).fill("disatisfaction");
    await page.keyboard.press("Enter");
    await page.getByText(/就差一点：dissatisfaction/).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole("tab", { name: "配对" }).click();
    await page.getByRole("heading", { name: /选/ }).first().waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("tab", { name: "List" }).click();
    await page.getByRole("searchbox", { name: "Look up (Chinese or English)" }).fill("liab");
    await page.getByText("determination of liability").waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test("[W365] keys are named where there are some; a phone shows none of their names, and screen readers are told by the button", async ({ open }) => {
    for (const [viewport, shown] of [[{ width: 1366, height: 768 }, [true, true, true]], [{ width: 390, height: 844 }, [false, false, false]]] as const) {
      const { page } = await open("/#/words/complaints", { viewport });
      await page.getByRole("button", { name: "看英文" }).press("Enter");
      await page.getByText("customer service", { exact: true }).waitFor();
      const keys = await page.locator("kbd").all();
      expect(await Promise.all(keys.map((key) => key.isVisible()))).toEqual(shown);
      expect(await page.getByRole("button", { name: "会了", exact: true }).getAttribute("aria-keyshortcuts")).toBe("3");
    }
  });

  test("[W187] a form is found, filled, kept, taken along and cleared after a question", async ({ open }) => {
    const { page } = await open("/#/forms");
    await page.getByRole("searchbox", { name: "找表单" }).fill("零担");
    await page.getByText("1 张表单").waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole("link", { name: "零担运输单" }).click();
    await page.getByLabel("托运人").fill("A公司");
    await page.getByLabel("托运人").press("Tab");
    expect(await findAxeProblems(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => page.getByLabel("托运人").inputValue()).toBe("A公司");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成 Word" }).click()]);
    expect(download.suggestedFilename()).toBe("零担运输单.docx");
    await page.getByRole("button", { name: "清空" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
    await expect.poll(() => page.getByLabel("托运人").inputValue()).toBe("");
  });
});
