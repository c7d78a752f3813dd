/** Drafts from the first to the trash: begun from the course, copied, adapted to another case, thrown away, brought back, and gone for good by whom it belongs to. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { DraftInfo } from "../../src/protocol/studio.ts";
import type { StudioDocument } from "../../src/studio/document.ts";
import type { Visitor } from "../support/class-server.ts";
import { findAxeProblems } from "./support/axe.ts";
import { addColleague, foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { chooseWay, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");
const of = (key: string, params = {}) => say(`studio-drafts:${key}`, params);
const adapt = (key: string, params = {}) => say(`studio-share:adapt.${key}`, params);
const COURSE = "取件晚点电话投诉（2012-04-30 受理）";

let site: Site;
let teacher: Visitor;
beforeAll(async () => {
  site = await startSite();
  ({ teacher } = await foundClass(site, ["李晓雨"]));
  await addColleague(teacher, "周老师", "zhou");
}, 180_000);
afterAll(() => site.stop());

const titles = async (page: Page) => (await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts()).sort();
const toDrafts = (page: Page) => page.goto(`${site.baseUrl}/#/teach/studio`);
const more = async (page: Page, title: string, act: string) => {
  const card = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
  await card.locator("summary").click();
  await card.getByRole("button", { name: of(act) }).click();
};

/** As the server has it. */
async function written(title: string): Promise<string> {
  const draft = (await teacher.get<DraftInfo[]>("GET", "/api/studio/drafts")).find((one) => JSON.stringify(one.title).includes(title));
  return JSON.stringify((await teacher.get<{ document: StudioDocument }>("GET", `/api/studio/drafts/${draft?.id}`)).document.situation);
}

describe("drafts", () => {
  test("[W326] [W327] from the course, copied, adapted with one value left out, into the trash and back, gone for good only by its author or an administrator", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio`);
    const dialog = page.getByRole("dialog");
    await signIn(page);
    await page.getByText(of("emptyTitle")).waitFor();
    await page.locator("main summary").filter({ hasText: of("otherWays") }).click();
    await page.getByRole("button", { name: of("way.course") }).click();
    await dialog.getByLabel(of("situation")).selectOption({ label: COURSE });
    await dialog.getByLabel(of("newTitle")).fill("改写的取件");
    await dialog.getByRole("button", { name: of("begin") }).click();
    await outlineOf(page, say).waitFor();
    await toDrafts(page);
    await page.getByRole("link", { name: "改写的取件", exact: true }).waitFor();
    // Who has just left it is not shown as writing elsewhere.
    expect(await page.getByText(of("heldByMe")).count()).toBe(0);
    await more(page, "改写的取件", "duplicate");
    await outlineOf(page, say).waitFor();

    await page.locator("summary").filter({ hasText: say("studio-share:share.title") }).click();
    await page.getByRole("button", { name: say("studio-share:share.adapt") }).click();
    await dialog.getByLabel(adapt("newTitle")).fill("换一家公司");
    const phone = dialog.getByLabel(adapt("becomes", { what: "客户手机" }), { exact: true });
    await phone.fill("139");
    await dialog.getByRole("button", { name: adapt("preview") }).click();
    await dialog.getByRole("alert").filter({ hasText: adapt("misfits", { facts: "客户手机" }) }).waitFor();
    await phone.fill("13912345678");
    await dialog.getByLabel(adapt("from")).fill("取件晚点");
    await dialog.getByLabel(adapt("to"), { exact: true }).fill("取件迟到");
    await dialog.getByLabel(adapt("becomes", { what: "张先生" }), { exact: true }).fill("高先生");
    await dialog.getByRole("button", { name: adapt("preview") }).click();
    const found = (from: string) => dialog.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: new RegExp(`^“${from}”`) }) });
    await found("13711219212").locator("summary").click();
    await found("13711219212").locator("mark").first().waitFor();
    await found("张先生").waitFor();
    await found("取件晚点").getByRole("checkbox").uncheck();
    expect(await findAxeProblems(page)).toEqual([]);
    await dialog.getByRole("button", { name: adapt("make") }).click();
    await page.getByRole("status").filter({ hasText: adapt("done") }).waitFor();
    const [adapted, original] = [await written("换一家公司"), await written("改写的取件")];
    const has = (text: string) => ["13912345678", "高先生", "取件迟到", "13711219212", "张先生", "取件晚点"].filter((words) => text.includes(words));
    expect(has(adapted)).toEqual(["13912345678", "高先生", "取件晚点"]);
    expect(has(original)).toEqual(["13711219212", "张先生", "取件晚点"]);

    await toDrafts(page);
    await expect.poll(() => titles(page)).toEqual(["换一家公司", "改写的取件", "改写的取件 2"].sort());
    await more(page, "换一家公司", "remove");
    await expect.poll(() => titles(page)).toEqual(["改写的取件", "改写的取件 2"].sort());
    await page.getByRole("button", { name: of("trashCount", { count: 1 }) }).click();
    await page.getByRole("button", { name: of("restore") }).click();
    await page.getByText(of("trashEmpty")).waitFor();
    await page.getByRole("button", { name: of("backToDrafts") }).click();
    await more(page, "换一家公司", "remove");
    await more(page, "改写的取件 2", "remove");

    // A colleague may bring it back, but not end it.
    const { page: zhou } = await open(`${site.baseUrl}/#/teach/studio`);
    await signIn(zhou, "zhou");
    await (await chooseWay(zhou, "template", say)).getByRole("button", { name: say("studio-templates:begin") }).click();
    await outlineOf(zhou, say).waitFor();
    await toDrafts(zhou);
    await zhou.getByRole("button", { name: of("trashCount", { count: 2 }) }).click();
    await expect.poll(() => zhou.getByRole("button", { name: of("restore") }).count()).toBe(2);
    expect(await zhou.getByRole("button", { name: of("forever") }).count()).toBe(0);

    await page.getByRole("button", { name: of("trashCount", { count: 2 }) }).click();
    const row = page.getByRole("row").filter({ hasText: "换一家公司" });
    await row.getByRole("button", { name: of("forever") }).click();
    await dialog.getByText(of("foreverQuestion", { title: "换一家公司" })).waitFor();
    expect(await findAxeProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await row.getByRole("button", { name: of("forever") }).click();
    await dialog.getByRole("button", { name: of("forever") }).click();
    await row.waitFor({ state: "detached" });
    expect(await teacher.get<DraftInfo[]>("GET", "/api/studio/drafts")).toHaveLength(3);
  });
});
