/** Taking parts out of a situation that other parts name, own forms, and one author with two pages open. */
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { SituationSource } from "../../src/scenario/schema/situation.ts";
import type { Visitor } from "../support/class-server.ts";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

let site: Site;
let teacher: Visitor;
beforeAll(async () => {
  site = await startSite();
  ({ teacher } = await foundClass(site, ["李晓雨", "王伟"]));
}, 180_000);
afterAll(() => site.stop());

const say = wordsOf("zh-CN");
type Document = { situation: SituationSource; forms: { title: string }[] };
const documentOf = async (draft: string) => (await teacher.get<{ document: Document }>("GET", `/api/studio/drafts/${draft}`)).document;

describe("a part that is named elsewhere", () => {
  test("[W324] goes only after its places were told; they change with it, and one undo brings all of it back", { timeout: 120_000 }, async ({ open }) => {
    const draft = await addDraft(teacher, "own-parts", "删人物");
    const before = await documentOf(draft);
    const { page } = await open(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await signIn(page);
    await outlineOf(page, say).getByRole("button", { name: say("studio:section.cast") }).click();
    const remove = page.getByRole("button", { name: /^删除“张先生/ });
    await remove.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: /^“张先生.*”在 \d+ 处用到，仍要删除吗？$/ }).waitFor();
    expect(await dialog.getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await findAxeProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: "取消" }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent)).toContain("张先生");

    await remove.click();
    await dialog.getByRole("button", { name: "删除", exact: true }).click();
    await remove.waitFor({ state: "hidden" });
    const persona = before.situation.cast.personas[0]?.id;
    await expect.poll(async () => JSON.stringify(await documentOf(draft)).includes(`"customer":"${persona}"`), { timeout: 15_000 }).toBe(false);
    const dialogues = (await documentOf(draft)).situation.activities.filter((one) => one.kind === "dialogue");
    expect(dialogues.map(({ customer }) => customer)).toEqual(dialogues.map(() => before.situation.cast.personas[1]?.id));
    await page.getByRole("button", { name: /^撤销/ }).click();
    await expect.poll(() => documentOf(draft), { timeout: 15_000 }).toEqual(before);
  });
});

describe("a form of one's own", () => {
  test("[W325] stands in the outline, leads back to where it is filled in, and can be taken away", { timeout: 120_000 }, async ({ open }) => {
    const draft = await addDraft(teacher, "own-form", "自制表单");
    const { page } = await open(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await signIn(page);
    const outline = outlineOf(page, say);
    const form = (await documentOf(draft)).situation.activities.find(({ kind }) => kind === "form");
    const activity = typeof form?.title === "string" ? form.title : (form?.title["zh-CN"] ?? "");
    await outline.getByRole("button", { name: activity, exact: true }).first().click();
    await page.getByRole("button", { name: say("studio-inspector:createForm") }).click();
    await outline.getByRole("button", { name: say("studio-inspector:newForm"), exact: true }).waitFor();
    await page.getByRole("button", { name: activity, exact: true }).last().click();
    await page.getByRole("button", { name: say("studio-inspector:editForm") }).waitFor();
    await outline.getByRole("button", { name: say("studio-inspector:newForm"), exact: true }).click();
    await page.getByRole("button", { name: say("studio-inspector:removeForm") }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
    await outline.getByRole("button", { name: say("studio-inspector:newForm"), exact: true }).waitFor({ state: "hidden" });
    await expect.poll(async () => (await documentOf(draft)).forms, { timeout: 15_000 }).toEqual([]);
  });
});

describe("one author, two pages", () => {
  test("[W301] the second is told that it is the author's own other page; once the first is closed it writes at once", { timeout: 120_000 }, async ({ open }) => {
    const draft = await addDraft(teacher, "own-two-pages", "两个页面");
    const first = await open(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await signIn(first.page);
    await first.page.getByText(/^已保存/).waitFor();
    const second = await first.page.context().newPage();
    await second.goto(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await second.getByText("你自己在另一个页面正在编写这个情境", { exact: false }).waitFor();
    await second.close({ runBeforeUnload: true });
    await first.page.close({ runBeforeUnload: true });
    const third = await first.page.context().newPage();
    await third.goto(`${site.baseUrl}/#/teach/studio/${draft}/script`);
    await third.getByRole("button", { name: "发布", exact: true }).waitFor();
    await third.getByText(/^已保存/).waitFor();
    expect(await third.getByText("正在编写这个情境", { exact: false }).count()).toBe(0);
  });
});
