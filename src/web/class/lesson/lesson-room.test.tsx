import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { PhaseId, SeatView } from "../../../protocol/attempt.ts";
import type { LessonView } from "../../../protocol/classroom.ts";
import { both, testCall, testDialogue, testForm, testLine, testView } from "../../player/attempt/test-support/test-view.ts";
import { agent, customer, led, may, observer, prepareRoom, show, showLesson, talk } from "./test-support/show-room.tsx";
import { testLesson } from "./test-support/test-live.ts";

prepareRoom();

describe("lesson room", () => {
  it("[W69] names group, own seat, the others and who is there, and the time that is left", async () => {
    await show(testLesson());
    const strip = screen.getByRole("region", { name: "课堂" });
    expect(strip).toHaveTextContent("第 3 组");
    expect(strip).toHaveTextContent("你是客服专员");
    expect(within(strip).getAllByRole("listitem").map((item) => item.textContent)).toEqual(["王伟客户在线", "张敏录单员不在线"]);
    expect(within(strip).getByRole("timer")).toHaveTextContent("12:34");
  });

  it("[W75] who said a line: oneself, by name whoever shares one's seat or sat in it, else what the seat is called", async () => {
    const lesson = testLesson();
    const members = lesson.group?.members.map((member) => (member.student === "s3" ? { ...member, seat: "agent" } : member)) ?? [];
    const line = (seq: number, by?: string, who: "agent" | "customer" = "agent") => testLine({ seq, who, text: `第${seq}句`, name: who === "agent" ? "客服小王" : "张先生", script: by === undefined, ...(by !== undefined && { by }) });
    const transcript = [line(1, "s1"), line(2, "s3"), line(3), line(4, "s2", "customer"), line(5, "gone")];
    const { live } = await show({ ...lesson, group: lesson.group && { ...lesson.group, members } }, led(agent, { activities: [testDialogue(testCall({ transcript })), testForm()] }));
    await screen.findByRole("log", { name: "对话记录" });
    const names = () => within(screen.getByRole("log", { name: "对话记录" })).getAllByText(/^(你|张敏|李晓雨|王伟|客服小王|张先生)$/).map(({ textContent }) => textContent);
    expect(names()).toEqual(["你", "张敏", "客服小王", "张先生", "客服小王"]);
    await showLesson(live, { ...lesson, me: { ...lesson.me, student: "s3" }, group: lesson.group && { ...lesson.group, members } });
    expect(names()).toEqual(["李晓雨", "你", "客服小王", "张先生", "客服小王"]);
  });

  it("[W75] a mirror has the agent's desk and call to look at, and a place for own words that stay there", async () => {
    const mirror: SeatView = { ...agent, id: "mirror", role: "mirror", may: { speak: false, work: false, lead: false } };
    const lesson = testLesson({ me: { student: "s1", name: "李雷", seat: { id: "mirror", role: "mirror", title: both("客服专员", "Agent"), task: null, beside: "agent" } } });
    const choosing = testDialogue(testCall({ state: "choosing", options: [{ id: "stay", text: both("接着听", "Stay") }] }));
    const { live } = await show(lesson, testView([choosing, testForm()], { seat: mirror }));
    expect(screen.getByRole("region", { name: "课堂" })).toHaveTextContent("同屏：客服专员");
    expect(screen.getByRole("button", { name: "接着听" })).toBeDisabled();
    expect(screen.getByRole("region", { name: "工作台" })).toBeInTheDocument();
    await userEvent.type(screen.getByRole("textbox", { name: "换作是你，会怎么说？" }), "您别急，我马上查。");
    await userEvent.paste("一".repeat(50));
    expect(live.sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "举手求助" }));
    expect(live.lessonSent).toEqual([{ type: "ask-help" }]);
  });

  it("[W69] tells once that a minute is left, and that the time is up; the phase that begins by itself is named", async () => {
    const at = (seconds: number, next: PhaseId | null, pace: "class" | "group" = "class") => testLesson({ pace, clock: { phase: "implement", endsAt: 1_000_000 + seconds * 1000, leftMs: null, minutes: 40, next } });
    const { live } = await show(at(61, "refine"));
    const strip = screen.getByRole("region", { name: "课堂" });
    const said = () => screen.getAllByRole("status").map(({ textContent }) => textContent).join("");
    expect(said()).not.toMatch(/1 分钟/);
    await showLesson(live, at(60, "refine"));
    expect(said()).toContain("还剩 1 分钟，到时自动进入“提炼升华”");
    expect(strip).toHaveTextContent("到时进入“提炼升华”");
    await showLesson(live, at(0, null));
    expect(said()).toContain("时间到。手上的先收个尾，听老师安排。");
    expect(strip).toHaveTextContent("时间到");
    await showLesson(live, at(120, null));
    expect(strip).not.toHaveTextContent("时间到");
    await showLesson(live, at(-5, null, "group"));
    expect(said()).toContain("时间到。手上的做完，就进入下一环节吧。");
  });

  it("[W358] without a group one is told what happens next: by the teacher during the lesson, and after it what there is and what is not", async () => {
    const alone = testLesson({ group: null, clock: null, me: { student: "s1", name: "李晓雨", seat: null } });
    const { live } = await show(alone, null, null);
    expect(screen.getByRole("main")).toHaveTextContent(/你还没有分到小组.*老师马上会安排/);
    await showLesson(live, { ...alone, status: "ended" });
    expect(screen.getByRole("main")).toHaveTextContent(/李晓雨，这节课结束了.*没有分到小组，所以没有成绩单.*请找老师/);
    expect(screen.getByRole("link", { name: "自己练一练" })).toBeInTheDocument();
    cleanup();
    const { live: guests } = await show(alone, null, null, true);
    expect(screen.getByRole("main")).toHaveTextContent(/李晓雨，欢迎来听课.*请老师把你编进一个小组/);
    await showLesson(guests, { ...alone, status: "ended" });
    expect(screen.getByRole("main")).toHaveTextContent(/谢谢你来听课.*没有成绩单，也不用评分/);
  });

  it("[W70] lies behind a curtain while it is paused, but not when the line is cut", async () => {
    const paused = testLesson({ status: "paused", clock: { phase: "implement", endsAt: null, leftMs: 61_000, minutes: 40, next: null } });
    const { live } = await show(paused);
    expect(screen.getByRole("dialog", { name: "老师按了暂停" })).toBeInTheDocument();
    expect(screen.getByRole("timer", { hidden: true })).toHaveTextContent("01:01");
    await showLesson(live, paused, "stale");
    expect([screen.queryByRole("dialog"), screen.queryByText(/网络断了/)?.isConnected]).toEqual([null, true]);
  });

  it("[W71] raises a hand, shows the place in the queue and the waiting time, and lowers it", async () => {
    const lesson = testLesson();
    const { live } = await show(lesson);
    await userEvent.click(screen.getByRole("button", { name: "举手求助" }));
    expect(live.lessonSent).toEqual([{ type: "ask-help" }]);
    await showLesson(live, { ...lesson, group: lesson.group && { ...lesson.group, handUp: { student: "s2", at: 1_000_000 - 95_000, place: 2 } } });
    for (const words of ["王伟 已举手，排第 2 位", "01:35"]) expect(screen.getByText(words)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "放下" }));
    expect(live.lessonSent[1]).toEqual({ type: "close-help", group: "g1" });
  });

  it("[W72] a note stays until it is put away and is read then; an answer is read when it is shown, and stays as well", async () => {
    const note = { id: "w1", at: 1, text: "先道歉。", answers: false, read: false };
    const answer = { id: "w2", at: 2, text: "我来了。", answers: true, read: false };
    const { live } = await show(testLesson({ whispers: [note] }));
    expect(screen.getByText("先道歉。")).toBeInTheDocument();
    expect(live.lessonSent).toEqual([]);
    await showLesson(live, testLesson({ whispers: [note, answer] }));
    expect(live.lessonSent).toEqual([{ type: "read-whisper", whisper: "w2" }]);
    await showLesson(live, testLesson({ whispers: [note, { ...answer, read: true }] }));
    expect(screen.getByText("我来了。")).toBeInTheDocument();
    for (const button of screen.getAllByRole("button", { name: "知道了" })) await userEvent.click(button);
    expect(live.lessonSent.slice(1)).toEqual([{ type: "read-whisper", whisper: "w1" }]);
    expect(screen.queryByText("我来了。")).toBeNull();
  });

  it("[W73] names a seat that the script plays, but no silent one; in an exam it plays no agent", async () => {
    const lesson = testLesson({ mode: "exam" });
    await show({ ...lesson, group: lesson.group && { ...lesson.group, scripted: ["customer", "recorder", "agent"] } });
    for (const [words, times] of [[/客户暂时由脚本代替/, 1], [/记录员暂时由脚本代替/, 0], [/客服专员现在没有人。考核时脚本不会代替/, 1]] as const) expect(screen.queryAllByText(words)).toHaveLength(times);
  });

  it("[W74] a phone that begins to ring is gone to at once; a new phase leads to its page", async () => {
    const { live, history } = await show(testLesson(), led(agent, { activities: [testDialogue(null), testForm()] }), "record-card");
    expect(history[history.length - 1]).toBe("/lesson/record-card");
    await act(async () => live.show("attempt:a1", { state: "there", value: led(agent) }));
    expect(history[history.length - 1]).toBe("/lesson/call");
    await act(async () => live.show("attempt:a1", { state: "there", value: led(agent, { phase: "refine" }) }));
    expect(history[history.length - 1]).toBe("/lesson");
  });

  it("[W74] a task that is not in this lesson leads to the phase page", async () => {
    const { history } = await show(testLesson(), led(agent, { activities: [testForm()] }), "of-the-lesson-before");
    expect(history[history.length - 1]).toBe("/lesson");
  });

  it("[W74] the bar has the phases of the lesson alone, with its minutes; one that was left out is not offered", async () => {
    await show(testLesson({ phases: [{ id: "background", minutes: 3 }, { id: "implement", minutes: 25 }] }), led({ ...agent, may: { ...may, lead: true } }, { activities: [testForm()] }), null);
    const bar = screen.getByRole("navigation", { name: "学习环节" });
    expect(within(bar).getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["1课程背景可以进入", "2方案实施进行中"]);
    expect(screen.getByText(/环节 2\/2 · 约 25 分钟/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /进入下一环节/ })).toBeNull();
  });

  it("[W74] offers no phase to enter, no finishing and no second try to a seat that does not lead", async () => {
    await show(testLesson(), led(agent, { activities: [testForm()] }), null);
    expect(screen.queryByRole("button", { name: /下一环节|交卷|结束作答/ })).toBeNull();
  });

  it("[W75] before the call the customer reads the task of the own seat and the card, and nothing that the agent knows", async () => {
    const waiting = { activities: [{ ...talk, call: null, task: both("你是客服小王。", "You are Wang.") }] };
    await show(testLesson(), led({ ...customer, task: both("照角色卡说话。", "Speak as your card says.") }, waiting));
    expect(screen.getByText("照角色卡说话。")).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "张先生" })).toBeInTheDocument();
    expect(screen.queryByText("你是客服小王。")).toBeNull();
    expect(screen.queryByRole("heading", { name: "你已经知道的" })).toBeNull();
  });

  it("[W75] before the call the agent reads the task and what is known", async () => {
    const waiting = { activities: [{ ...talk, call: null, task: both("你是客服小王。", "You are Wang.") }] };
    await show(testLesson(), led({ ...agent, task: both("把电话接好。", "Take the call.") }, waiting));
    expect(screen.getByText("你是客服小王。")).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "你已经知道的" })).toBeInTheDocument();
  });

  it("[W75] the customer has the card, own words and moves, and none of the agent's controls", async () => {
    const { live } = await show(testLesson(), led(customer));
    const card = screen.getByRole("group", { name: "客户卡" });
    expect(card).toHaveTextContent("1234566");
    expect(within(card).getByText("孩子在哭", { exact: false })).toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: "你对客户说" })).toBeNull();
    expect(screen.queryByRole("button", { name: "挂断" })).toBeNull();
    await userEvent.type(screen.getByRole("textbox", { name: "你以客户的身份说" }), "我等了两个小时！{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "说下一件事" }));
    await userEvent.click(screen.getByRole("button", { name: "客户挂机" }));
    expect(live.sent).toEqual([
      { type: "customer-speak", activity: "call", text: "我等了两个小时！", via: "keyboard" },
      { type: "customer-move", activity: "call", move: "next" },
    ]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "客户挂机" }));
    expect(live.sent[2]).toEqual({ type: "customer-move", activity: "call", move: "hang-up" });
  });

  it("[W75] the observer ticks what was seen, and takes a tick back", async () => {
    const { live } = await show(testLesson(), led(observer));
    await userEvent.click(within(screen.getByRole("group", { name: "问候客户" })).getByRole("button", { name: "做到" }));
    await userEvent.click(within(screen.getByRole("group", { name: "不耐烦" })).getByRole("button", { name: "没有" }));
    expect(live.sent).toEqual([
      { type: "observe", activity: "call", key: "call/greet", seen: "yes" },
      { type: "observe", activity: "call", key: "call/rude", seen: null },
    ]);
  });

  it("[W379] what was written when another round began and is not stored is told with its words", async () => {
    const lesson = testLesson();
    const { live } = await show(lesson, led(agent));
    live.sendAttempt = async () => ({ ok: false, rejection: { code: "server/not-allowed", params: {} } });
    live.show("attempt:a2", { state: "there", value: led(customer) });
    await userEvent.type(await screen.findByRole("textbox", { name: /^手机/ }), "1371121");
    await showLesson(live, { ...lesson, group: lesson.group && { ...lesson.group, round: 2, attempt: "a2" } });
    expect(await screen.findByText("已经换轮或换组，没能存上：“1371121”。", { selector: "[data-screen-only] *" })).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "课堂" })).toHaveTextContent("第 2 轮");
  });

  it("[W377] a tick on its way stands at once; a mood moved just before one goes elsewhere is sent", async () => {
    const seen = await show(testLesson(), led(observer));
    seen.live.sendAttempt = () => new Promise(() => undefined);
    const yes = within(screen.getByRole("group", { name: "问候客户" })).getByRole("button", { name: "做到" });
    await userEvent.click(yes);
    expect(yes).toHaveAttribute("aria-pressed", "true");
    cleanup();
    localStorage.clear();
    const { live } = await show(testLesson(), led(customer));
    fireEvent.change(screen.getByRole("slider"), { target: { value: "40" } });
    await act(async () => live.show("attempt:a1", { state: "there", value: led(customer, { activities: [testDialogue(null)] }) }));
    expect(live.sent).toEqual([{ type: "feel-mood", activity: "call", value: 40 }]);
  });

  it("[W75] in an exam there is no checklist, and it is said", async () => {
    await show(testLesson({ mode: "exam" }), led({ ...observer, checklist: null }, { attempt: { mode: "exam", status: "running", seq: 4 } }));
    for (const words of [/考核时没有观察要点/, "边听边看，照任务自己记。"]) expect(screen.getByText(words)).toBeInTheDocument();
  });

  it("[W75] lines say who spoke: oneself, the script, or the other seat", async () => {
    const transcript = [testLine({ seq: 2, who: "customer", text: "我要投诉！", by: "s1" }), testLine({ seq: 3, who: "agent", text: "您别急。", script: true, name: "客服小王" })];
    await show(testLesson(), led(customer, { activities: [testDialogue(testCall({ transcript })), testForm()] }));
    const log = await screen.findByRole("log");
    expect(log).toHaveTextContent("你16:01我要投诉！");
    expect(log).toHaveTextContent("客服小王脚本代答16:01您别急。");
  });

  it("[W76] a long paste is told to the lesson, a short one is not", async () => {
    const { live } = await show(testLesson());
    await userEvent.click(screen.getByRole("textbox", { name: "你对客户说" }));
    await userEvent.paste("短");
    await userEvent.paste("长".repeat(40));
    expect(live.sent).toEqual([{ type: "note-paste", activity: "call", chars: 40 }]);
  });

  it("[W64] says what it waits for where there is no group, and after the end of an exam", async () => {
    const { live, over } = await show(testLesson({ group: null, clock: null }), null, null);
    expect(screen.getByRole("heading", { level: 1, name: "李晓雨，你还没有分到小组" })).toBeInTheDocument();
    await showLesson(live, testLesson({ status: "ended", mode: "exam" }));
    expect(screen.getByText(/老师公布以后，成绩单会自动出现在这里/)).toBeInTheDocument();
    expect(over[over.length - 1]).toBe(true);
    live.show("attempt:a1", { state: "there", value: led(agent, { attempt: { mode: "exam", status: "finished", seq: 9 } }) });
    await showLesson(live, testLesson({ status: "ended", mode: "exam", group: { ...(testLesson().group as NonNullable<LessonView["group"]>), released: ["verdicts"] } }));
    for (const words of [/老师公布了评判/, "我要投诉！"]) expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it("[W65] a document that is refused says why and leads back to the room", async () => {
    const { live } = await show(testLesson());
    await act(async () => live.show("lesson:l1", { state: "failed", rejection: { code: "lesson/ended", params: {} } }));
    expect(screen.getByRole("link", { name: "重新进入课堂" })).toHaveAttribute("href", "/join");
    expect(screen.getByText("这节课已经结束。")).toBeInTheDocument();
  });
});
