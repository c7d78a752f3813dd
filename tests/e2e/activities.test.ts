/** The other kinds of activity: done, handed in, explained, done again. */
import { describe, expect } from "vitest";
import { handIn, openActivity } from "./support/open-activity.ts";
import { beginAttempt } from "./support/play-call.ts";
import { test } from "./support/test.ts";

describe("activities", () => {
  test("[W50] questions: progress, what is missing is listed, the explanation comes with the result, work on it again", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 0, "knowledge-types");
    const total = await page.getByRole("group").count();
    await page.getByRole("radio").first().check();
    await page.getByText(`已答 1 / ${total}`).waitFor();
    await page.getByRole("button", { name: "提交" }).click();
    const question = page.getByRole("dialog");
    expect(await question.getByRole("listitem").count()).toBe(total - 1);
    await question.getByRole("button", { name: "回去补上" }).click();
    for (const group of await page.getByRole("group").all()) await group.getByRole("radio").or(group.getByRole("checkbox")).first().check();
    await handIn(page);
    expect(await page.getByText("解析").count()).toBe(total);
    expect(await page.getByRole("radio").first().isDisabled()).toBe(true);
    await page.getByRole("button", { name: "改一改，重新做" }).click();
    // What was answered stands there all the time: only the explanations go, once the step is stored.
    await expect.poll(() => page.getByText("解析").count()).toBe(0);
    await page.getByText(`已答 ${total} / ${total}`).waitFor();
  });

  test("[W51] ordering: arrow keys, buttons and dragging move a row, and it is still so after a reload", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 2, "design-order");
    const rows = page.getByRole("list", { name: "调整顺序" }).getByRole("listitem");
    const texts = async () => (await rows.allInnerTexts()).map((row) => row.replace(/^\d+\s*/, ""));
    const [first = "", second = "", third = ""] = await texts();

    await page.getByRole("button", { name: `下移：${first}` }).click();
    await expect.poll(async () => (await texts()).slice(0, 3)).toEqual([second, first, third]);
    await page.getByRole("button", { name: new RegExp(`^拖动：${third}`) }).press("ArrowUp");
    await expect.poll(async () => (await texts()).slice(0, 3)).toEqual([second, third, first]);
    await page.getByText(`“${third}”移到第 2 位`).first().waitFor({ state: "attached" });

    const handle = page.getByRole("button", { name: new RegExp(`^拖动：${second}`) });
    const from = await handle.boundingBox();
    const to = await rows.nth(2).boundingBox();
    await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((from?.x ?? 0) + 5, (to?.y ?? 0) + (to?.height ?? 0) - 4, { steps: 12 });
    await page.mouse.up();
    await expect.poll(async () => (await texts()).slice(0, 3)).toEqual([third, first, second]);

    await page.getByText("已保存").first().waitFor();
    await page.reload();
    await rows.first().waitFor();
    expect((await texts()).slice(0, 3)).toEqual([third, first, second]);
    await handIn(page);
    expect(await page.getByText(/^(位置对|应在第 \d+ 位)$/).count()).toBeGreaterThan(1);
  });

  test("[W52] matching: left, then right; the next one is picked by itself; a pair can be undone", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 3, "psychology");
    const left = page.getByRole("region", { name: "要配的" }).locator("button[aria-pressed]");
    const count = await left.count();
    const right = page.getByRole("region").nth(1).getByRole("button");
    for (let item = 0; item < count; item += 1) await right.nth(item).click();
    await page.getByText(`已配 ${count} / ${count}`).waitFor();
    await page.getByRole("button", { name: /^取消“/ }).first().click();
    await page.getByText(`已配 ${count - 1} / ${count}`).waitFor();
    await right.first().click();
    await handIn(page);
    expect(await page.getByText(/^(对|不对)$/).count()).toBe(count);
  });

  test("[W53] worksheet: figures and units are kept, a wrong step is explained", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 4, "fee-split");
    await page.getByLabel("开单部门承担", { exact: true }).fill("9.00");
    await page.getByLabel("开单部门承担 单位").fill("元");
    await page.getByLabel("操作中心承担", { exact: true }).fill("7");
    await page.getByLabel("操作中心承担 单位").fill("元");
    await page.getByLabel("操作中心承担 单位").blur();
    await page.reload();
    expect(await page.getByLabel("开单部门承担", { exact: true }).inputValue()).toBe("9.00");
    expect(await page.getByLabel("开单部门承担 单位").inputValue()).toBe("元");
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "仍然提交" }).click();
    await page.getByText("应为 6.00").waitFor();
    expect(await page.getByText("正确", { exact: true }).count()).toBe(1);
  });

  test("[W54] liability: the sum of the shares is always in sight", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 4, "liability");
    for (const evidence of await page.getByRole("combobox").all()) await evidence.selectOption({ index: 1 });
    const shares = page.getByRole("region", { name: "责任怎么分" }).getByRole("textbox");
    await shares.nth(0).fill("60");
    await page.getByText("合计 60%，还差 40%").waitFor();
    await shares.nth(1).fill("50");
    await page.getByText("合计 110%，多了 10%").waitFor();
    await shares.nth(1).fill("40");
    await page.getByText("合计 100%").waitFor();
    await page.getByRole("radio").first().check();
    await handIn(page);
    expect(await page.getByText(/^牵头部门：/).count()).toBe(1);
  });

  test("[W55] writing: the text saves itself, is counted, and its evidence is marked after handing in", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 7, "reflection");
    const box = page.getByLabel("正文");
    await box.fill("这次通话我先真诚道歉，说出了客户久等的心情，再承诺十分钟内回电，按时回电说明了原因，最后回访确认。".repeat(4));
    await page.getByText(/^\d{3} 字$/).waitFor();
    await box.blur();
    await page.reload();
    expect(await box.inputValue()).toContain("真诚道歉");
    await handIn(page);
    expect(await page.locator("main mark").count()).toBeGreaterThan(0);
    await page.getByText("参考写法").click();
  });

  test("[W56] an exam accepts once, shows no answer and no reopening", async ({ open }) => {
    const { page } = await open("/");
    await openActivity(page, 0, "knowledge-types", { mode: "exam" });
    for (const group of await page.getByRole("group").all()) await group.getByRole("radio").or(group.getByRole("checkbox")).first().check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "确认提交" }).click();
    await page.getByText("结果在考核结束后公布").waitFor();
    expect(await page.getByText("解析").count()).toBe(0);
    expect(await page.getByRole("button", { name: "改一改，重新做" }).count()).toBe(0);
  });

  test("[W57] finishing lists what is open and leads to the report", async ({ open }) => {
    const { page } = await open("/");
    const attempt = await beginAttempt(page);
    await page.getByRole("button", { name: "结束并看成绩单" }).first().click();
    const question = page.getByRole("dialog");
    expect(await question.getByRole("listitem").count()).toBeGreaterThan(5);
    await question.getByRole("button", { name: "继续做" }).click();
    expect(page.url()).toBe(attempt);
    await page.getByRole("button", { name: "结束并看成绩单" }).first().click();
    await question.getByRole("button", { name: "结束并看成绩单" }).click();
    await page.waitForURL(/#\/report\//);
  });
});
