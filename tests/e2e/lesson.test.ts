/** A whole lesson over the school's network, under a name that browsers do not trust: what the teacher does, and how it reaches the students and the big screen. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { makeClass, startLesson, type MadeClass, type Visitor } from "../support/class-server.ts";
import { findAxeProblems } from "./support/axe.ts";
import { comeIn, foundClass, linesOf, onLan, patient, say, signIn } from "./support/classroom.ts";
import { pressByKeyboard, tabTo } from "./support/keyboard.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

const NAMES = ["李晓雨", "王伟"];
const PHONE = { width: 390, height: 844 };

let site: Site;
let teacher: Visitor;
let room: MadeClass;
beforeAll(async () => {
  site = await startSite();
  ({ teacher, made: room } = await foundClass(site, NAMES));
});
afterAll(() => site.stop());

const axe = async (page: Page, where: string) => expect(await findAxeProblems(page), where).toEqual([]);
/** The first group of the monitor. */
const card = (page: Page) => page.getByRole("option", { name: /第 1 组/ });
const dialog = (page: Page) => page.getByRole("dialog");
const secondsOf = async (page: Page) => {
  const [minutes = NaN, seconds = NaN] = ((await page.getByRole("timer").first().innerText()).match(/\d+/g) ?? []).map(Number);
  return minutes * 60 + seconds;
};
const choose = async (page: Page, action: string) => {
  await page.getByText("更多", { exact: true }).click();
  await page.getByRole("button", { name: action }).click();
};
const yes = (page: Page) => dialog(page).locator("footer button").last().click();

/** From the class to its lesson. */
async function beginLesson(page: Page): Promise<void> {
  await page.getByRole("link", { name: "物流2301", exact: true }).click();
  await page.getByRole("tab", { name: "上课" }).click();
  await page.getByRole("radio", { name: /^取件晚点/ }).check();
  await page.getByRole("radio", { name: "学生", exact: true }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/#\/teach\/lessons\//);
}

describe("a lesson in the school's network", () => {
  test("[W140] [W141] [W69] without a secure context a lesson runs from the start to the report, and what the teacher does is seen at once", async ({ open }) => {
    const { page, context } = await open(`${onLan(site.baseUrl)}/#/teach`);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await signIn(page);
    await beginLesson(page);
    const [agent, customer] = await Promise.all([open(`${onLan(site.baseUrl)}/#/join/${room.code}`, { viewport: PHONE, oldBrowser: true }), open(`${onLan(site.baseUrl)}/#/join/${room.code}`)]).then((opened) => opened.map((each) => each.page));
    if (!agent || !customer) throw new Error("A page is missing.");
    await comeIn(agent, "lxy");
    await comeIn(customer, "ww");
    await agent.getByText("你是客服专员").waitFor();
    await customer.getByText("你是客户").waitFor();

    // On to the call: the teacher leads, the agent picks up by keyboard, both talk.
    await page.getByRole("list", { name: "教学环节" }).getByRole("button", { name: /方案实施/ }).click();
    await yes(page);
    await pressByKeyboard(agent, agent.getByRole("link", { name: /通话|电话/ }).first());
    await pressByKeyboard(agent, agent.getByRole("button", { name: "开始接听电话" }));
    await pressByKeyboard(agent, agent.getByRole("button", { name: "接听", exact: true }));
    await say(agent, "喂，什么事情呀？");
    await say(customer, "我约的两点取件，都四点了还没人来！");
    // What the agent has left out is missed once the customer goes on.
    await customer.getByRole("button", { name: "说下一件事" }).click();
    await linesOf(agent).getByText("都四点了还没人来").waitFor(patient);
    await axe(agent, "the agent's call on a phone");
    await axe(customer, "the customer's call");

    // By keyboard alone the teacher slips a hint to the group; reading it is told.
    await tabTo(page, card(page));
    await page.keyboard.press("h");
    await dialog(page).getByLabel("想说的话").waitFor();
    await axe(page, "hint");
    await page.keyboard.type("先道歉，再问单号");
    await page.keyboard.press("Enter");
    await agent.getByText("先道歉，再问单号").first().waitFor(patient);
    await agent.getByRole("textbox", { name: "你对客户说" }).focus();
    await agent.getByRole("button", { name: "知道了" }).click();
    expect(await agent.getByRole("textbox", { name: "你对客户说" }).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.getByText("1/2 人已读").waitFor(patient);

    await card(page).focus();
    await page.keyboard.press("c");
    await dialog(page).getByRole("radio", { name: "自己写一张" }).check();
    await dialog(page).getByLabel("发生了什么").fill("客户的老板也在旁边");
    await axe(page, "card");
    await yes(page);
    await customer.getByText("客户的老板也在旁边").first().waitFor(patient);

    await card(page).focus();
    await page.keyboard.press("m");
    await dialog(page).getByRole("slider").fill("88");
    await axe(page, "mood");
    await yes(page);
    await expect.poll(() => customer.getByRole("slider").inputValue(), patient).toBe("88");

    await page.getByRole("button", { name: "暂停全班" }).click();
    for (const student of [agent, customer]) await student.getByRole("dialog", { name: "老师按了暂停" }).waitFor(patient);
    await axe(agent, "paused");
    // Whom the bell calls away can go all the same, by touch and by keyboard; this one stays.
    const out = dialog(agent).getByRole("button", { name: "退出" });
    await out.tap();
    await agent.getByRole("heading", { name: "李晓雨，要退出课堂吗？" }).waitFor();
    await axe(agent, "signing out of a pause");
    await agent.keyboard.press("Escape");
    await pressByKeyboard(agent, out);
    await agent.keyboard.press("Escape");
    await agent.keyboard.press("Escape");
    expect(await dialog(agent).getByRole("heading").allInnerTexts()).toEqual(["老师按了暂停"]);
    const before = await secondsOf(agent);
    await page.getByRole("button", { name: "+2 分钟" }).first().click();
    await expect.poll(() => secondsOf(agent), patient).toBe(before + 120);
    await page.getByRole("button", { name: "继续上课" }).click();
    for (const student of [agent, customer]) await student.getByRole("dialog").waitFor({ state: "hidden", ...patient });

    await card(page).focus();
    await page.keyboard.press("l");
    await linesOf(page).getByText("都四点了还没人来").waitFor(patient);
    await axe(page, "listening in");
    await page.keyboard.press("Escape");

    // The big screen: how to join, a group without names, the points of the debriefing.
    const opening = context.waitForEvent("page");
    await choose(page, "打开大屏窗口");
    const screen = await opening;
    await screen.getByText("输入课堂码").waitFor();
    await axe(screen, "big screen, joining");
    await card(page).focus();
    await page.keyboard.press("p");
    await linesOf(screen).getByText("都四点了还没人来").waitFor(patient);
    const names = screen.getByText(/李晓雨|王伟/);
    expect(await names.count()).toBe(0);
    const hidden = page.getByLabel("大屏上隐藏姓名");
    await hidden.click();
    await names.first().waitFor(patient);
    await expect.poll(() => hidden.isChecked(), patient).toBe(false);
    await hidden.click();
    await expect.poll(() => names.count(), patient).toBe(0);
    await axe(screen, "big screen, group");
    await page.getByRole("button", { name: /讲评时展示/ }).click();
    await screen.getByRole("heading", { name: "一起来看" }).waitFor(patient);
    await axe(screen, "big screen, debriefing");
    await axe(page, "monitor");

    await page.getByRole("button", { name: "进入下一环节" }).click();
    await yes(page);
    for (const student of [agent, customer]) await student.getByRole("heading", { name: /提炼升华/ }).first().waitFor(patient);

    // On a phone the way to rating takes no room from one's own seat.
    await teacher.connect();
    await teacher.review(/lessons\/([\w-]+)/.exec(page.url())?.[1] ?? "", { type: "open-rating" });
    await agent.getByRole("button", { name: /请评分/ }).waitFor(patient);
    const seat = agent.getByText("你是客服专员小王（工号 22）");
    expect(await seat.evaluate((title) => title.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(title).lineHeight))).toBeLessThan(2);
    await axe(agent, "rating is open");
    teacher.leave();

    await choose(page, "下一轮（轮换角色）");
    await yes(page);
    await customer.getByText("你是客服专员").waitFor(patient);
    await agent.getByText("你是客户").waitFor();
    await choose(page, "结束本课");
    await yes(page);
    for (const student of [agent, customer]) await student.locator("#report-title").waitFor(patient);
    await axe(agent, "report in class");
    await screen.getByText("已下课").waitFor(patient);
  }, 180_000);

  test("[W142] an exam tells nothing before the teacher releases it: first what each sentence was worth, then the report", async ({ open }) => {
    const examined = await makeClass(teacher, ["张敏"], "物流2302");
    const lesson = await startLesson(teacher, examined, { mode: "exam" });
    const [desk, student] = [await open(`${site.baseUrl}/#/teach/lessons/${lesson}`), await open(`${site.baseUrl}/#/join/${examined.code}`)].map((opened) => opened.page);
    if (!desk || !student) throw new Error("A page is missing.");
    await signIn(desk);
    await comeIn(student, "zm");
    await student.getByRole("link", { name: /通话|电话/ }).first().click();
    await student.getByRole("button", { name: "开始接听电话" }).click();
    await student.getByRole("button", { name: "接听", exact: true }).click();
    await say(student, "您好，世达物流二十二号客服，请问有什么可以帮您？");
    const verdicts = student.getByRole("list", { name: "对这句话的判定" });
    expect(await verdicts.count()).toBe(0);
    expect(await student.getByRole("button", { name: /提示/ }).count()).toBe(0);
    await axe(student, "exam");

    await choose(desk, "公布评判");
    await yes(desk);
    await verdicts.first().waitFor(patient);
    await choose(desk, "结束本课");
    await yes(desk);
    await student.getByText("成绩单公布以后，会自动出现在这里").waitFor(patient);
    await verdicts.first().waitFor(patient);
    await axe(student, "exam over");
    // The menu of a lesson that is over is another one.
    await desk.getByText("这节课已经结束").waitFor(patient);
    await choose(desk, "公布成绩单");
    await yes(desk);
    await student.locator("#report-title").waitFor(patient);
  }, 120_000);
});
