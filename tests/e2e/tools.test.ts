/** The tools of the trade in shipped situations: worked in by mouse or by keys, handed in, marked and explained, and nobody kept out. */
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { pressByKeyboard, tabTo } from "./support/keyboard.ts";
import { handIn, openActivity } from "./support/open-activity.ts";
import { test } from "./support/test.ts";

/** Marks and their words stand there, and keep nobody out. */
async function expectMarked(page: Page, marks: RegExp): Promise<void> {
  await page.getByText(/^这一项得分/).first().waitFor();
  expect(await page.getByText(marks).count()).toBeGreaterThan(0);
  expect(await findAxeProblems(page)).toEqual([]);
}

describe("tools of the trade", () => {
  test("[W210] a chart is drawn without a pointer, a deleted connection comes back by Ctrl+Z, and what is missing is told", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 7, "h1-phone", { of: "front-desk/business-channels" });
    await pressByKeyboard(page, page.getByRole("button", { name: "放入开始：电话响起" }));
    const list = page.getByRole("region", { name: "步骤清单" });
    const chain = ["电话响起", "三声内接，问候报号", "问货、问起讫时限", "能收能运吗？"];
    for (const [place, from] of chain.slice(0, -1).entries()) await list.getByLabel(`“${from}”：下一步`).selectOption({ label: chain[place + 1] ?? "" });
    await list.getByLabel("“能收能运吗？”：“否”时").selectOption({ label: "说明原因，给别的办法" });
    const rows = list.locator("li[data-shape]");
    expect(await rows.count()).toBe(5);

    const connections = page.getByRole("application", { name: "流程图画布" }).locator(".react-flow__edge");
    expect(await connections.count()).toBe(4);
    await connections.first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Delete");
    await expect.poll(() => connections.count()).toBe(3);
    await page.keyboard.press("Control+z");
    await expect.poll(() => connections.count()).toBe(4);
    await page.keyboard.press("Control+y");
    await expect.poll(() => connections.count()).toBe(3);
    await page.keyboard.press("Control+z");

    await handIn(page);
    await expectMarked(page, /^少了$/);
  });

  test("[W211] a place on a paper is marked by keyboard, gets its kind of error, and each paper is explained", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 7, "spot-errors", { of: "complaints/supply-analysis" });
    const address = page.getByRole("figure").getByRole("button", { name: /^收货地址/ });
    await address.focus();
    await page.keyboard.press("Enter");
    const marks = page.getByRole("list", { name: "圈出的地方" });
    await marks.getByRole("combobox").nth(0).selectOption({ index: 1 });
    await marks.getByRole("combobox").nth(1).selectOption({ index: 1 });
    await page.getByRole("button", { name: /^第 1 张：运单 1，已圈$/ }).waitFor();
    await page.getByRole("button", { name: "下一张" }).click();
    await page.getByRole("region", { name: /^2 \/ 12/ }).waitFor();
    await handIn(page, false);
    await expectMarked(page, /^漏了$/);
  });

  test("[W212] customers are sorted and their shares typed as in a spreadsheet; the own figures go on down, and draw the chart", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 4, "abc", { of: "customer-information/abc-classes" });
    const table = page.getByRole("region", { name: "计算表" });
    await table.getByRole("button", { name: /^2011 年贡献/ }).click();
    const names = table.locator("tbody").first().getByRole("rowheader");
    const first = (await names.first().innerText()).trim();
    // On a phone the figures are scrolled, but a name is not broken up letter by letter.
    const { width = 1366, height = 768 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width: 390, height: 844 });
    expect((await names.first().boundingBox())?.width).toBeGreaterThan(80);
    await page.setViewportSize({ width, height });
    await table.getByLabel("合计", { exact: true }).fill("3150");
    const running = table.locator('input[data-column="cumulative"]');
    await running.first().focus();
    for (const figure of ["850", "1580", "2160"]) {
      await page.keyboard.type(figure);
      await page.keyboard.press("Enter");
    }
    expect(await running.nth(3).evaluate((element) => element === document.activeElement)).toBe(true);
    await table.getByRole("button", { name: /^累计 往下填/ }).click();
    expect(await running.nth(23).inputValue()).not.toBe("");
    await page.getByLabel("柱（左轴）").selectOption({ label: "2011 年贡献" });
    await page.getByLabel("折线（右轴）").selectOption({ label: "累计" });
    await page.getByRole("img", { name: /^按你的表画的分层图/ }).waitFor();
    await handIn(page, false);
    expect((await names.first().innerText()).trim()).toBe(first);
    await expectMarked(page, /^应为/);
  });

  test("[W213] a questionnaire is made from the bank and of one's own, its order changed, and each fault of wording quoted", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 2, "questionnaire", { of: "complaints/complaint-survey" });
    await page.getByRole("textbox", { name: "卷首语" }).fill("您好，这份问卷只用来改进投诉处理，答案保密，不愿意可以不答。");
    for (const words of ["我们处理得这么快，您一定很满意吧？", "您对坐席的服务态度，满意程度如何？"]) await pressByKeyboard(page, page.getByRole("button", { name: `加入：${words}` }));
    const questions = page.getByRole("list", { name: "问卷题目" }).getByRole("listitem");
    expect(await questions.count()).toBe(2);
    await page.getByLabel("第 1 题调查什么").selectOption({ label: "处理时效" });
    await page.getByLabel("第 1 题的答案形式").selectOption({ index: 1 });
    await page.getByRole("button", { name: "第 2 题上移" }).click();
    await expect.poll(() => page.getByLabel("第 1 题的题目").inputValue()).toContain("坐席");
    await page.getByText("现有 2 题，要求 8—10 题").waitFor();
    await handIn(page, false);
    await expectMarked(page, /我们处理得这么快，您一定很满意吧？/);
  });

  test("[W214] returns are filtered and counted, figures typed, and the chart drawn from them", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 4, "statistics", { of: "complaints/complaint-survey" });
    await page.getByLabel("投诉类型").selectOption({ label: "货损" });
    await page.getByText(/^显示 \d+ 份，共 30 份$/).waitFor();
    const means = page.getByLabel(/^Q\d.*均值/);
    await means.first().fill("4.00");
    await means.first().blur();
    await page.getByText("按你填的数画，已有 1 / 6 项").waitFor();
    await handIn(page, false);
    await expectMarked(page, /应为 /);
  });

  test("[W215] papers are filed in order, numbered, labelled, shelved, and told one by one", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 4, "volume", { of: "customer-information/customer-file" });
    for (const paper of ["封底", "卷封面", "沈经理身份证复印件"]) await pressByKeyboard(page, page.getByRole("button", { name: `装卷：${paper}` }));
    const volume = page.getByRole("region", { name: "这一卷" });
    await volume.getByRole("button", { name: "上移：卷封面" }).click();
    await expect.poll(() => volume.getByRole("listitem").first().innerText()).toContain("卷封面");
    await page.getByLabel("档号").fill("A-FS-0037");
    await page.getByLabel("A 柜 3 层 7 位，空").focus();
    await page.keyboard.press("Space");
    await page.getByText("放在 A 柜 3 层 7 位。").waitFor();
    await page.getByLabel("锦绣服饰的经理").selectOption({ label: "不能看" });
    await handIn(page, false);
    await expectMarked(page, /^不该装进来$/);
  });

  test("[W216] ideas become cards and headings, alone as well, and are marked lightly", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 1, "what-to-keep", { of: "customer-information/customer-file" });
    const idea = page.getByRole("textbox", { name: "一条想法" });
    for (const words of ["运输合同和付款记录", "投诉和回访记录", "身份证复印件不该收"]) {
      await idea.fill(words);
      await idea.press("Enter");
      await page.getByRole("textbox", { name: "这条想法" }).filter({ hasText: words }).waitFor();
    }
    await page.getByRole("textbox", { name: "一个类名" }).fill("业务往来");
    await pressByKeyboard(page, page.getByRole("button", { name: "加一类" }));
    await page.getByLabel("“运输合同和付款记录”归到哪一类").selectOption({ label: "业务往来" });
    await page.getByRole("region", { name: "业务往来，1 张卡片" }).waitFor();
    await handIn(page, false);
    expect(await page.getByRole("region", { name: "你们想到了什么" }).getByRole("listitem").count()).toBeGreaterThan(2);
    await expectMarked(page, /看参考想法/);
  });

  test("[W217] blame is shared by evidence with the keyboard, and the lead is told", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 4, "liability", { of: "complaints/storage-case" });
    for (const evidence of await page.getByRole("combobox").all()) await evidence.selectOption({ label: "货运部" });
    const shares = page.getByRole("region", { name: "责任怎么分" }).getByRole("textbox");
    for (const [place, percent] of ["60", "40", "0", "0"].entries()) await shares.nth(place).fill(percent);
    await page.getByText("合计 100%").waitFor();
    const lead = page.getByRole("radio", { name: "包装、装载岗" });
    await lead.focus();
    await page.keyboard.press("Space");
    await handIn(page);
    await expectMarked(page, /^牵头部门：/);
  });

  test("[W218] a worksheet follows an earlier slip: it is not punished twice", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 4, "budget", { of: "key-accounts/annual-event" });
    const first = page.getByLabel("餐饮", { exact: true });
    await tabTo(page, first);
    await page.keyboard.type("15000");
    for (const [label, figure] of [["住宿", "8400"], ["交通", "2700"], ["纪念品", "8100"], ["奖杯证书", "1760"], ["小计", "55760"]] as const) await page.getByLabel(label, { exact: true }).fill(figure);
    await handIn(page, false);
    await expectMarked(page, /前面的数/);
  });
});
