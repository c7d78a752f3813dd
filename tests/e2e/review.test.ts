/** A review in the browser, from the end of a lesson to the answered appeal: the demonstration class, its teacher, and one of its students. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { ClassInfo } from "../../src/protocol/api.ts";
import { setUpSchool } from "../support/class-server.ts";
import { calculator, readSheets } from "../support/sheets.ts";
import { findAxeProblems } from "./support/axe.ts";
import { comeIn, patient, signIn } from "./support/classroom.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

const GROUP = "第 4 组";
/** 沈一帆, who plays the agent there. */
const INITIALS = "syf";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 768 };

let site: Site;
let demo: ClassInfo;
beforeAll(async () => {
  site = await startSite();
  demo = await (await setUpSchool({ url: site.baseUrl, setUpCode: site.setUpCode })).get<ClassInfo>("POST", "/api/demo");
});
afterAll(() => site.stop());

const axe = async (page: Page, where: string) => expect(await findAxeProblems(page), where).toEqual([]);
const dialog = (page: Page) => page.getByRole("dialog").last();
const yes = (page: Page) => dialog(page).locator("footer button").last().click();
const corrected = (page: Page) => page.getByRole("button", { name: /已改判/ });

/** Every part of the page, as it is for people with a screen reader and on a phone. */
async function lookThrough(page: Page, language: string): Promise<void> {
  const tabs = await page.getByRole("tab").count();
  for (let tab = 0; tab < tabs; tab += 1) {
    await page.getByRole("tab").nth(tab).click();
    await page.getByRole("tabpanel").locator("h2, li, td").first().waitFor(patient);
    // Nothing is being loaded any more.
    await expect.poll(() => page.getByRole("tabpanel").locator("[role=status][aria-label]").count(), patient).toBe(0);
    await axe(page, `part ${tab + 1} in ${language}`);
  }
  await page.getByRole("tab").first().click();
}

/** The page of figures as it goes on paper: what there is, and what would be cut. */
async function printedFigures(page: Page): Promise<{ title: boolean; rows: number; cut: number; bars: string[] }> {
  await page.getByRole("tab", { name: "班级分析" }).click();
  const rows = page.getByRole("group", { name: "题目和得分点分析" }).locator("tbody tr");
  await rows.first().waitFor(patient);
  await page.emulateMedia({ media: "print" });
  const printed = {
    title: await page.getByRole("heading", { name: /小组评分/ }).evaluate((title) => title.getBoundingClientRect().height > 10),
    rows: await rows.count(),
    cut: await page.locator("main").evaluate((main) => [...main.querySelectorAll("*")].filter((part) => getComputedStyle(part).overflowY !== "visible" && part.scrollHeight > part.clientHeight + 1).length),
    bars: await page.getByRole("tabpanel").locator("[role=img]").evaluateAll((bars) => [...new Set(bars.map((bar) => getComputedStyle(bar).getPropertyValue("-webkit-print-color-adjust")))]),
  };
  await page.emulateMedia({ media: null });
  await page.getByRole("tab").first().click();
  return printed;
}

/** The students of the sheet of the class's only lesson: number, name, and the mark that its formula comes to. */
function lessonRows(file: Buffer): { number: unknown; name: unknown; mark: number; formula: boolean }[] {
  const sheets = readSheets(file);
  const valueAt = calculator(sheets);
  const [sheet = "", cells] = [...sheets][1] ?? [];
  const at = (wanted: string) => /^([A-Z]+)(\d+)$/.exec([...(cells ?? [])].find(([, content]) => content === wanted)?.[0] ?? "")?.slice(1) ?? [];
  const [number, head] = at("学号");
  const [[name], [final]] = [at("姓名"), at("情境成绩")];
  const rows: ReturnType<typeof lessonRows> = [];
  // Below the headings stand the weights.
  for (let row = Number(head) + 2; /^D\d\d$/.test(String(cells?.get(`${number}${row}`))); row += 1) {
    rows.push({ number: valueAt(sheet, `${number}${row}`), name: valueAt(sheet, `${name}${row}`), mark: Number(valueAt(sheet, `${final}${row}`)), formula: typeof cells?.get(`${final}${row}`) === "object" });
  }
  return rows;
}

async function endLesson(page: Page): Promise<void> {
  await page.getByText("更多", { exact: true }).click();
  await page.getByRole("button", { name: "结束本课", exact: true }).click();
  await yes(page);
  await page.getByRole("link", { name: "小组评分" }).first().click();
}

describe("the review of a lesson", () => {
  test("[W175] [W364] [W366] a verdict is overridden, a group confirmed and released, a student appeals and is answered, the gradebook goes home", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/teach/lessons/${demo.lesson}`, { oldBrowser: true });
    await signIn(page);
    await endLesson(page);
    await page.getByRole("grid", { name: "小组成绩" }).waitFor(patient);
    await lookThrough(page, "Chinese");
    await page.getByRole("button", { name: "English" }).click();
    await lookThrough(page, "English");
    await page.getByRole("button", { name: "中文" }).click();

    const printed = await printedFigures(page);
    expect(printed).toEqual({ title: true, rows: expect.any(Number) as number, cut: 0, bars: ["exact"] });
    expect(printed.rows).toBeGreaterThan(20);

    // By keyboard from the group's name to an ability, and into the turns behind it.
    await page.getByRole("rowheader", { name: GROUP }).getByRole("button").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `回放 · ${GROUP}` }).waitFor(patient);
    await page.getByText("只看与“礼仪”有关的").waitFor(patient);
    await page.getByRole("button", { name: "看全部能力" }).click();

    await page.getByRole("button", { name: /（没做到）.*自动/ }).first().click();
    await dialog(page).getByText("把这些字加入词库").waitFor(patient);
    await axe(page, "correcting a verdict");
    await dialog(page).getByRole("button", { name: "意思相同，只是说法不一样。" }).click();
    await dialog(page).getByRole("button", { name: "保存" }).click();
    await expect.poll(() => corrected(page).count(), patient).toBe(1);
    await page.getByRole("button", { name: "撤销：改判" }).click();
    await expect.poll(() => corrected(page).count(), patient).toBe(0);
    await page.getByRole("button", { name: "重做：改判" }).click();
    await expect.poll(() => corrected(page).count(), patient).toBe(1);

    const panel = page.getByRole("complementary", { name: "评价表" });
    await panel.getByLabel("小组表现的分数").fill("66");
    await panel.getByRole("textbox", { name: /沈一帆，态度/ }).click();
    await page.keyboard.type("5");
    await page.keyboard.type("9");
    await panel.getByLabel("评语").fill("回电及时，继续保持。");
    await panel.getByRole("button", { name: "确认，下一组" }).click();
    await page.getByRole("row", { name: new RegExp(GROUP) }).getByText("已确认").waitFor(patient);
    await page.getByRole("button", { name: "公布成绩", exact: true }).click();
    await axe(page, "releasing");
    await dialog(page).getByRole("button", { name: "公布（4 人）" }).click();
    await yes(page);
    await page.getByRole("row", { name: new RegExp(GROUP) }).getByText("已公布").waitFor(patient);

    // The student finds the marks above the report, and objects to one verdict.
    const student = (await open(`${site.baseUrl}/#/join/${demo.code}`, { viewport: PHONE, oldBrowser: true })).page;
    await comeIn(student, INITIALS);
    await student.getByRole("heading", { name: "我的成绩" }).waitFor(patient);
    await student.getByText("回电及时，继续保持。").waitFor();
    await student.getByRole("button", { name: /（没做到）/, expanded: false }).first().click();
    await student.getByRole("button", { name: "不同意这条判定" }).click();
    await student.getByLabel("为什么不同意").fill("我在第二句里说过了。");
    await axe(student, "the student's result on a phone");
    await student.getByRole("button", { name: "提交申诉" }).click();
    await student.getByText("已提交，等老师答复。").waitFor(patient);

    // One digit in the queue, words for the answer, and the student reads them.
    await page.getByRole("tab", { name: /待处理/ }).click();
    const appeal = page.getByRole("listitem").filter({ hasText: "我在第二句里说过了。" });
    await appeal.focus();
    await page.keyboard.press("1");
    await axe(page, "answering an appeal");
    await dialog(page).getByRole("button", { name: "答复 沈一帆" }).click();
    await appeal.waitFor({ state: "detached", ...patient });
    await student.getByText("老师同意：你说得对，已改。").first().waitFor(patient);

    // What goes home is what the student was shown, for everybody of the roster, and still a formula.
    const href = await page.getByText("成绩册 .xlsx").getAttribute("href");
    const gradebook = await page.request.get(new URL(href ?? "", site.baseUrl).href);
    expect(gradebook.status()).toBe(200);
    const shown = await student.getByRole("region", { name: "我的成绩" }).locator("header b").first().textContent();
    const rows = lessonRows(await gradebook.body());
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => `D${String(index + 1).padStart(2, "0")}`));
    expect(rows.filter(({ formula }) => !formula)).toEqual([]);
    expect(rows.find(({ name }) => name === "沈一帆")?.mark.toFixed(1).replace(/\.0$/, "")).toBe(shown);

    await page.getByRole("tab").first().click();
    // Seats of members, at every width, that are wider than the place they have.
    const seats = page.getByRole("complementary", { name: "评价表" }).locator("tbody th span");
    const cut = () => seats.evaluateAll((shown) => shown.filter((seat) => seat.scrollWidth > seat.clientWidth).map(({ textContent }) => textContent));
    expect(await seats.filter({ hasText: "客服专员小王（工号 22）" }).count()).toBeGreaterThan(0);
    for (const size of [PHONE, DESK, { width: 1920, height: 1080 }]) {
      await page.setViewportSize(size);
      expect(await cut(), `[W364] at ${size.width} px`).toEqual([]);
    }
    await page.setViewportSize(PHONE);
    await axe(page, "on a phone");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.setViewportSize(DESK);
    await page.goto(`${site.baseUrl}/#/teach/classes/${demo.id}/term`);
    await page.getByRole("heading", { name: /整学期/ }).waitFor(patient);
    await axe(page, "the term");
  }, 180_000);
});
