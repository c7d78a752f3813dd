import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { button, calm, card, panel, show, speakChinese } from "../test-support/test-board.tsx";
import { TEST_NOW, testGroup, testMiss, testMonitor } from "./test-support/test-view.ts";

beforeAll(speakChinese);

describe("leading the lesson", () => {
  const idle = testGroup(4, { activity: { id: "record-card", title: "记录卡", status: "open" } });

  it("[W120] asks before another phase and says how many calls stop", async () => {
    const { sent } = await show(testMonitor([testGroup(1), testGroup(2), idle]));
    await userEvent.click(button("进入下一环节"));
    expect(screen.getByRole("dialog")).toHaveTextContent("全班进入“提炼升华”？");
    expect(screen.getByRole("dialog")).toHaveTextContent("有 2 个组正在对话");
    expect(sent).toEqual([]);
    await userEvent.click(button("进入"));
    expect(sent).toEqual([{ type: "enter-phase", group: null, phase: "refine" }]);
  });

  it("[W120] the next phase needs no question where no call is on; a press in the bar does", async () => {
    const { sent } = await show(testMonitor([idle]));
    await userEvent.click(button("进入下一环节"));
    expect(sent).toEqual([{ type: "enter-phase", group: null, phase: "refine" }]);
    await userEvent.click(button(/模拟考评/));
    await userEvent.click(button("取消"));
    expect(sent).toHaveLength(1);
  });

  it("[W120] where groups lead themselves the bar concerns the chosen ones", async () => {
    const { sent } = await show(testMonitor([idle, testGroup(2, { ...idle, id: "g2", name: "第 2 组", phase: "design" })], { pace: "group" }));
    expect(button(/方案设计/)).toHaveTextContent("1 个组在这里");
    await userEvent.click(card("第 2 组"));
    await userEvent.click(button(/模拟考评/));
    await userEvent.click(button("进入"));
    expect(sent).toEqual([{ type: "enter-phase", group: "g2", phase: "assess" }]);
  });

  it("[W115] [W128] pausing stands in the head and above the cards", async () => {
    const { sent, update } = await show(testMonitor(calm));
    expect(screen.getAllByRole("timer")[0]).toHaveTextContent("08:12");
    await userEvent.click(button("暂停全班"));
    await userEvent.click(button("+2 分钟"));
    expect(sent).toEqual([{ type: "pause" }, { type: "give-time", group: null, seconds: 120 }]);
    await update(testMonitor(calm, { status: "paused", clock: { ...testMonitor([]).clock, endsAt: null, leftMs: 65_000 } }));
    expect(screen.getAllByRole("timer")[0]).toHaveTextContent("01:05");
    expect(screen.getByText(/全班已暂停/)).toBeInTheDocument();
    await userEvent.click(button("继续上课"));
    expect(sent[2]).toEqual({ type: "resume" });
  });

  it("[W115] says which groups are over time, once, and what begins by itself", async () => {
    const { clock } = testMonitor([]);
    const late = testGroup(2, { clock: { ...clock, endsAt: TEST_NOW - 34_000 } });
    const { update } = await show(testMonitor(calm));
    expect(screen.queryByText(/时间到/)).toBeNull();
    await update(testMonitor([testGroup(1), late, testGroup(3)], { clock: { ...clock, next: "refine" } }));
    expect(screen.getByText("1 个组时间到")).toBeInTheDocument();
    expect(within(card("第 2 组")).getByRole("timer")).toHaveTextContent("时间到 +00:34");
    expect(within(card("第 1 组")).getByRole("timer")).toHaveTextContent("08:12");
    expect(screen.getByText("到时自动进入“提炼升华”")).toBeInTheDocument();
    expect(screen.getByText("第 2 组时间到了")).toBeInTheDocument();
    const over = { ...clock, endsAt: TEST_NOW };
    await update(testMonitor([1, 2, 3].map((number) => testGroup(number, { clock: over })), { clock: over }));
    expect(screen.getByText("各组时间都到了")).toBeInTheDocument();
    expect(screen.getAllByRole("timer")).toHaveLength(1);
    await update(testMonitor([late], { status: "ended" }));
    expect(screen.queryByText(/个组时间到/)).toBeNull();
  });

  it("[W126] another round asks, takes a new attempt for each chosen group, and rotates where wanted", async () => {
    const { sent } = await show(testMonitor(calm));
    await userEvent.click(card("第 2 组"));
    await userEvent.click(screen.getByText("更多"));
    await userEvent.click(button("下一轮（轮换角色）"));
    expect(sent).toEqual([]);
    await userEvent.click(button("开始"));
    expect(sent).toEqual([{ type: "start-round", attempts: { g2: expect.stringMatching(/^\w{10,}$/) as string }, rotate: true }]);
  });

  it("[W126] results are given out in an exam only, after a question", async () => {
    const { sent, update } = await show(testMonitor(calm));
    await userEvent.click(screen.getByText("更多"));
    expect(screen.queryByRole("button", { name: "公布评判" })).toBeNull();
    await update(testMonitor(calm, { mode: "exam" }));
    await userEvent.click(button("公布评判"));
    expect(screen.getByText(/考核还没有结束/)).toBeInTheDocument();
    await userEvent.click(button("公布"));
    expect(sent).toEqual([{ type: "release", what: "verdicts", group: null }]);
  });

  it("[W126] what goes to chosen groups says who goes without; what these have is offered for the others", async () => {
    const { sent, update } = await show(testMonitor(calm, { mode: "exam" }));
    await userEvent.click(card("第 2 组"));
    await userEvent.click(screen.getByText("更多"));
    await userEvent.click(button("公布成绩单"));
    expect(screen.getByText(/另外 2 个组还没有公布/)).toBeInTheDocument();
    await userEvent.click(button("公布"));
    expect(sent).toEqual([{ type: "release", what: "reports", group: "g2" }]);
    await update(testMonitor(calm.map((group) => (group.id === "g2" ? { ...group, released: ["reports"] } : group)), { mode: "exam" }));
    await userEvent.click(button("公布成绩单"));
    await userEvent.click(button("公布"));
    expect(sent.slice(1)).toEqual([{ type: "release", what: "reports", group: null }]);
  });

  it("[W126] [W128] the end asks first; afterwards nothing is left to do but look, show and release", async () => {
    const { sent, update } = await show(testMonitor(calm));
    await userEvent.click(screen.getByText("更多"));
    await userEvent.click(button("结束本课"));
    expect(sent).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "结束本课" }));
    expect(sent).toEqual([{ type: "end-lesson" }]);
    await update(testMonitor(calm, { status: "ended" }));
    expect(screen.getByText(/这节课已经结束/)).toBeInTheDocument();
    expect(screen.queryByText("一切正常")).toBeNull();
    expect(within(screen.getByRole("list", { name: "键盘操作" })).queryByText("突发事件", { exact: false })).toBeNull();
    await userEvent.click(card("第 1 组"));
    expect(within(panel()).getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["取消选择", "旁听L", "投到大屏P"]);
    await userEvent.click(button("投到大屏"));
    expect(sent[1]).toEqual({ type: "project", group: "g1", names: true });
  });

  it("[W129] says that somebody guesses PINs, until that is put away, and again when it goes on", async () => {
    const guessed = (minutesAgo: number) => testMonitor(calm, { guessedAt: Date.now() - minutesAgo * 60_000 });
    const { update } = await show(guessed(5));
    expect(screen.getByText(/挨个试同学的名字/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "知道了" }));
    expect(screen.queryByText(/挨个试同学的名字/)).toBeNull();
    await update(guessed(4));
    expect(screen.getByText(/挨个试同学的名字/)).toBeInTheDocument();
  });

  it("[W128] a cut line and a demonstration are told", async () => {
    await show(testMonitor(calm, { demo: true }), { stale: true });
    expect(screen.getByText(/与服务器的连接断了/)).toBeInTheDocument();
    expect(screen.getByText(/这是一节示范课/)).toBeInTheDocument();
  });
});

describe("the points for the debriefing", () => {
  const misses = [testMiss("m1", "明确的回复时限", 5), testMiss("m2", "先道歉", 3), testMiss("m3", "复述", 2), testMiss("m4", "核对单号", 1)];

  it("[W125] the three most frequent are chosen at first; a fourth only after another is left out", async () => {
    const { sent } = await show(testMonitor(calm, { misses }));
    expect(screen.getByRole("checkbox", { name: /核对单号/ })).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: /先道歉/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /核对单号/ }));
    await userEvent.click(button("讲评时展示这 3 条"));
    expect(sent).toEqual([{ type: "debrief", keys: ["m1", "m3", "m4"] }]);
  });

  it("[W125] the big screen shows a group or the points, never both", async () => {
    const { sent, update } = await show(testMonitor(calm, { misses, projected: { group: "g1", names: false } }));
    await userEvent.click(button("讲评时展示这 3 条"));
    expect(sent).toEqual([{ type: "project", group: null, names: false }, { type: "debrief", keys: ["m1", "m2", "m3"] }]);
    await update(testMonitor(calm, { misses, debrief: ["m1"], projected: { group: null, names: false } }));
    await userEvent.click(card("第 2 组"));
    await userEvent.click(button("投到大屏"));
    expect(sent.slice(2)).toEqual([{ type: "debrief", keys: [] }, { type: "project", group: "g2", names: false }]);
  });

  it("[W125] names on the big screen are hidden and shown on demand", async () => {
    const { sent } = await show(testMonitor(calm, { projected: { group: "g2", names: false } }));
    await userEvent.click(card("第 2 组"));
    await userEvent.click(screen.getByRole("checkbox", { name: "大屏上隐藏姓名" }));
    await userEvent.click(button("从大屏撤下"));
    expect(sent).toEqual([{ type: "project", group: "g2", names: true }, { type: "project", group: null, names: false }]);
  });
});
