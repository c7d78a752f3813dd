/** Owns showing a lesson's room in a test: with a line and an interface that answer at once, from any seat. */
import { act, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, beforeEach } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import type { AttemptView, CustomerDesk, SeatView, StudentView } from "../../../../protocol/attempt.ts";
import type { LessonView } from "../../../../protocol/classroom.ts";
import { both, testCall, testDialogue, testForm, testLine, testView } from "../../../player/attempt/test-support/test-view.ts";
import { ApiProvider } from "../../../shared/api/api-context.tsx";
import { createApi } from "../../../shared/api/client.ts";
import type { AttemptHost } from "../../../shared/attempt-connection.ts";
import { AttemptHostProvider } from "../../../shared/attempt-host-context.tsx";
import { startI18n } from "../../../shared/i18n/i18n.ts";
import { LiveProvider } from "../../../shared/live/live-context.tsx";
import { Toaster } from "../../../shared/ui/toast.tsx";
import { LessonRoom } from "../lesson-room.tsx";
import { testLive, type TestLive } from "./test-live.ts";

/** To be called once in each file of tests. */
export function prepareRoom(): void {
  beforeAll(async () => {
    await startI18n();
    await i18next.changeLanguage("zh-CN");
    await i18next.loadNamespaces(["class", "attempt", "call", "activities", "rejections", "lesson-failures", "review-failures", "server-failures", "failures", "reasons", "report", "tries"]);
  });
  beforeEach(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
}

const absent = () => Promise.reject(new Error("Not in this test."));
const host: AttemptHost = { storage: async () => "kept", list: absent, create: absent, open: absent, remove: absent, exportFile: absent, importFile: absent };

export const may = { speak: true, work: true, lead: false };
export const agent: SeatView = { id: "agent", role: "agent", title: both("客服专员", "Agent"), task: null, may, customer: null, checklist: null };
const desk: CustomerDesk = {
  holds: true,
  persona: { name: both("张先生", "Mr Zhang"), title: both("经办人", "Clerk"), character: both("语速快", "Talks fast"), angers: [], calms: [both("先道歉", "An apology")], tells: [{ asked: both("订单号", "Order number"), tells: "1234566" }] },
  facts: [],
  points: [
    { id: "time", title: both("说清约的时间", "The time agreed"), raised: true },
    { id: "wish", title: both("提出赔偿", "Compensation"), raised: false },
  ],
  cue: { title: both("宣泄", "Venting"), intent: both("要人认错", "Wants an apology"), line: both("我干坐到四点！", "I waited till four!") },
  moves: [
    { id: "next", title: null },
    { id: "hang-up", title: both("客户挂机", "Hang up") },
  ],
  cards: [{ seq: 9, title: both("孩子在哭", "A child cries"), line: both("你等一下。", "Wait a moment.") }],
  felt: 72,
};
export const customer: SeatView = { ...agent, id: "customer", role: "customer", title: both("客户", "Customer"), may: { speak: false, work: false, lead: false }, customer: desk };
export const observer: SeatView = {
  ...agent,
  id: "observer",
  role: "observer",
  may: { speak: false, work: false, lead: false },
  checklist: [
    { activity: "call", key: "call/greet", title: both("问候客户", "Greets"), sign: "+", beat: "b1", seen: null },
    { activity: "call", key: "call/rude", title: both("不耐烦", "Impatient"), sign: "-", beat: "b2", seen: "no" },
  ],
};

export const talk = testDialogue(testCall({ transcript: [testLine({ seq: 2, who: "customer", text: "我要投诉！", script: false }), testLine({ seq: 3, who: "agent", text: "您别急。", script: true, name: "客服小王" })] }));

export function led(seat: SeatView, changes: Partial<AttemptView> = {}): StudentView {
  return testView([talk, testForm()], { attempt: { mode: "practice", status: "running", seq: 4 }, seat, ...changes });
}

export async function show(lesson: LessonView, view: StudentView | null = led(agent), activity: string | null = "call", guest = false) {
  const live: TestLive = testLive();
  live.show("lesson:l1", { state: "there", value: lesson });
  if (view) live.show("attempt:a1", { state: "there", value: view });
  const { hook, history } = memoryLocation({ path: activity ? `/lesson/${activity}` : "/lesson", record: true });
  const connect = () => live;
  const over: boolean[] = [];
  const asked: string[] = [];
  const api = createApi(async <Answer,>(method: string, path: string) => {
    asked.push(`${method} ${path}`);
    return undefined as Answer;
  });
  const onOver = (now: boolean) => void over.push(now);
  await act(async () => {
    render(
      <AttemptHostProvider value={host}>
        <ApiProvider value={api}>
          <Router hook={hook}>
            <Suspense fallback="…">
              <LiveProvider connect={connect}>
                <LessonRoom lesson="l1" room="K7M42P" guest={guest} activity={activity} onOver={onOver} />
              </LiveProvider>
            </Suspense>
            <Toaster />
          </Router>
        </ApiProvider>
      </AttemptHostProvider>,
    );
  });
  await screen.findByRole("main", {}, { timeout: 5000 });
  return { live, history, over, asked };
}

export const showLesson = (live: TestLive, lesson: LessonView, state: "there" | "stale" = "there") => act(async () => live.show("lesson:l1", { state, value: lesson }));
