/** Versions as an author uses them: one is named, compared in words with what came after, put back, and that undone again; what was there before stands in the list. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");
const of = (key: string, params = {}) => say(`studio-versions:${key}`, params);

let site: Site;
let draft: string;
beforeAll(async () => {
  site = await startSite();
  const { teacher } = await foundClass(site, ["李晓雨"]);
  draft = await addDraft(teacher, "own-late-pickup", "试讲的取件");
}, 180_000);
afterAll(() => site.stop());

/** The differences as they are read, one line each. */
const read = (page: Page) => page.getByRole("region", { name: of("differences", { title: "试讲前" }) }).getByRole("listitem").evaluateAll((items) => items.map((item) => (item as HTMLElement).innerText.split("\n").filter((line) => line.trim() !== "").join(" ")));
const listed = (page: Page) => page.getByRole("region", { name: of("list") }).getByRole("button", { pressed: false });

describe("versions", () => {
  test("[W328] a version is named, compared in words, put back, and that undone; what was there before is in the list at once", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio/${draft}/versions`);
    const dialog = page.getByRole("dialog");
    await signIn(page);
    await page.getByRole("button", { name: of("name") }).click();
    await dialog.getByLabel(of("nameLabel")).fill("试讲前");
    await dialog.getByRole("button", { name: of("nameYes") }).click();
    await page.getByText(of("same")).waitFor();

    await outlineOf(page, say).getByRole("button", { name: "受理取件晚点的投诉电话" }).click();
    await page.getByRole("textbox", { name: "第 1 拍的标题" }).fill("电话响了");
    await page.getByRole("textbox", { name: "第 2 拍的新评分点" }).fill("说明来意 2分");
    await page.keyboard.press("Enter");
    await outlineOf(page, say).getByRole("button", { name: "基本信息" }).click();
    await page.getByRole("textbox", { name: "标题", exact: true }).fill("讲过的取件");
    await page.getByText(/^已保存/).waitFor();
    await page.getByRole("link", { name: say("studio:view.versions"), exact: true }).click();
    const differences = ["修改 标题 原来： 试讲的取件 现在： 讲过的取件", "修改 节拍“电话响了” · 标题 原来： 来电前 现在： 电话响了", "新增 节拍“接听” · 评分点“说明来意”", "修改 节拍“接听” · “好”的条件"];
    await expect.poll(() => read(page)).toEqual(differences);
    expect(await findAxeProblems(page)).toEqual([]);

    const automatic = await listed(page).count();
    await page.getByRole("button", { name: of("restore") }).click();
    await dialog.getByRole("button", { name: of("restore") }).click();
    await page.getByText(of("same")).waitFor();
    await expect.poll(() => listed(page).count()).toBe(automatic + 1);
    await page.getByRole("heading", { level: 2, name: of("since", { title: "试讲前" }) }).waitFor();
    await page.getByRole("button", { name: say("studio:undo.title") }).click();
    await expect.poll(() => read(page)).toEqual(differences);
    await page.getByText(/^已保存/).waitFor();
    await page.reload();
    await page.getByRole("button", { name: /试讲前/ }).click();
    await expect.poll(() => read(page)).toEqual(differences);
  });
});
