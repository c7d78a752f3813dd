/** A teacher's old script table becomes a dialogue: pasted, from Word, from Excel, with its columns and speakers set right before anything is made. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Visitor } from "../support/class-server.ts";
import { workbookOf } from "../support/workbook.ts";
import { findAxeProblems } from "./support/axe.ts";
import { foundClass, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { addDraft, chooseWay, outlineOf } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { wordsOf } from "./support/words.ts";

const say = wordsOf("zh-CN");
const of = (key: string, params = {}) => say(`studio-script-table:${key}`, params);
const rows = [
  ["说话人", "台词", "评分点"],
  ["客户", "约好两点来取货，现在都四点了！", ""],
  ["客服", "真对不起，让您久等了。请问单号是多少？", "先道歉 2分；问单号 2分"],
  ["客户", "单号是 1234566。", ""],
  ["客服", "我十分钟内给您回电话。", "给出时限 3分"],
] as const;
const lines = ["约好两点来取货，现在都四点了！", "单号是 1234566。"];

let site: Site;
let teacher: Visitor;
beforeAll(async () => {
  site = await startSite();
  ({ teacher } = await foundClass(site, ["李晓雨"]));
  await addDraft(teacher, "own-late-pickup", "自己的取件晚点");
}, 180_000);
afterAll(() => site.stop());

async function wordFile(): Promise<Buffer> {
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map((words) => new TableCell({ children: [new Paragraph(words)] })) })) });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("取件晚点台词表"), table] }] }));
}

const choose = (dialog: Locator, name: string, buffer: Buffer) => dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
const shownBeats = (dialog: Locator) => dialog.getByRole("list", { name: of("preview") }).getByRole("listitem");
const drafts = async () => (await teacher.get<unknown[]>("GET", "/api/studio/drafts")).length;

/** As the script shows it: who says what, with the points of the answer. */
async function standsInScript(page: Page): Promise<void> {
  for (const words of lines) await expect.poll(() => page.locator(`main textarea`).evaluateAll((boxes, wanted) => boxes.filter((box) => (box as HTMLTextAreaElement).value === wanted).length, words)).toBeGreaterThan(0);
  for (const point of ["先道歉", "问单号", "给出时限"]) await page.getByRole("main").getByRole("button", { name: new RegExp(point) }).first().waitFor();
}

describe("a script table", () => {
  test("[W331] from Word and from Excel begins a situation; a file that is none is refused and nothing is lost", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio`);
    await signIn(page);
    const dialog = await chooseWay(page, "script", say);
    await dialog.getByLabel(of("paste")).fill("客户：喂？");
    const refused = async (name: string, bytes: Buffer, code: string) => {
      await choose(dialog, name, bytes);
      await dialog.getByText(say("table-failures:" + code)).waitFor();
      expect(await dialog.getByLabel(of("paste")).inputValue()).toBe("客户：喂？");
    };
    await refused("旧稿.doc", Buffer.from("old"), "table/old-word");
    await refused("坏了.docx", Buffer.from("PK\u0003\u0004 nothing more"), "table/unreadable");
    await refused("空的.txt", Buffer.from(" \n"), "table/empty");
    await refused("台词.pdf", Buffer.from("%PDF-1.7\n1 0 obj"), "table/unreadable");
    expect(await findAxeProblems(page)).toEqual([]);
    expect(await drafts()).toBe(1);

    // Of several sheets the first that is a script, which is said; another is a choice away.
    await choose(dialog, "台词.xlsx", Buffer.from(workbookOf({ 说明: [["填写说明"], ["一行写一句"]], 空白: [], 台词: rows, 短的: rows.slice(0, 2) })));
    await expect.poll(() => shownBeats(dialog).count()).toBe(3);
    const sheet = dialog.getByLabel(of("sheet"));
    expect(await sheet.locator("option:checked").innerText()).toBe("台词");
    await sheet.selectOption("短的");
    await expect.poll(() => shownBeats(dialog).getByText("单号是 1234566。").count()).toBe(0);
    expect(await shownBeats(dialog).getByText("约好两点").count()).toBeGreaterThan(0);
    expect(await findAxeProblems(page)).toEqual([]);
    await sheet.selectOption("台词");
    await expect.poll(() => shownBeats(dialog).count()).toBe(3);
    await dialog.getByRole("button", { name: of("back") }).click();
    expect(await dialog.getByLabel(of("paste")).inputValue()).toBe("客户：喂？");
    await choose(dialog, "台词.docx", await wordFile());
    await expect.poll(() => shownBeats(dialog).count()).toBe(3);
    // What the columns mean can be set right: without the points there are none.
    await dialog.getByLabel(of("column", { number: 3 })).selectOption("none");
    await expect.poll(() => shownBeats(dialog).getByText("先道歉").count()).toBe(0);
    await dialog.getByLabel(of("column", { number: 3 })).selectOption("points");
    await shownBeats(dialog).getByText("先道歉 2 分").waitFor();
    await dialog.getByLabel(say("studio-templates:newTitle")).fill("台词表里的取件");
    await dialog.getByRole("button", { name: of("takeNew", { count: 3 }) }).click();
    await page.waitForURL(/#\/teach\/studio\/./);
    // At once, without a way through the outline; and again when the page is loaded anew.
    await standsInScript(page);
    await page.reload();
    await standsInScript(page);
    expect(await drafts()).toBe(2);
  });

  test("[W331] pasted into a draft, it says who is who and becomes one more dialogue, which can be undone", { timeout: 120_000 }, async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/studio`);
    await signIn(page);
    await page.getByRole("link", { name: "自己的取件晚点", exact: true }).click();
    await outlineOf(page, say).getByRole("button", { name: "受理取件晚点的投诉电话" }).click();
    await page.getByRole("button", { name: say("studio-script:importTable") }).click();
    const dialog = page.getByRole("dialog");
    const named = rows.map(([who, ...rest]) => [{ 客户: "张强", 客服: "赵敏" }[who as string] ?? who, ...rest].join("\t"));
    await dialog.getByLabel(of("paste")).fill(named.join("\n"));
    await dialog.getByRole("button", { name: of("look") }).click();
    const unknown = dialog.getByRole("status");
    await unknown.getByText("赵敏", { exact: false }).first().waitFor();
    await dialog.getByLabel("赵敏", { exact: true }).selectOption("agent");
    await dialog.getByLabel("张强", { exact: true }).selectOption("customer");
    await unknown.waitFor({ state: "detached" });
    await expect.poll(() => shownBeats(dialog).count()).toBe(3);
    await dialog.getByLabel(of("dialogueTitle")).fill("第二个电话");
    await dialog.getByRole("button", { name: of("take", { count: 3 }) }).click();
    await standsInScript(page);
    await outlineOf(page, say).getByRole("button", { name: "第二个电话" }).waitFor();
    await page.getByRole("button", { name: say("studio:undo.title") }).click();
    await outlineOf(page, say).getByRole("button", { name: "第二个电话" }).waitFor({ state: "detached" });
  });
});
