/** The oldest browser of schools: the home page, a call and the studio, with everything taken away that came after Chromium 87, in workers too. */
import { afterAll, beforeAll, describe, expect } from "vitest";
import { foundClass, signIn } from "./support/classroom.ts";
import { answerCall, beginAttempt, enterPhase, playWell, standing } from "./support/play-call.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await foundClass(site, ["李晓雨", "王伟"]);
}, 180_000);
afterAll(() => site.stop());

describe("a browser of 2020", () => {
  test("opens the home page", async ({ open }) => {
    const { page } = await open("/", { oldBrowser: true });
    await page.getByRole("heading", { name: "课程路线" }).waitFor();
  });

  test("plays the call to its end and shows the report", { timeout: 180_000 }, async ({ open }) => {
    const { page } = await open("/", { oldBrowser: true });
    const attempt = await beginAttempt(page);
    await enterPhase(page, 4);
    await answerCall(page, attempt);
    await playWell(page);
    expect(await standing(page)).toMatchObject({ state: "over" });
    await page.getByRole("button", { name: "结束并看成绩单" }).click();
    await page.getByRole("dialog").locator("footer button").last().click();
    await page.waitForURL(/#\/report\//);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  test("writes in the studio: judged while typing, drawn as a graph, tried on robots", { timeout: 180_000 }, async ({ open }) => {
    const { page } = await open(site.baseUrl, { oldBrowser: true });
    await page.goto(`${site.baseUrl}/#/teach/studio`);
    await signIn(page);
    await page.getByRole("button", { name: "从模板开始" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("情境标题").fill("老电脑");
    await dialog.getByRole("button", { name: "用这个模板" }).click();
    const outline = page.getByRole("navigation", { name: "情境目录" });
    await outline.getByRole("button", { name: "投诉电话", exact: true }).click();
    const fresh = page.getByRole("textbox", { name: "第 4 拍的新评分点" });
    await fresh.fill("问少了几件 2分");
    await fresh.press("Enter");
    await page.getByRole("region", { name: "问题" }).getByText(/问少了几件/).first().waitFor({ timeout: 30_000 });
    await page.getByText(/^已保存/).waitFor();

    await page.getByRole("link", { name: "看流程图" }).click();
    await page.locator(".react-flow__node").nth(1).waitFor();
    await page.getByRole("link", { name: "检验台" }).click();
    await page.getByRole("tab", { name: "机器人试跑" }).click();
    const robots = page.getByRole("tabpanel", { name: "机器人试跑" });
    await robots.getByLabel("每种试几遍").selectOption("2 遍");
    await robots.getByRole("button", { name: "开始试跑" }).click();
    await robots.getByRole("rowheader", { name: "优秀", exact: true }).waitFor({ timeout: 120_000 });
  });
});
