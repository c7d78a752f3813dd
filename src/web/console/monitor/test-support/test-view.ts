/** Owns views of a lesson for the tests of the monitor and the big screen. */
import type { GroupMonitor, MonitorView, ScreenView } from "../../../../protocol/classroom.ts";
import type { PhaseId } from "../../../../protocol/attempt.ts";

/** Server time of all test views. */
export const TEST_NOW = Date.UTC(2026, 10, 28, 2, 0, 0);

const PHASES: PhaseId[] = ["background", "lead-in", "design", "report", "implement", "refine", "assess", "homework"];
const phases = PHASES.map((id) => ({ id, minutes: 10 }));
const clock = { phase: "implement" as const, endsAt: TEST_NOW + 492_000, leftMs: null, minutes: 10, next: null };

const person = (student: string, name: string, online = true) => ({ student, name, online });

export function testGroup(number: number, change: Partial<GroupMonitor> = {}): GroupMonitor {
  const id = `g${number}`;
  return {
    id,
    name: `第 ${number} 组`,
    round: 1,
    attempt: `attempt-${number}`,
    phase: "implement",
    clock,
    seats: [
      { seat: "agent", role: "agent", title: "客服专员小王（工号 22）", students: [person(`${id}-a`, "王磊")], script: false },
      { seat: "customer", role: "customer", title: "客户张先生", students: [person(`${id}-c`, "陈静")], script: false },
      { seat: "recorder", role: "recorder", title: "记录员", students: [person(`${id}-r`, "李晓雨")], script: false },
      { seat: "observer", role: "observer", title: "观察员", students: [person(`${id}-o`, "周杰")], script: false },
    ],
    unseated: [],
    absent: [],
    activity: { id: "call", title: { "zh-CN": "接听投诉电话", en: "The complaint call" }, status: "running" },
    steps: (["done", "done", "missed", "current", "ahead", "ahead"] as const).map((state, at) => ({ id: `s${at}`, title: `步骤 ${at + 1}`, state })),
    waitsFor: { seat: "agent", names: ["王磊"], script: false, since: TEST_NOW - 25_000 },
    mood: { value: 55, band: "annoyed", title: { "zh-CN": "不满", en: "Displeased" }, history: [60, 62, 58, 55], portrait: "man" },
    lastLine: { who: "agent", text: "张先生，取件员十六点四十分到您楼下。", at: TEST_NOW - 25_000 },
    form: { activity: "record-card", title: { "zh-CN": "记录卡", en: "Record card" }, filled: 6, of: 11 },
    submitted: { done: 2, of: 9 },
    handUp: null,
    alarm: null,
    pastes: 0,
    points: { total: 12.5, max: 60 },
    released: [],
    ...change,
  };
}

export function testMonitor(groups: GroupMonitor[], change: Partial<MonitorView> = {}): MonitorView {
  return {
    lesson: "lesson-1",
    seq: 40,
    class: { id: "class-1", name: "物流 2301 班", code: "K7M42P" },
    guessedAt: null,
    status: "running",
    demo: false,
    unit: "complaints",
    situation: "late-pickup",
    title: { "zh-CN": "取件晚点", en: "Late pickup" },
    mode: "practice",
    pace: "class",
    customer: "person",
    phases,
    clock,
    startedAt: TEST_NOW - 3_600_000,
    groups,
    ungrouped: [],
    online: { now: 34, of: 40 },
    misses: [],
    cards: [
      { id: "media", title: { "zh-CN": "客户要找媒体", en: "The customer wants to call the press" }, line: "再不解决，我就找记者了。", mood: 15 },
      { id: "colleague", title: "同事插话", line: null, mood: 0 },
    ],
    whispers: [],
    projected: { group: null, names: true },
    debrief: [],
    ...change,
  };
}

export function testScreen(change: Partial<ScreenView> = {}): ScreenView {
  return { lesson: "lesson-1", seq: 40, className: "物流 2301 班", code: "K7M42P", title: { "zh-CN": "取件晚点", en: "Late pickup" }, status: "running", phases, clock, group: null, debrief: [], ...change };
}

export const testMiss = (key: string, title: string, groups: number): MonitorView["misses"][number] => ({ key, title, sign: "+", groups, of: 6, quotes: [`${title}的原话一`, `${title}的原话二`] });
