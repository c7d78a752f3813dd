import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { GroupMonitor, LessonCommand, MonitorView } from "../../../protocol/classroom.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { AttemptHostProvider } from "../../shared/attempt-host-context.tsx";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { Toaster } from "../../shared/ui/toast.tsx";
import { LessonDeskProvider } from "./lesson-desk.tsx";
import { MonitorBoard } from "./monitor-board.tsx";
import { TEST_NOW, testGroup, testMiss, testMonitor } from "./test-view.ts";
import { ServerClockProvider } from "./ticking.tsx";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["monitor", "console", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
});

const absent = () => Promise.reject(new Error("Not in this test."));
const host = { storage: async () => "kept" as const, list: absent, create: absent, open: absent, remove: absent, exportFile: absent, importFile: absent };

/** Shows the view; what is sent is kept in order and answered by `answer`. */
async function show(first: MonitorView, { answer = { ok: true } as SendResult, stale = false } = {}) {
  const sent: LessonCommand[] = [];
  const send = async (command: LessonCommand) => {
    sent.push(command);
    return answer;
  };
  const page = (view: MonitorView) => (
    <AttemptHostProvider value={host}>
      <ServerClockProvider value={() => TEST_NOW}>
        <Suspense fallback="…">
          <LessonDeskProvider send={send}>
            <MonitorBoard view={view} stale={stale} site="http://192.168.1.20:4400/" />
          </LessonDeskProvider>
        </Suspense>
        <Toaster />
      </ServerClockProvider>
    </AttemptHostProvider>
  );
  const { rerender } = await act(async () => render(page(first)));
  await screen.findByRole("main");
  return { sent, update: (view: MonitorView) => act(async () => rerender(page(view))) };
}

const cards = () => [...screen.getByRole("listbox", { name: "小组" }).querySelectorAll<HTMLElement>("[role='option']")];
const chosen = () => cards().filter((option) => option.getAttribute("aria-selected") === "true");
const card = (name: string) => cards().find((option) => within(option).queryByText(name))!;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const panel = () => screen.getByRole("complementary", { name: "操作" });
const calm = [testGroup(1), testGroup(2), testGroup(3)];

describe("choosing groups", () => {
  it("[W113] a press chooses one group, the tick and Ctrl further ones, and the panel says for whom it acts", async () => {
    await show(testMonitor(calm));
    expect(panel()).toHaveTextContent("给全班 3 个组");
    await userEvent.click(card("第 2 组"));
    expect(panel()).toHaveTextContent("给第 2 组");
    await userEvent.click(card("第 3 组").querySelector("[data-tick]")!);
    expect(panel()).toHaveTextContent("给选中的 2 个组");
    await userEvent.click(card("第 1 组"));
    expect(chosen()).toEqual([card("第 1 组")]);
    await userEvent.click(card("第 1 组"));
    expect(panel()).toHaveTextContent("给全班 3 个组");
  });

  it("[W113] a group that is gone is no longer chosen", async () => {
    const { update } = await show(testMonitor(calm));
    await userEvent.click(card("第 3 组"));
    await update(testMonitor(calm.slice(0, 2)));
    expect(panel()).toHaveTextContent("给全班 2 个组");
  });

  it("[W112] [W113] one card is a tab stop; arrows move, space chooses several, Escape none", async () => {
    await show(testMonitor(calm));
    card("第 1 组").focus();
    await userEvent.keyboard(" {ArrowRight} ");
    expect(chosen()).toHaveLength(2);
    expect(cards().filter((option) => option.tabIndex === 0)).toEqual([card("第 2 组")]);
    await userEvent.keyboard("{Escape}");
    expect(chosen()).toEqual([]);
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(chosen()).toHaveLength(3);
    await userEvent.keyboard("3");
    expect(chosen()).toEqual([card("第 3 组")]);
  });

  it("[W114] a letter acts on the card with the focus; typed in a field it is only a letter", async () => {
    const { sent } = await show(testMonitor(calm));
    card("第 2 组").focus();
    await userEvent.keyboard("h");
    await userEvent.type(screen.getByRole("textbox", { name: "想说的话" }), "t");
    expect(sent).toEqual([]);
    expect(screen.getByRole("dialog")).toHaveTextContent("悄悄提示第 2 组");
    await userEvent.click(button("关闭"));
    card("第 2 组").focus();
    await userEvent.keyboard("t");
    expect(sent).toEqual([{ type: "give-time", group: "g2", seconds: 120 }]);
  });

  it("[W111] cards stay where they are while keys are pressed on them", async () => {
    const { update } = await show(testMonitor(calm));
    card("第 1 组").focus();
    await userEvent.keyboard("{ArrowRight}");
    await update(testMonitor([calm[0]!, calm[1]!, testGroup(3, { alarm: { kind: "angry", since: TEST_NOW } })]));
    expect(cards().map((option) => option.dataset["group"])).toEqual(["g1", "g2", "g3"]);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "排列方式" }), "name");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "排列方式" }), "urgent");
    expect(cards()[0]!.dataset["group"]).toBe("g3");
  });
});

describe("a card", () => {
  const gone = { student: "x", name: "孙悦", online: false };

  it("[W116] tells seats, who has gone, mood, step, whose turn it is and since when, last line, form, points and pastes", async () => {
    const seats = testGroup(1).seats.map((seat) => (seat.role === "customer" ? { ...seat, students: [], script: true } : seat.role === "observer" ? { ...seat, students: [...seat.students, gone, { ...gone, student: "y", online: true }] } : seat));
    await show(testMonitor([testGroup(1, { seats, pastes: 2 })]));
    const words = card("第 1 组").textContent;
    for (const part of ["客服王磊", "客户自动", "观察3 人 1 人不在线", "心情 55 · 不满", "第 4 步，共 6 步：步骤 4", "等 王磊 · 20 秒", "“张先生，取件员十六点四十分到您楼下。”", "记录卡 6/11", "已交 2/9", "12.5/60 分", "粘贴 2 次"]) expect(words).toContain(part);
  });

  it.each<[GroupMonitor["alarm"] & object, string]>([
    [{ kind: "angry", since: TEST_NOW - 15_000 }, "客户快要挂电话了 · 10 秒"],
    [{ kind: "hand", since: TEST_NOW - 120_000 }, "赵敏举手求助 · 2 分钟"],
    [{ kind: "silent", since: TEST_NOW - 95_000 }, "王磊没有动静 · 1 分 30 秒"],
    [{ kind: "again", since: TEST_NOW }, "同一处已经第三次没说好 · 刚刚"],
    [{ kind: "unseated", since: TEST_NOW - 900_000 }, "1 人还没有座位 · 15 分钟"],
  ])("[W116] alarm %o in words", async (alarm, words) => {
    await show(testMonitor([testGroup(1, { alarm, unseated: [{ ...gone, online: true }], handUp: alarm.kind === "hand" ? { student: "z", name: "赵敏", at: alarm.since } : null })]));
    expect(card("第 1 组")).toHaveTextContent(words);
  });

  it("[W116] the alarm of a line that is cut names who has gone", async () => {
    await show(testMonitor([testGroup(1, { alarm: { kind: "offline", since: TEST_NOW - 40_000 }, unseated: [gone] })]));
    expect(card("第 1 组")).toHaveTextContent("孙悦掉线了 · 40 秒");
  });

  it("[W116] a group where nobody sits waits for its roles", async () => {
    await show(testMonitor([testGroup(1, { seats: testGroup(1).seats.map((seat) => ({ ...seat, students: [] })), unseated: [gone, { ...gone, student: "y", name: "刘洋" }] })]));
    expect(card("第 1 组")).toHaveTextContent("2 人等待分配角色");
  });

  it("[W117] of sixty groups only the one that changed is drawn again", async () => {
    const drawn = new Map<string, number>();
    /** Only a card reads how often was pasted. */
    const counted = (group: GroupMonitor): GroupMonitor =>
      Object.defineProperty({ ...group }, "pastes", {
        get: () => {
          drawn.set(group.id, (drawn.get(group.id) ?? 0) + 1);
          return 0;
        },
      });
    const groups = Array.from({ length: 60 }, (_, index) => counted(testGroup(index + 1)));
    const { update } = await show(testMonitor(groups));
    expect(cards()).toHaveLength(60);
    drawn.clear();
    await update(testMonitor(groups.map((group) => (group.id === "g7" ? counted(testGroup(7, { submitted: { done: 3, of: 9 } })) : group)), { seq: 41 }));
    expect(card("第 7 组")).toHaveTextContent("已交 3/9");
    expect([...drawn.keys()]).toEqual(["g7"]);
  });

  it("[W118] tells a new alarm once, and not what was there at the beginning", async () => {
    const old = testGroup(1, { alarm: { kind: "angry", since: TEST_NOW } });
    const { update } = await show(testMonitor([old, testGroup(2)]));
    const spoken = () => screen.getAllByRole("status").map((status) => status.textContent).join("");
    expect(spoken()).not.toContain("第 1 组");
    await update(testMonitor([old, testGroup(2, { handUp: { student: "z", name: "赵敏", at: TEST_NOW }, alarm: { kind: "hand", since: TEST_NOW } })]));
    await waitFor(() => expect(spoken()).toContain("第 2 组 赵敏举手求助"));
    expect(spoken()).not.toContain("第 1 组");
  });
});

describe("leading the lesson", () => {
  const idle = testGroup(4, { activity: { id: "record-card", title: "记录卡", status: "open" } });

  it("[W120] asks before another phase and says how many calls stop", async () => {
    const { sent } = await show(testMonitor([testGroup(1), testGroup(2), idle]));
    await userEvent.click(button("进入下一环节"));
    expect(screen.getByRole("dialog")).toHaveTextContent("全班进入“提炼升华”？");
    expect(screen.getByRole("dialog")).toHaveTextContent("有 2 个组正在通话");
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
