/** The author's studio from nothing to a graded try: a situation is begun, written by clicks and typing, tried, published, practised and marked. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { enterPhase, pickUp, say } from "./support/play-call.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await foundClass(site, ["李晓雨", "王伟"]);
}, 180_000);
afterAll(() => site.stop());

const outline = (page: Page) => page.getByRole("navigation", { name: "情境目录" });

async function openStudio(page: Page): Promise<void> {
  await page.goto(`${site.baseUrl}/#/teach/studio`);
  await signIn(page);
  await page.getByRole("heading", { level: 1, name: "情境编写" }).waitFor();
  // The page that said that this one was being fetched has gone.
  await expect.poll(() => page.locator("a[href$='#main']").count()).toBe(1);
}

async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "从模板开始" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("情境标题").fill(title);
  await dialog.getByRole("button", { name: "用这个模板" }).click();
  await outline(page).getByRole("button", { name: "投诉电话", exact: true }).click();
  await page.getByRole("textbox", { name: "第 2 拍的标题" }).waitFor();
}

/** The beat “asks for the facts” gets a criterion of the teacher's own: named, worded, proved by examples. */
async function writeCriterion(page: Page): Promise<void> {
  const fresh = page.getByRole("textbox", { name: "第 4 拍的新评分点" });
  await fresh.click();
  await fresh.pressSequentially("问少了几件 2分");
  await fresh.press("Enter");
  const editor = page.getByRole("complementary", { name: "设置" });
  await editor.getByRole("textbox", { name: "名称", exact: true }).waitFor();
  const enter = async (label: string, words: readonly string[]) => {
    const field = editor.getByRole("textbox", { name: label });
    for (const word of words) {
      await field.fill(word);
      await field.press("Enter");
    }
  };
  await enter("添加说法", ["少了几件", "缺几件", "几件没到"]);
  await editor.getByRole("button", { name: "去掉“问少了几件”" }).click();
  await enter("添加“算”的例句", ["请问少了几件？", "您这边缺几件呢？", "麻烦您说一下，几件没到？"]);
  await enter("添加“不算”的例句", ["请报一下订单号。", "您别着急。", "三件都送到了。"]);
  await editor.getByText("作用、能力、建议和示范").click();
  await editor.getByRole("textbox", { name: "改进建议" }).fill("先问清少了几件，才好查。");
  await editor.getByRole("textbox", { name: "示范说法" }).fill("请问少了几件？");
  await editor.getByRole("textbox", { name: "学生说" }).fill("不好意思，请问一共缺几件？");
  await editor.getByRole("region", { name: "试一句" }).getByText("缺几件", { exact: false }).first().waitFor();
}

describe("the studio", () => {
  test("[W320] from nothing: a situation is written, tried on answers and robots, published, practised and marked", { timeout: 300_000 }, async ({ open }) => {
    const { page } = await open(site.baseUrl);
    await openStudio(page);
    expect(await findAxeProblems(page)).toEqual([]);
    await begin(page, "签收少一件");

    for (const mood of ["发火", "不满", "缓和"]) {
      const line = page.getByRole("textbox", { name: `第 3 拍客户的话（${mood}）` });
      await line.click();
      await line.press("Control+a");
      await line.pressSequentially("说好三件，送到只有两件！");
    }
    await writeCriterion(page);
    const problems = page.getByRole("region", { name: "问题" });
    await problems.getByText(/示范回答没有做到自己的评分点“问少了几件”/).waitFor();
    const model = page.getByRole("textbox", { name: "第 4 拍的示范回答" });
    await model.click();
    await model.press("End");
    await model.pressSequentially("请问少了几件？");
    await expect.poll(() => problems.getByText(/示范回答没有做到/).count(), { timeout: 20_000 }).toBe(0);
    expect(await findAxeProblems(page)).toEqual([]);

    await page.getByRole("link", { name: "检验台" }).click();
    const answers = page.getByRole("tabpanel", { name: "样例回答" });
    await answers.getByLabel("试哪一个节拍").selectOption({ label: "4 · 问清信息（样例 0 句）" });
    await answers.getByLabel("学生可能怎么说（一行一句）").fill("请问少了几件？\n您报一下单号。");
    await answers.getByRole("button", { name: "添加", exact: true }).click();
    await answers.getByRole("button", { name: /^问少了几件 做到 少了几件/ }).waitFor();
    await answers.getByRole("button", { name: "问少了几件 没做到" }).waitFor();
    await page.getByRole("tab", { name: "机器人试跑" }).click();
    const robots = page.getByRole("tabpanel", { name: "机器人试跑" });
    await robots.getByLabel("每种试几遍").selectOption("2 遍");
    await robots.getByRole("button", { name: "开始试跑" }).click();
    await robots.getByRole("rowheader", { name: "优秀", exact: true }).waitFor({ timeout: 120_000 });
    expect(await findAxeProblems(page)).toEqual([]);

    await page.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByLabel("学生可以自己练习").check();
    await page.getByRole("button", { name: "检查并发布" }).click();
    await page.getByText(/^已经发布/).waitFor({ timeout: 60_000 });

    await page.goto(`${site.baseUrl}/#/`);
    await page.getByRole("region", { name: "本校情境" }).getByRole("link", { name: /签收少一件/ }).click();
    await page.locator("input[type=radio][value=practice]").check();
    await page.locator("main").getByRole("button", { name: /^开始/ }).click();
    await page.locator("[data-page-title]").waitFor();
    await enterPhase(page, 4);
    await page.getByRole("link", { name: /投诉电话/ }).first().click();
    await page.getByRole("button", { name: "开始接听电话" }).click();
    await page.locator("[data-state='ringing']").waitFor();
    await pickUp(page);
    await say(page, "您好，这里是示范物流客服中心，请问有什么可以帮您？");
    await page.getByRole("log").getByText("说好三件，送到只有两件！").waitFor();
    await say(page, "真对不起，让您白等了两天，换作是我也会着急。您慢慢说，我都记下来。");
    await say(page, "请您报一下订单号和联系电话，我好帮您查。请问少了几件？");
    await page.getByRole("button", { name: "结束并看成绩单" }).click();
    const question = page.getByRole("dialog");
    if (await question.isVisible()) await question.locator("footer button").last().click();
    await page.waitForURL(/#\/report\//);
    await page.getByText("问少了几件").first().waitFor();
    expect(await page.locator("mark").filter({ hasText: "少了几件" }).count()).toBeGreaterThan(0);
    expect(await findAxeProblems(page)).toEqual([]);
  });

  test("[W321] undo and redo are named, an earlier version is compared and put back, and a phone only reads", { timeout: 180_000 }, async ({ open }) => {
    const { page } = await open(site.baseUrl);
    await openStudio(page);
    await page.getByRole("link", { name: "签收少一件", exact: true }).click();
    await outline(page).getByRole("button", { name: "基本信息" }).click();
    const title = page.getByRole("textbox", { name: "标题", exact: true });
    await title.fill("签收少两件");
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => title.inputValue()).toBe("签收少一件");
    await page.keyboard.press("Control+y");
    await expect.poll(() => title.inputValue()).toBe("签收少两件");
    await page.getByText(/^已保存/).waitFor();
    await page.getByRole("link", { name: "版本", exact: true }).click();
    await page.getByRole("button", { name: /已发布/ }).click();
    await page.getByText("签收少一件").first().waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "恢复到这一版" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "恢复到这一版" }).click();
    await page.getByText("没有差别").waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText("手机上只能查看").waitFor();
    // Once it is laid out anew.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.getByRole("button", { name: "恢复到这一版" }).count()).toBe(0);
  });
});
