import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Command, StudentView } from "../../../protocol/attempt.ts";
import type { AttemptHost } from "../../shared/attempt-connection.ts";
import { AttemptHostProvider } from "../../shared/attempt-host-context.tsx";
import { startI18n } from "../../shared/i18n/i18n.ts";
import AttemptScreen from "./attempt-screen.tsx";
import { autosavePauseMillis } from "./use-autosave.ts";
import { testCall, testConnection, testDialogue, testForm, testLine, testView, type TestConnection } from "./test-support/test-view.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["attempt", "call", "activities", "rejections", "reasons"]);
});
/** The workspace asks its host only whether work is kept. */
const absent = () => Promise.reject(new Error("Not in this test."));
const host: AttemptHost = { storage: async () => "kept", list: absent, create: absent, open: absent, remove: absent, exportFile: absent, importFile: absent };

beforeEach(() => sessionStorage.clear());

/** `waiting`: what was sent before. */
async function show(view: StudentView, activity: string | null, answer?: Parameters<typeof testConnection>[1], waiting: readonly Command[] = []): Promise<TestConnection> {
  const connection = testConnection(view, answer);
  connection.show({ waiting });
  await act(async () => {
    render(
      <AttemptHostProvider value={host}>
        <Suspense fallback="…">
          <AttemptScreen connection={connection} activity={activity} />
        </Suspense>
      </AttemptHostProvider>,
    );
  });
  await screen.findByRole("main");
  return connection;
}

describe("attempt screen", () => {
  it("[W27] shows a refusal in words and keeps what was typed; the next success takes it away", async () => {
    let refuse = true;
    const connection = await show(testView([testDialogue(testCall())]), "call", (command) =>
      refuse && command.type === "speak" ? { ok: false, rejection: { code: "attempt/text-too-long", params: { most: 500 } } } : { ok: true },
    );
    const box = screen.getByRole("textbox", { name: "你对客户说" });
    await userEvent.type(box, "您好{Enter}");
    expect(await screen.findByText(/最多 500 字/)).toBeInTheDocument();
    expect(box).toHaveValue("您好");
    refuse = false;
    await userEvent.type(box, "{Enter}");
    expect(box).toHaveValue("");
    expect(screen.queryByText(/最多 500 字/)).toBeNull();
    expect(connection.sent).toEqual([1, 2].map(() => ({ type: "speak", activity: "call", text: "您好", via: "keyboard" })));
  });

  it.each([
    ["behind them", "{End}请问有什么事？", "请问有什么事？"],
    ["in their place", "{Control>}a{/Control}{Backspace}请讲。", "请讲。"],
  ])("[W371] what is typed %s while words are on their way stays", async (_where, typed, left) => {
    let arrive = (_result: { ok: true }) => undefined as void;
    const connection = await show(testView([testDialogue(testCall())]), "call", () => new Promise((resolve) => (arrive = resolve)));
    const box = screen.getByRole("textbox", { name: "你对客户说" });
    await userEvent.type(box, "您好，{Enter}");
    await userEvent.keyboard(typed);
    await act(async () => arrive({ ok: true }));
    expect(box).toHaveValue(left);
    expect(connection.sent).toEqual([{ type: "speak", activity: "call", text: "您好，", via: "keyboard" }]);
  });

  it("[W385] words sent before the page was loaded again leave the box when they stand in the talk, what was typed behind them stays", async () => {
    sessionStorage.setItem("kefu.draft.attempt-1.call", "您好，");
    const connection = await show(testView([testDialogue(testCall())]), "call", undefined, [{ type: "speak", activity: "call", text: "您好，", via: "keyboard" }]);
    const box = screen.getByRole("textbox", { name: "你对客户说" });
    await userEvent.type(box, "您好，请问单号？");
    expect(box).toHaveValue("您好，您好，请问单号？");
    const said = testCall({ transcript: [testLine({ seq: 5, who: "agent", text: "您好，" })] });
    act(() => connection.show({ waiting: [] }));
    act(() => connection.show({ view: testView([testDialogue(said)]) }));
    expect(box).toHaveValue("您好，请问单号？");
    expect(sessionStorage.getItem("kefu.draft.attempt-1.call")).toBe("您好，请问单号？");
  });

  it("[W385] words that arrive when one has been elsewhere and is back take nothing of what was typed since", async () => {
    let arrive = (_result: { ok: true }) => undefined as void;
    const view = testView([testDialogue(testCall())]);
    const speak = () => new Promise<{ ok: true }>((resolve) => (arrive = resolve));
    const there = await show(view, "call", speak);
    await userEvent.type(screen.getByRole("textbox", { name: "你对客户说" }), "您好，{Enter}");
    cleanup();
    await show(view, "call", speak, there.sent);
    await userEvent.type(screen.getByRole("textbox", { name: "你对客户说" }), "请讲。");
    await act(async () => arrive({ ok: true }));
    expect(sessionStorage.getItem("kefu.draft.attempt-1.call")).toBe("请讲。");
  });

  it("[W376] what was typed into the look-up stands there again after a reload", async () => {
    await show(testView([testForm()]), "record-card");
    await userEvent.click(screen.getByRole("tab", { name: "查询" }));
    await userEvent.type(screen.getByRole("textbox", { name: /单号/ }), "1234");
    cleanup();
    await show(testView([testForm()]), "record-card");
    await userEvent.click(screen.getByRole("tab", { name: "查询" }));
    expect(screen.getByRole("textbox", { name: /单号/ })).toHaveValue("1234");
  });

  it("[W378] what an input method is composing is neither saved nor broken off by what comes from outside", async () => {
    const connection = await show(testView([testForm()]), "record-card");
    const wish = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "客户希望" });
    act(() => wish.focus());
    fireEvent.compositionStart(wish);
    fireEvent.change(wish, { target: { value: "pei'chang" } });
    await new Promise((resolve) => setTimeout(resolve, autosavePauseMillis * 1.5));
    act(() => connection.show({ view: testView([testForm({ values: { wish: "道歉" } })]) }));
    expect([connection.sent, wish.value]).toEqual([[], "pei'chang"]);
    fireEvent.compositionEnd(wish);
    fireEvent.change(wish, { target: { value: "赔偿" } });
    await expect.poll(() => connection.sent, { timeout: autosavePauseMillis * 3 }).toEqual([{ type: "fill-field", activity: "record-card", field: "wish", value: "赔偿" }]);
  });

  it("[W373] whoever types into the record card stays there when words arrive, and when the call ends", async () => {
    let arrive = (_result: { ok: true }) => undefined as void;
    const connection = await show(testView([testDialogue(testCall()), testForm()]), "call", (command) => (command.type === "speak" ? new Promise((resolve) => (arrive = resolve)) : { ok: true }));
    await userEvent.type(screen.getByRole("textbox", { name: "你对客户说" }), "请问您的手机号？{Enter}");
    const phone = screen.getByRole("textbox", { name: "手机" });
    await userEvent.type(phone, "137");
    await act(async () => arrive({ ok: true }));
    await userEvent.keyboard("1121");
    act(() => connection.show({ view: testView([testDialogue(testCall({ state: "over", ending: "closed" })), testForm()]) }));
    await userEvent.keyboard("9212");
    expect(phone).toHaveValue("13711219212");
  });

  it("[W28] pays for a hint only after the question", async () => {
    const connection = await show(testView([testDialogue(testCall({ hint: { index: 3, cost: 2, text: null } }))]), "call");
    await userEvent.click(screen.getByRole("button", { name: /扣 2 分/ }));
    expect(connection.sent).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "扣分看提示" }));
    expect(connection.sent).toEqual([{ type: "take-hint", activity: "call", hint: 3 }]);
  });

  it("[W38] shows lines without verdicts where there are none", async () => {
    const line = testLine({ seq: 3, who: "agent", text: "您先别急" });
    await show(testView([testDialogue(testCall({ transcript: [line] }))], { attempt: { mode: "exam", status: "running", seq: 3 } }), "call");
    expect(screen.getByRole("log")).toHaveTextContent("您先别急");
    expect(screen.queryByRole("list", { name: "对这句话的判定" })).toBeNull();
    expect(screen.queryByRole("button", { name: "暂停计时" })).toBeNull();
  });

  it("[W25] sends a field of the card when it is left; a given field is locked", async () => {
    const connection = await show(testView([testDialogue(testCall()), testForm()]), "call");
    expect(screen.getByRole("textbox", { name: /受理编号/ })).toHaveAttribute("readonly");
    await userEvent.type(screen.getByRole("textbox", { name: "手机" }), "13711219212");
    await userEvent.tab();
    expect(connection.sent).toEqual([{ type: "fill-field", activity: "record-card", field: "phone", value: "13711219212" }]);
  });

  it("[W42] on a phone a line that comes while another panel is shown marks the way back to the talk", async () => {
    const lines = [testLine({ seq: 2, who: "customer", text: "喂？" }), testLine({ seq: 3, who: "customer", text: "有人吗？" })];
    const connection = await show(testView([testDialogue(testCall({ transcript: lines.slice(0, 1) })), testForm()]), "call");
    const panels = within(screen.getByRole("navigation", { name: "切换" }));
    await userEvent.click(panels.getByRole("button", { name: "工作台" }));
    expect(panels.getByRole("button", { name: "对话" })).toBeInTheDocument();
    act(() => connection.show({ view: testView([testDialogue(testCall({ transcript: lines })), testForm()]) }));
    await userEvent.click(panels.getByRole("button", { name: /^对话\s*新$/ }));
    expect(panels.getByRole("button", { name: "对话", pressed: true })).toBeInTheDocument();
  });

  it("[W188] the desk opens with the rules where there are no orders to look up", async () => {
    const view = testView([testForm()]);
    await show({ ...view, situation: { ...view.situation, orders: false } }, "record-card");
    expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual(["事实", "便签", "规则"]);
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("规则");
  });

  it("[W29] practice begins a call of a phase not entered yet by entering it", async () => {
    const connection = await show(testView([{ ...testDialogue(null), phase: "refine", status: "locked" }]), "call");
    await userEvent.click(screen.getByRole("button", { name: "开始接听电话" }));
    expect(connection.sent).toEqual([
      { type: "enter-phase", phase: "refine" },
      { type: "start-dialogue", activity: "call" },
    ]);
  });

  it("[W29] the first entry into a form of a phase that was passed over enters it", async () => {
    const connection = await show(testView([testForm({ phase: "background", status: "locked" })]), "record-card");
    await userEvent.type(await screen.findByRole("textbox", { name: "手机" }), "137");
    await userEvent.tab();
    expect(connection.sent.map(({ type }) => type)).toEqual(["enter-phase", "fill-field"]);
  });

  it("[W29] during another call there is no button that does nothing, but words", async () => {
    const later = { ...testDialogue(null), id: "mock", phase: "homework" as const, status: "locked" as const };
    await show(testView([testDialogue(testCall()), later]), "mock");
    expect(screen.queryByRole("button", { name: "开始接听电话" })).toBeNull();
    expect(screen.getByText(/另一段对话还没有结束/)).toBeInTheDocument();
  });

  it("[W58] ticks phases by what was handed in: one that was passed over is open, not done", async () => {
    const view = testView([testForm({ phase: "background", status: "locked" })]);
    const [background, ...others] = view.phases;
    await show({ ...view, phases: [{ ...background, activities: ["record-card"] }, ...others.map((phase) => ({ ...phase, activities: [] }))] } as StudentView, null);
    expect(screen.queryByRole("button", { name: /已完成$/ })).toBeNull();
    expect(screen.getAllByRole("button", { name: /可以进入$/ }).map((button) => button.closest("li")?.dataset["status"])).toEqual(["open", "open"]);
  });

  it("[W21] says once that a remark is a typical error", async () => {
    const lessons = ["典型错误一：开口先辩解。", "先问候，再报公司。"];
    await show(testView([testDialogue(testCall({ transcript: lessons.map((lesson, place) => testLine({ seq: place, who: "agent", text: "堵车。", delta: 5, lesson })) }))]), "call");
    expect(screen.getAllByText(/典型错误/).map((element) => element.textContent)).toEqual(["典型错误一：开口先辩解。", "典型错误 "]);
  });

  it("[W57] says that an activity which is not there cannot be opened, and leads back", async () => {
    await show(testView([testForm()]), "nowhere");
    expect(screen.getByText(/不在这次作答里/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "返回环节" })).toHaveAttribute("href", expect.stringContaining("/attempt/attempt-1"));
  });
});
