import { act, render, screen, within } from "@testing-library/react";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { ActivityView, AttemptView, LineView } from "../../../protocol/attempt.ts";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { LiveProvider } from "../../shared/live/live-context.tsx";
import { ListenDialog } from "./listen-dialog.tsx";
import { testLive } from "./test-support/test-live.ts";
import { testGroup } from "./test-support/test-view.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["monitor", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
});

const line = (seq: number, who: LineView["who"], text: string, verdicts: LineView["verdicts"] = null): LineView => ({ seq, index: 0, who, name: "张先生", text, beat: "B1", channel: "phone", clock: "2012-04-30T16:04:00", mood: null, delta: null, script: false, verdicts, lesson: null });

const verdict = { key: "B1:sorry", title: "道歉", sign: "+" as const, state: "met" as const, spans: [{ start: 0, end: 3 }], ability: "etiquette" as const, points: 2, advice: null, note: null };

/** Listening in reads nothing of a view but its talks and forms. */
function view(lines: LineView[], values: Record<string, string> = {}): AttemptView {
  const field = (id: string, label: string, given = false) => ({ id, label, type: "text", options: [], width: 1, help: null, given, optional: false });
  const activities = [
    { kind: "dialogue", id: "call", title: "接听投诉电话", call: { transcript: lines } },
    { kind: "form", id: "record-card", title: "记录卡", values: { ...values, number: "20120430-001" }, form: { id: "f", title: "记录卡", note: null, fields: [field("phone", "手机"), field("name", "姓名"), field("number", "受理编号", true)] } },
  ] as unknown as ActivityView[];
  return { activities } as AttemptView;
}

async function listen(group: GroupMonitor, live = testLive()) {
  const page = (of: GroupMonitor) => (
    <LiveProvider connect={live.connect}>
      <Suspense fallback="…">
        <ListenDialog group={of} onClose={() => undefined} />
      </Suspense>
    </LiveProvider>
  );
  const { rerender } = await act(async () => render(page(group)));
  return { live, update: (of: GroupMonitor) => act(async () => rerender(page(of))) };
}

describe("listening in", () => {
  it("[W127] shows the lines with their verdicts and what the forms hold, and nothing to change", async () => {
    const live = testLive();
    live.put("attempt:attempt-1", { state: "there", value: view([line(1, "customer", "怎么还没来？"), line(2, "agent", "对不起，马上查。", [verdict])], { phone: "13711219212" }) });
    await listen(testGroup(1), live);
    const log = screen.getByRole("log", { name: "对话记录" });
    expect(log).toHaveTextContent("张先生怎么还没来？");
    expect(within(log).getByRole("listitem")).toHaveTextContent("道歉（做到了）");
    expect(log.querySelector("mark")).toHaveTextContent("对不起");
    expect(screen.getByRole("heading", { name: "记录卡 1/2" })).toBeInTheDocument();
    expect(screen.getByText("手机").nextSibling).toHaveTextContent("13711219212");
    expect(screen.getByText("姓名").nextSibling).toHaveTextContent("还没填");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });

  it("[W127] goes on with the attempt of the next round", async () => {
    const live = testLive();
    live.put("attempt:attempt-1", { state: "there", value: view([line(1, "customer", "第一轮")]) });
    live.put("attempt:attempt-9", { state: "there", value: view([line(1, "customer", "第二轮")]) });
    const { update } = await listen(testGroup(1), live);
    await update(testGroup(1, { attempt: "attempt-9", round: 2 }));
    expect(screen.getByRole("log")).toHaveTextContent("第二轮");
    expect(screen.getByRole("log")).not.toHaveTextContent("第一轮");
  });

  it("[W127] says where there is no talk yet, and why a record cannot be opened", async () => {
    const live = testLive();
    live.put("attempt:attempt-1", { state: "there", value: { activities: [] } });
    await listen(testGroup(1), live);
    expect(screen.getByText("这个组还没有开始对话。")).toBeInTheDocument();
    await act(async () => live.put("attempt:attempt-1", { state: "failed", rejection: { code: "web/offline", params: {} } }));
    expect(screen.getByRole("alert")).toHaveTextContent("没能打开这个组的记录");
  });
});
