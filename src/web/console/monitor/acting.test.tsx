import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { AttemptHostProvider } from "../../shared/attempt-host-context.tsx";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { Toaster } from "../../shared/ui/toast.tsx";
import { TeacherContext } from "../teacher-context.tsx";
import { MonitorPage } from "./monitor-page.tsx";
import { testLive, type TestLive } from "./test-support/test-live.ts";
import { TEST_NOW, testGroup, testMiss, testMonitor } from "./test-support/test-view.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["monitor", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
});

const absent = () => Promise.reject(new Error("Not in this test."));
const host = { storage: async () => "kept" as const, list: absent, create: absent, open: absent, remove: absent, exportFile: absent, importFile: absent };
const site = { school: "海珠职中", ready: true, version: "1", me: null, addresses: ["http://192.168.1.20:4400"], freeBytes: null };
const teacher = { site, me: { kind: "account" as const, id: "t", name: "林老师", role: "teacher" as const }, refresh: () => undefined };

async function open(view: MonitorView | null, live: TestLive = testLive()): Promise<TestLive> {
  if (view) live.put("monitor:lesson-1", { state: "there", value: view });
  await act(async () => {
    render(
      <AttemptHostProvider value={host}>
        <TeacherContext value={teacher}>
          <Suspense fallback="…">
            <MonitorPage lesson="lesson-1" connect={live.connect} />
          </Suspense>
          <Toaster />
        </TeacherContext>
      </AttemptHostProvider>,
    );
  });
  await screen.findByRole("main");
  return live;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const dialog = () => screen.getByRole("dialog");
const choose = async (group: string) => userEvent.click(document.querySelector(`[data-group="${group}"]`)!);
const groups = [testGroup(1), testGroup(2)];

describe("opening the monitor", () => {
  it("[W128] waits, then shows the lesson; a refusal is told in words with a way to ask again", async () => {
    const live = await open(null);
    expect(screen.getByRole("status", { name: /正在打开/ })).toBeInTheDocument();
    await act(async () => live.put("monitor:lesson-1", { state: "failed", rejection: { code: "web/offline", params: {} } }));
    expect(screen.getByRole("heading", { name: "没能打开这节课" })).toBeInTheDocument();
    await userEvent.click(button("再试一次"));
    expect(live.retried).toEqual(["monitor:lesson-1"]);
    await act(async () => live.put("monitor:lesson-1", { state: "stale", value: testMonitor(groups) }));
    expect(await screen.findByText(/与服务器的连接断了/)).toBeInTheDocument();
  });

  it("[W121] a refusal is shown in words and the window stays with what was typed", async () => {
    const live = await open(testMonitor(groups), testLive({ ok: false, rejection: { code: "web/offline", params: {} } }));
    await choose("g1");
    await userEvent.click(button("悄悄提示"));
    await userEvent.type(screen.getByRole("textbox", { name: "想说的话" }), "先道歉{Enter}");
    expect(live.sent).toHaveLength(1);
    expect(screen.getByRole("textbox", { name: "想说的话" })).toHaveValue("先道歉");
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent).join("")).toMatch(/连接|网络/);
  });
});

describe("hints and hands", () => {
  it("[W122] a ready hint is one press; the class's misses come first", async () => {
    const live = await open(testMonitor(groups, { misses: [testMiss("m", "明确的回复时限", 2)] }));
    await choose("g2");
    await userEvent.click(button("悄悄提示：别忘了：明确的回复时限"));
    expect(live.sent).toEqual([{ type: "whisper", whisper: expect.any(String) as string, groups: ["g2"], seat: null, text: "别忘了：明确的回复时限", answers: false }]);
  });

  it("[W122] own words go to one seat; the Enter of an input method and an empty box send nothing", async () => {
    const live = await open(testMonitor(groups));
    await choose("g2");
    await userEvent.click(button("悄悄提示"));
    const box = screen.getByRole("textbox", { name: "想说的话" });
    await userEvent.type(box, "{Enter}");
    fireEvent.change(box, { target: { value: "慢一点" } });
    fireEvent.keyDown(box, { key: "Enter", isComposing: true });
    expect(live.sent).toEqual([]);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "发给" }), "agent");
    await userEvent.click(button("发送"));
    expect(live.sent).toMatchObject([{ seat: "agent", text: "慢一点" }]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W383] a hint and a card on their way are sent once, however often they are pressed", async () => {
    const answers: ((result: SendResult) => void)[] = [];
    const live = await open(testMonitor(groups), testLive(() => new Promise((resolve) => answers.push(resolve))));
    await choose("g2");
    await userEvent.click(button("悄悄提示"));
    const box = screen.getByRole("textbox", { name: "想说的话" });
    await userEvent.type(box, "慢一点{Enter}{Enter}再慢些");
    await userEvent.click(button("发送"));
    expect(live.sent).toMatchObject([{ text: "慢一点" }]);
    expect(box).toHaveValue("慢一点");
    await act(async () => answers.pop()?.({ ok: false, rejection: { code: "web/offline", params: {} } }));
    await userEvent.type(box, "。{Enter}");
    expect(live.sent).toMatchObject([{ text: "慢一点" }, { text: "慢一点。" }]);
    await act(async () => answers.pop()?.({ ok: true }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W122] a seat in which nobody sits is not offered, whether it is empty or the script's", async () => {
    const [first] = groups;
    const seats = first!.seats.map((seat) => (seat.role === "customer" ? { ...seat, students: [], script: true } : seat.role === "observer" ? { ...seat, students: [] } : seat));
    await open(testMonitor([{ ...first!, seats }]));
    await choose("g1");
    await userEvent.click(button("悄悄提示"));
    expect(within(screen.getByRole("combobox", { name: "发给" })).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["整个小组", "只给客服 王磊", "只给记录 李晓雨"]);
  });

  it("[W122] where no talk is on, what is ready speaks of the work", async () => {
    await open(testMonitor([testGroup(1, { activity: { id: "plan", title: "方案", status: "open" } })]));
    expect(button("悄悄提示：先把任务要求再读一遍")).toBeEnabled();
    expect(screen.queryByRole("button", { name: /先听懂/ })).toBeNull();
  });

  it("[W122] the longest waiting hand stands first; a written answer is marked as one; help in person lowers it too", async () => {
    const hand = (number: number, since: number) => testGroup(number, { handUp: { student: "s", name: `学生${number}`, at: TEST_NOW - since }, alarm: { kind: "hand", since: TEST_NOW - since } });
    const live = await open(testMonitor([hand(1, 20_000), hand(2, 120_000)]));
    const queue = within(screen.getByRole("region", { name: "2 个组在举手" })).getAllByRole("button");
    expect(queue[0]).toHaveTextContent(/第 2 组 学生2 ?2 分钟/);
    expect(queue[1]).toHaveTextContent(/第 1 组 学生1 ?20 秒/);
    await userEvent.click(queue[0]!);
    await userEvent.click(button("写给他们"));
    await userEvent.click(within(dialog()).getByRole("button", { name: "先听懂对方要什么" }));
    await userEvent.click(button("发送"));
    await userEvent.click(button("已当面解决"));
    expect(live.sent).toMatchObject([{ type: "whisper", groups: ["g2"], text: "先听懂对方要什么", answers: true }, { type: "close-help", group: "g2" }]);
  });

  it("[W122] shows how many have read", async () => {
    await open(testMonitor(groups, { whispers: [{ id: "w", at: TEST_NOW, groups: ["g1"], text: "慢一点", answers: false, readBy: 3, of: 4 }] }));
    expect(screen.getByRole("region", { name: "发出的提示" })).toHaveTextContent("给第 1 组刚刚3/4 人已读");
  });
});

describe("cards, moods and time", () => {
  it("[W123] sends a card of the situation", async () => {
    const live = await open(testMonitor(groups));
    await userEvent.click(button("突发事件"));
    expect(dialog()).toHaveTextContent("给全班加一张突发卡");
    await userEvent.click(button("加这张卡"));
    expect(live.sent).toEqual([{ type: "inject-card", groups: ["g1", "g2"], card: { id: "media", title: "客户要找媒体", line: "再不解决，我就找记者了。", mood: 15 } }]);
  });

  it("[W123] sends a card made up on the spot, not without a title", async () => {
    const live = await open(testMonitor(groups, { cards: [] }));
    await choose("g1");
    await userEvent.click(button("突发事件"));
    await userEvent.click(button("加这张卡"));
    expect(live.sent).toEqual([]);
    await userEvent.type(screen.getByRole("textbox", { name: "发生了什么" }), "下雨了");
    await userEvent.click(button("加这张卡"));
    expect(live.sent).toEqual([{ type: "inject-card", groups: ["g1"], card: { id: null, title: "下雨了", line: null, mood: 10 } }]);
  });

  it("[W123] sends a card to groups that are in a call only", async () => {
    const live = await open(testMonitor([testGroup(1), testGroup(2, { activity: { id: "record-card", title: "记录卡", status: "open" } })]));
    await userEvent.click(button("突发事件"));
    expect(dialog()).toHaveTextContent("只对正在对话的 1 个组有效");
    await userEvent.click(button("加这张卡"));
    expect(live.sent).toMatchObject([{ type: "inject-card", groups: ["g1"] }]);
    await choose("g2");
    expect(button("突发事件")).toBeDisabled();
  });

  it("[W123] sets the mood of groups that are in a call only", async () => {
    const live = await open(testMonitor([testGroup(1), testGroup(2, { activity: { id: "record-card", title: "记录卡", status: "open" } })]));
    await userEvent.click(button("调心情"));
    expect(dialog()).toHaveTextContent("只对正在对话的 1 个组有效");
    fireEvent.change(screen.getByRole("slider", { name: /0 最平静，100 最生气/ }), { target: { value: "80" } });
    await userEvent.click(button("调到 80"));
    expect(live.sent).toEqual([{ type: "set-mood", groups: ["g1"], value: 80 }]);
    await choose("g2");
    expect(button("调心情")).toBeDisabled();
  });

  it("[W113] gives time to the class, or takes some from chosen groups", async () => {
    const live = await open(testMonitor(groups));
    await userEvent.click(button("多给 5 分钟"));
    await choose("g2");
    await userEvent.click(button("减少 1 分钟"));
    expect(live.sent).toEqual([{ type: "give-time", group: null, seconds: 300 }, { type: "give-time", group: "g2", seconds: -60 }]);
  });
});

describe("people", () => {
  it("[W124] puts somebody late into a group; who is there stands first", async () => {
    const live = await open(testMonitor(groups, { ungrouped: [{ student: "a", name: "缺席", online: false, absent: true }, { student: "b", name: "何一", online: true, absent: false }] }));
    const late = within(screen.getByRole("region", { name: "还没进组（2 人）" }));
    expect(late.getAllByRole("listitem")[0]).toHaveTextContent("何一");
    await userEvent.selectOptions(late.getByRole("combobox", { name: "何一的小组" }), "g2");
    expect(live.sent).toEqual([{ type: "place-member", student: "b", group: "g2" }]);
  });

  it("[W124] gives seats to the script and back, people to other seats and groups", async () => {
    const scripted = testGroup(1, { seats: testGroup(1).seats.map((seat) => (seat.role === "customer" ? { ...seat, script: true } : seat)) });
    const live = await open(testMonitor([scripted, testGroup(2)]));
    await choose("g1");
    await userEvent.click(button("座位"));
    await userEvent.click(button("改由脚本扮演"));
    await userEvent.click(button("还给本人"));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "王磊的座位" }), "observer");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "陈静的小组" }), "g2");
    expect(live.sent).toEqual([
      { type: "take-seat", group: "g1", seat: "agent", by: "script" },
      { type: "take-seat", group: "g1", seat: "customer", by: "person" },
      { type: "assign-seat", group: "g1", student: "g1-a", seat: "observer" },
      { type: "place-member", student: "g1-c", group: "g2" },
    ]);
  });

  it("[W128] the way in stands on the monitor: code, address of the network, QR code, who is there", async () => {
    await open(testMonitor(groups, { online: { now: 3, of: 40 } }));
    const join = screen.getByRole("region", { name: "加入本课" });
    expect(join).toHaveTextContent("在线 3 人，共 40 人");
    expect(join).toHaveTextContent("K7M 42P");
    expect(within(join).getByRole("img").getAttribute("aria-label")).toContain("/join/K7M42P");
  });
});
