/** A lesson from the students' side: a room is entered, a group plays the call on computers of its own, one of them loses the line. */
import { io } from "socket.io-client";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { ClassInfo, LessonChoice, StudentInfo } from "../../src/protocol/api.ts";
import type { LessonCommand } from "../../src/protocol/classroom.ts";
import { studentPin } from "../support/student-pin.ts";
import { findAxeProblems } from "./support/axe.ts";
import type { OpenedPage } from "./support/open-page.ts";
import { startSite, type Site } from "./support/site.ts";
import { test } from "./support/test.ts";

const NAMES = ["李晓雨", "王伟", "张敏", "陈浩然"];
/** On the list, and in no group. */
const VISITOR = "钱多多";

let site: Site;
let cookie = "";
let room: ClassInfo;
let students: StudentInfo[];
beforeAll(async () => {
  site = await startSite();
  await ask("/setup", { code: site.setUpCode, school: "江城职业技术学校", name: "周老师", account: "zhou", password: "kefu-lab-2026" });
  room = await ask<ClassInfo>("/classes", { name: "物流 2301 班" });
  students = await ask<StudentInfo[]>(`/classes/${room.id}/roster`, { rows: [["学号", "姓名"], ...[...NAMES, VISITOR].map((name, place) => [`23010${place}`, name])] });
});
afterAll(() => site.stop());

/** As the teacher's page asks; without a body it reads. */
async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`${site.baseUrl}/api${path}`, { ...sent, headers: { origin: site.baseUrl, "content-type": "application/json", cookie } });
  cookie = response.headers.getSetCookie().find((set) => set.startsWith("kefu_session="))?.split(";")[0] ?? cookie;
  expect(response.ok, `${path}: ${response.status}`).toBe(true);
  return (await response.json()) as Answer;
}

async function startLesson(graceSeconds = 120, { situation = "late-pickup", ...change }: { situation?: string; seats?: string[]; spare?: string } = {}): Promise<{ tell(command: LessonCommand): Promise<unknown>; hangUp(): void }> {
  const choice = (await ask<LessonChoice[]>("/lesson-choices")).find((one) => one.situation === situation);
  if (!choice) throw new Error(`${situation} is not there.`);
  const plan = { mode: "practice", pace: "class", customer: "person", seats: ["agent", "customer", "recorder", "observer"], spare: "observer", autoAdvance: false, graceSeconds, ...change };
  const phases = choice.phases.map(({ id }) => ({ id, minutes: 10 }));
  const { id: lesson } = await ask<{ id: string }>(`/classes/${room.id}/lessons`, { ...plan, unit: choice.unit, situation: choice.situation, phases, groups: [{ id: "g1", name: "第 1 组", members: students.filter(({ name }) => name !== VISITOR).map(({ id }) => id) }] });
  const line = io(site.baseUrl, { path: "/live", extraHeaders: { cookie, origin: site.baseUrl } });
  let sent = 0;
  return { tell: (command) => line.timeout(10_000).emitWithAck("lesson:do", { lesson, id: `teacher-${(sent += 1)}`, command }), hangUp: () => line.disconnect() };
}

/** The first time the PIN is typed twice. */
async function join(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "找自己的名字" }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByLabel("给自己设一个 PIN 码").fill(studentPin);
  await page.getByLabel("再输一遍").fill(studentPin);
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/lesson/);
}

/** Whoever has been here before has a PIN. */
async function joinAgain(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "找自己的名字" }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByLabel("你的 PIN 码").fill(studentPin);
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/lesson/);
}

/** Marks in the agent's words bring words for screen readers: this part of what is said bears none. */
const LATE = "，让您久等了。";
/** A busy machine judges slowly. */
const patient = { timeout: 20_000 };
const says = (page: Page) => page.getByRole("log");

describe("a lesson, from the students' side", () => {
  test("[W66] [W67] [W68] every step into the room and the waiting room are for everybody, in English as well", async ({ open }) => {
    const { page } = await open(`${site.baseUrl}/#/join`, { lang: "en" });
    const axe = async (step: string) => expect(await findAxeProblems(page), step).toEqual([]);
    await page.getByRole("textbox", { name: "Room code" }).waitFor();
    await axe("code");
    await page.keyboard.type(room.code);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: VISITOR }).waitFor();
    await axe("name");
    await page.getByRole("button", { name: VISITOR }).click();
    await page.getByLabel("Choose a PIN").fill("1234");
    await page.keyboard.press("Enter");
    await page.getByText(/too easy to guess/).first().waitFor();
    await axe("PIN");
    await page.getByLabel("Choose a PIN").fill(studentPin);
    await page.getByLabel("Once more").fill(studentPin);
    await page.keyboard.press("Enter");
    await page.getByText(`Hello, ${VISITOR}!`).waitFor();
    await axe("waiting");
  });

  test("[W66] [W74] [W75] [W77] [W370] four computers in one call; what is said without a line arrives once it is back", async ({ open }) => {
    const seats: OpenedPage[] = [];
    for (const name of NAMES) {
      const opened = await open(`${site.baseUrl}/#/join/${room.code}`, name === "陈浩然" ? { viewport: { width: 390, height: 844 }, oldBrowser: true } : {});
      await join(opened.page, name);
      await opened.page.getByText("等老师开课").waitFor();
      seats.push(opened);
    }
    const [agent, customer, recorder, observer] = seats;
    if (!agent || !customer || !recorder || !observer) throw new Error("A seat is missing.");
    const lesson = await startLesson();
    await agent.page.getByText("你是客服专员").waitFor();
    await lesson.tell({ type: "enter-phase", group: null, phase: "implement" });

    await agent.page.getByRole("link", { name: /通话/ }).first().click();
    await agent.page.getByRole("button", { name: "开始接听电话" }).click();
    // The phone rings on every computer of the group, and only the agent can take it.
    for (const { page } of seats) await page.getByRole("heading", { name: "电话响了" }).waitFor();
    expect(await customer.page.getByRole("button", { name: "接听" }).count()).toBe(0);
    await agent.page.getByRole("button", { name: "接听", exact: true }).click();
    await agent.page.getByRole("textbox", { name: "你对客户说" }).fill("您好，世达物流二十二号客服，请问有什么可以帮您？");
    await agent.page.keyboard.press("Enter");
    await customer.page.getByRole("textbox", { name: "你以客户的身份说" }).fill("我等了两个小时都没人来！");
    await customer.page.keyboard.press("Enter");
    // Where nothing is to be typed, the heading has the focus.
    for (const { page } of seats) expect((await page.getByRole("heading", { level: 1 }).boundingBox())?.height).toBeLessThanOrEqual(1);
    for (const { page } of [agent, observer]) await expect.poll(() => says(page).textContent(), patient).toContain("我等了两个小时都没人来！");

    await recorder.page.getByRole("textbox", { name: "手机" }).fill("13711219212");
    await agent.page.getByTitle("张敏 正在这里").first().waitFor();
    await expect.poll(() => agent.page.getByRole("textbox", { name: "手机" }).inputValue(), patient).toBe("13711219212");
    for (const { page } of seats) expect(await findAxeProblems(page)).toEqual([]);

    // On the smallest phone the others are beside each other in their own row, not beyond the page.
    await observer.page.setViewportSize({ width: 320, height: 640 });
    expect(await observer.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

    const hand = (name: string) => recorder.page.getByRole("button", { name, exact: true });
    await hand("举手求助").press("Enter");
    await expect.poll(() => hand("放下").evaluate((button) => button === document.activeElement), patient).toBe(true);
    await hand("放下").press("Enter");
    await expect.poll(() => hand("举手求助").evaluate((button) => button === document.activeElement), patient).toBe(true);

    await agent.context.setOffline(true);
    await agent.page.getByText("网络断了").waitFor({ timeout: 50_000 });
    await agent.page.getByRole("textbox", { name: "你对客户说" }).fill(`非常抱歉${LATE}`);
    await agent.page.keyboard.press("Enter");
    await agent.page.getByText("已断线，连上后自动送出").waitFor();
    await agent.context.setOffline(false);
    await expect.poll(() => says(customer.page).textContent(), patient).toContain(LATE);
    await expect.poll(() => agent.page.getByRole("textbox", { name: "你对客户说" }).inputValue(), patient).toBe("");
    expect((await says(customer.page).textContent())?.split(LATE)).toHaveLength(2);
    // The browser complains about the line that was taken away; about nothing else.
    const cut = agent.problems.splice(0);
    expect(cut.filter((problem) => !problem.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);

    await lesson.tell({ type: "end-lesson" });
    await agent.page.getByRole("heading", { name: "下一步最值得练" }).waitFor();
    expect(await agent.page.getByRole("button", { name: "从这里重练" }).count()).toBe(0);
    lesson.hangUp();
  }, 180_000);

  test("[W374] whoever only looks reads what holds in this talk; what a mirror sees on a phone lies over nothing", async ({ open }) => {
    const opened = [await open(`${site.baseUrl}/#/join/${room.code}`), await open(`${site.baseUrl}/#/join/${room.code}`), await open(`${site.baseUrl}/#/join/${room.code}`, { viewport: { width: 390, height: 640 } })];
    const [agent, customer, mirror] = opened.map(({ page }) => page);
    if (!agent || !customer || !mirror) throw new Error("A page is missing.");
    for (const [page, name] of [[agent, "李晓雨"], [customer, "王伟"], [mirror, "张敏"]] as const) await joinAgain(page, name);
    const seats = { seats: ["agent", "customer"], spare: "mirror" };

    const call = await startLesson(120, seats);
    await call.tell({ type: "enter-phase", group: null, phase: "implement" });
    await agent.getByRole("link", { name: /通话/ }).first().click();
    await agent.getByRole("button", { name: "开始接听电话" }).click();
    const answer = mirror.getByRole("button", { name: "接听", exact: true });
    await answer.waitFor(patient);
    const list = await mirror.getByRole("group", { name: /接之前备好/ }).boundingBox();
    const button = await answer.boundingBox();
    expect(list && button && button.y - (list.y + list.height)).toBeGreaterThanOrEqual(0);
    await call.tell({ type: "end-lesson" });
    call.hangUp();

    const meeting = await startLesson(120, { ...seats, situation: "customer-file" });
    await meeting.tell({ type: "enter-phase", group: null, phase: "implement" });
    for (const page of [agent, customer]) await page.getByRole("link", { name: /面谈/ }).first().click();
    for (const page of [customer, mirror]) expect(await page.getByRole("region", { name: "怎么进行" }).innerText()).not.toMatch(/电话|接听|响/);
    await agent.getByRole("button", { name: "开始面谈" }).click();
    await customer.getByText("专员正在查问，客户听不到。").waitFor(patient);
    await meeting.tell({ type: "end-lesson" });
    meeting.hangUp();
  }, 120_000);

  test("[W353] [V4] [W42] [W69] whoever signs out in a lesson leaves the computer to the next; the script takes the seat and gives it back on another computer", async ({ open }) => {
    const lesson = await startLesson(5);
    await lesson.tell({ type: "enter-phase", group: null, phase: "implement" });
    const viewport = { width: 390, height: 844 };
    const [shared, customer, later] = [await open(`${site.baseUrl}/#/join/${room.code}`, { viewport }), await open(`${site.baseUrl}/#/join/${room.code}`), await open(`${site.baseUrl}/#/join/${room.code}`)];
    await joinAgain(customer.page, "王伟");
    await joinAgain(shared.page, "李晓雨");
    await shared.page.getByRole("link", { name: /通话/ }).first().click();
    // A task of the lesson is a part of the same page: it begins with its title.
    await shared.page.waitForFunction(() => document.activeElement?.hasAttribute("data-page-title"));
    await shared.page.getByRole("button", { name: "开始接听电话" }).click();
    await shared.page.getByRole("button", { name: "接听", exact: true }).click();
    await shared.page.getByRole("textbox", { name: "你对客户说" }).fill("只有我知道的话");

    // What is told for a moment covers neither the box to type in nor the tabs.
    await lesson.tell({ type: "give-time", group: null, seconds: -9 * 60 - 30 });
    const told = shared.page.getByText("这个环节还剩 1 分钟。").last();
    await told.waitFor(patient);
    const box = await told.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height).toBeLessThan(60);
    // The whole title of the own seat stands in the strip.
    const seat = shared.page.getByText("你是客服专员小王（工号 22）");
    expect(await seat.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);

    await shared.page.getByRole("button", { name: "退出" }).press("Enter");
    await shared.page.getByRole("dialog", { name: "李晓雨，要退出课堂吗？" }).waitFor();
    expect(await findAxeProblems(shared.page)).toEqual([]);
    await shared.page.getByRole("dialog").getByRole("button", { name: "退出" }).press("Enter");
    await shared.page.getByRole("heading", { name: "你是谁？" }).waitFor();
    expect(await shared.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("只有我知道的话");
    await joinAgain(shared.page, "张敏");
    await shared.page.getByText("你是记录员").waitFor();

    await customer.page.getByText("客服专员暂时由脚本代替").waitFor(patient);
    await joinAgain(later.page, "李晓雨");
    await later.page.getByText("你是客服专员小王").waitFor();
    await customer.page.getByText("客服专员暂时由脚本代替").waitFor({ ...patient, state: "detached" });
    lesson.hangUp();
  }, 120_000);
});
