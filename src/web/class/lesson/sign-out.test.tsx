import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { openQueueStore } from "../../shared/live/queue-store.ts";
import { keepInTab, keptInTab } from "../../shared/tab-store.ts";
import { agent, led, may, prepareRoom, show, showLesson } from "./test-support/show-room.tsx";
import { testLesson } from "./test-support/test-live.ts";

prepareRoom();

const paused = testLesson({ status: "paused", clock: { phase: "implement", endsAt: null, leftMs: 61_000, minutes: 40, next: null } });

describe("the way out of a lesson", () => {
  it("[W353] signing out asks first, waits until what was typed is stored, forgets what was sent to nobody, and leads to the room's names", async () => {
    const { live, history, asked } = await show(testLesson(), led({ ...agent, may: { ...may, work: true } }), "record-card");
    await screen.findByRole("textbox", { name: "手机" });
    keepInTab("kefu.draft.x", "还没说出口的话");
    const out = () => userEvent.click(screen.getByRole("button", { name: "退出" }));
    const answer = (name: string) => userEvent.click(within(screen.getByRole("dialog", { name: "李晓雨，要退出课堂吗？" })).getByRole("button", { name }));
    await out();
    await answer("取消");
    expect(asked).toEqual([]);
    await userEvent.type(screen.getByRole("textbox", { name: "手机" }), "137");
    await out();
    await answer("退出");
    await waitFor(() => expect(history[history.length - 1]).toBe("/join/K7M42P"));
    expect(live.sent).toEqual([expect.objectContaining({ type: "fill-field", value: "137" })]);
    expect([asked, keptInTab("kefu.draft.x")]).toEqual([["POST /sign-out"], ""]);
  });

  it("[W353] whoever has work that is not stored, or whose line is cut, does not go; a guest is told that the place is lost", async () => {
    const { live, history, asked } = await show(testLesson(), led(agent), "call", true);
    live.sendAttempt = () => Promise.resolve(null);
    await userEvent.type(screen.getByRole("textbox", { name: "你对客户说" }), "您好{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "退出" }));
    const window = screen.getByRole("dialog");
    expect(window).toHaveTextContent("听课的人退出就不能回到原来的位置");
    await userEvent.click(within(window).getByRole("button", { name: "退出" }));
    expect((await screen.findAllByText("还有内容没交上去，过一会儿再退出。", {}, { timeout: 5000 })).length).toBeGreaterThan(0);
    await showLesson(live, testLesson(), "stale");
    await userEvent.click(screen.getByRole("button", { name: "退出" }));
    expect([asked, screen.queryByRole("dialog"), history.length]).toEqual([[], null, 1]);
  });

  it("[W353] out of a pause one goes at once, and is told before what the pause holds up", async () => {
    const { live, history, asked } = await show(testLesson(), led({ ...agent, may: { ...may, work: true } }), "record-card");
    let resume: (stored: { ok: true; seq: number }) => void = () => undefined;
    live.sendAttempt = () => new Promise((resolve) => (resume = resolve));
    await userEvent.type(await screen.findByRole("textbox", { name: "手机" }), "137");
    await showLesson(live, paused);
    const curtain = screen.getByRole("dialog", { name: "老师按了暂停" });
    expect(curtain).toHaveFocus();
    const ask = () => userEvent.click(within(curtain).getByRole("button", { name: "退出" }));
    const question = () => screen.getByRole("dialog", { name: "李晓雨，要退出课堂吗？" });
    await ask();
    expect(question()).toHaveTextContent("先存在这台电脑里");
    // The last word was stored after all: nothing is held up any more.
    await act(async () => resume({ ok: true, seq: 4 }));
    expect(question()).toHaveTextContent("换台电脑也行");
    await userEvent.click(within(question()).getByRole("button", { name: "取消" }));
    expect(within(curtain).getByRole("button", { name: "退出" })).toHaveFocus();
    await ask();
    await userEvent.click(within(question()).getByRole("button", { name: "退出" }));
    await waitFor(() => expect(history[history.length - 1]).toBe("/join/K7M42P"));
    expect(asked).toEqual(["POST /sign-out"]);
  });

  it("[W353] what a pause holds up stays in this browser; a guest, who does not come back to it, is told so", async () => {
    const { live, asked } = await show(testLesson(), led({ ...agent, may: { ...may, work: true } }), "record-card", true);
    live.sendAttempt = () => Promise.resolve({ ok: false, rejection: { code: "lesson/paused", params: {} } });
    await userEvent.type(await screen.findByRole("textbox", { name: "手机" }), "137");
    await showLesson(live, paused);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "退出" }));
    const question = screen.getByRole("dialog", { name: "李晓雨，要退出课堂吗？" });
    expect(question).toHaveTextContent("刚写的一点暂停时交不上去，退出就没有了");
    await userEvent.click(within(question).getByRole("button", { name: "退出" }));
    await waitFor(() => expect(asked).toEqual(["POST /sign-out"]));
    expect(openQueueStore("a1.s1").load().map(({ command }) => command)).toEqual([expect.objectContaining({ type: "fill-field", value: "137" })]);
  });

  it("[W353] one goes in the moment in which the last word is stored", async () => {
    const { live, asked } = await show(testLesson(), led({ ...agent, may: { ...may, work: true } }), "record-card");
    let store: (stored: { ok: true; seq: number }) => void = () => undefined;
    live.sendAttempt = () => new Promise((resolve) => (store = resolve));
    await userEvent.type(await screen.findByRole("textbox", { name: "手机" }), "137");
    await userEvent.click(screen.getByRole("button", { name: "退出" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "退出" }));
    expect(asked).toEqual([]);
    // No clock runs on from here: whoever looked now and then would stay.
    vi.useFakeTimers();
    await act(async () => store({ ok: true, seq: 4 }));
    vi.useRealTimers();
    expect(asked).toEqual(["POST /sign-out"]);
  });

  it("[W353] it is said what comes after: a guest without a PIN does not see the report again, and who had no group has none", async () => {
    const ended = testLesson({ status: "ended", mode: "exam" });
    const told = async (lesson: typeof ended, guest: boolean) => {
      await show(lesson, null, null, guest);
      await userEvent.click(screen.getByRole("button", { name: "退出" }));
      const words = screen.getByRole("dialog").textContent;
      cleanup();
      return words;
    };
    expect(await told(ended, true)).toContain("退出以后就看不到这节课的成绩单了");
    expect(await told({ ...ended, group: null }, true)).not.toContain("成绩单");
    expect(await told({ ...ended, group: null }, false)).not.toContain("成绩单");
    expect(await told({ ...ended, status: "running", group: null }, false)).not.toContain("席位");
  });

  it("[W353] the way out is there before one has a seat and after the end as well", async () => {
    const { live } = await show(testLesson({ group: null, clock: null }), null, null);
    expect(screen.getByRole("button", { name: "退出" })).toBeEnabled();
    await showLesson(live, testLesson({ status: "ended", mode: "exam" }));
    await userEvent.click(screen.getByRole("button", { name: "退出" }));
    expect(screen.getByRole("dialog")).toHaveTextContent("你的成绩单，以后用自己的名字和 PIN 码进来看。");
  });
});
