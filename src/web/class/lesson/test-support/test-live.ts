/** Owns a line to no server, for component tests: documents are set by hand, what is sent is remembered. Must not be used by the product. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Command, Report } from "../../../../protocol/attempt.ts";
import type { LessonCommand, LessonView } from "../../../../protocol/classroom.ts";
import type { DocumentKind, DocumentOf, PersonAt } from "../../../../protocol/live.ts";
import type { DocumentState, LineState, Live, LiveDocument } from "../../../shared/live/live.ts";
import { both } from "../../../player/attempt/test-support/test-view.ts";

export type TestLive = Live & {
  lessonSent: LessonCommand[];
  sent: Command[];
  /** By attempt. */
  reports: Map<string, Report>;
  show(name: string, state: DocumentState<unknown>): void;
};

export function testLive(): TestLive {
  const documents = new Map<string, StoreApi<DocumentState<unknown>>>();
  const storeOf = (name: string) => {
    const known = documents.get(name) ?? createStore<DocumentState<unknown>>(() => ({ state: "loading" }));
    documents.set(name, known);
    return known;
  };
  const line = createStore<LineState>(() => ({ state: "online" }));
  const people = createStore<readonly PersonAt[]>(() => []);
  const lessonSent: LessonCommand[] = [];
  const sent: Command[] = [];
  const reports = new Map<string, Report>();
  return {
    lessonSent,
    sent,
    reports,
    show: (name, state) => storeOf(name).setState(state, true),
    line: { getSnapshot: line.getState, subscribe: line.subscribe },
    openDocument<Kind extends DocumentKind>(kind: Kind, id: string) {
      const store = storeOf(`${kind}:${id}`);
      return { getSnapshot: store.getState, subscribe: store.subscribe, retry: () => undefined } as LiveDocument<DocumentOf<Kind>>;
    },
    async sendLesson(_, command) {
      lessonSent.push(command);
      return { ok: true };
    },
    sendReview: async () => ({ ok: true }),
    async sendAttempt(_, { command }) {
      sent.push(command);
      return { ok: true, seq: 0 };
    },
    async report(attempt) {
      const report = reports.get(attempt);
      if (!report) throw new Error("No report in this test.");
      return report;
    },
    present: () => undefined,
    presence: () => ({ getSnapshot: people.getState, subscribe: people.subscribe }),
    serverNow: () => 1_000_000,
    close: () => undefined,
  };
}

export function testLesson(changes: Partial<LessonView> = {}): LessonView {
  return {
    lesson: "l1",
    seq: 5,
    status: "running",
    unit: "complaints",
    situation: "late-pickup",
    version: "v1",
    title: both("取件晚点", "Late pickup"),
    mode: "practice",
    pace: "class",
    phases: [{ id: "implement", minutes: 40 }],
    clock: { phase: "implement", endsAt: 1_000_000 + 754_000, leftMs: null, minutes: 40, next: null },
    me: { student: "s1", name: "李晓雨", seat: { id: "agent", role: "agent", title: both("客服专员", "Agent"), task: null, beside: null } },
    group: {
      id: "g1",
      name: "第 3 组",
      members: [
        { student: "s1", name: "李晓雨", seat: "agent", online: true },
        { student: "s2", name: "王伟", seat: "customer", online: true },
        { student: "s3", name: "张敏", seat: "recorder", online: false },
      ],
      seats: [
        { id: "agent", role: "agent", title: both("客服专员", "Agent") },
        { id: "customer", role: "customer", title: both("客户张先生", "Mr Zhang, the customer") },
        { id: "recorder", role: "recorder", title: both("录单员", "Order entry") },
      ],
      round: 1,
      attempt: "a1",
      scripted: [],
      handUp: null,
      released: [],
      rounds: [{ round: 1, attempt: "a1", reported: false }],
    },
    whispers: [],
    ...changes,
  };
}
