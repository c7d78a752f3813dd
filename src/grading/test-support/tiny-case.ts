/** A very small situation for the tests of grading, and performances of it. */
import { phaseIds } from "../../scenario/phase-id.ts";
import type { Condition } from "../../scenario/schema/condition.ts";
import { formSchema, type Form } from "../../scenario/schema/form.ts";
import { situationSchema, type Situation, type SituationSource } from "../../scenario/schema/situation.ts";
import type { Answer } from "../answer.ts";
import type { DialoguePerformance, Performance, RecordedVerdict } from "../performance.ts";

type ActivitySource = SituationSource["activities"][number];
type PlanSource = SituationSource["grading"];

const said = { examples: { counts: [], fails: [] }, meets: "greet", model: "您好" };

/** A criterion that is judged. */
export function criterion(id: string, points: number, more: Record<string, unknown> = {}) {
  return { id, title: id, kind: "does" as const, points, ability: "communication" as const, advice: `advice ${id}`, ...said, ...more };
}

/** A criterion that is decided by what happened. */
export function happening(id: string, points: number, when: Condition) {
  return { id, title: id, kind: "does" as const, points, ability: "procedure" as const, advice: `advice ${id}`, when };
}

export function talk(id: string, criteria: (ReturnType<typeof criterion> | ReturnType<typeof happening>)[], to: string) {
  return { id, kind: "talk" as const, title: id, intent: id, criteria, good: { visited: id }, mood: { good: -1, weak: 0, wrong: 1 }, model: `model ${id}`, next: [{ to }] };
}

export const endBeat = { id: "end", kind: "end" as const, title: "end", ending: "closed" as const };

/** Two beats on the way to the end, and a rescue beat that nobody has to pass. */
export const callActivity = {
  id: "call",
  kind: "dialogue",
  title: "call",
  task: "call",
  customer: "zhang",
  seat: "agent",
  clock: "2012-04-30T16:00",
  mood: { start: 72, bands: [{ id: "all", title: "all", min: 0 }], lines: [{ id: "all", title: "all", min: 0 }] },
  opening: "B1",
  beats: [
    talk("B1", [criterion("greet", 2), criterion("curt", 1, { kind: "must-not" })], "B2"),
    talk("B2", [criterion("apologise", 3, { weight: 2 }), criterion("ask", 2, { ability: "information" })], "end"),
    talk("rescue", [criterion("facts", 4)], "end"),
    endBeat,
  ],
  interrupts: [{ id: "hang-up", when: { mood: { min: 95 } }, to: "rescue" }],
} satisfies ActivitySource;

export const plan: PlanSource = {
  sections: [{ id: "main", title: "main", points: 100, headline: true, parts: [{ id: "talk", title: "talk", points: 100, from: [{ activity: "call" }] }] }],
  grades: [
    { id: "pass", title: "pass", from: 60 },
    { id: "redo", title: "redo", from: 0 },
    { id: "top", title: "top", from: 90 },
  ],
  passMark: 60,
  moodShares: [
    { upTo: 20, share: 1 },
    { upTo: 40, share: 0.8 },
    { upTo: 60, share: 0.6 },
    { upTo: 100, share: 0.2 },
  ],
  stars: [
    { upTo: 20, stars: 5 },
    { upTo: 60, stars: 3 },
    { upTo: 100, stars: 1 },
  ],
};

/** A plan with one part of 100 points from one activity. */
export function planFor(activity: string): PlanSource {
  return { ...plan, sections: [{ id: "main", title: "main", points: 100, headline: true, parts: [{ id: "part", title: "part", points: 100, from: [{ activity }] }] }] };
}

export const facts: SituationSource["facts"] = [
  { id: "order", type: "code", label: { "zh-CN": "单号", en: "Order number" }, value: "1234566" },
  { id: "phone", type: "phone", label: "手机", value: "13711219212" },
  { id: "accepted", type: "date-time", label: "受理时间", value: "2012-04-30T16:00" },
  { id: "fee", type: "money", label: "运费", value: "15.00" },
  { id: "due", type: "time", label: "时限", value: "16:14" },
  { id: "who", type: "name", label: "客户", value: "福临门公司广州分公司张先生" },
  { id: "colleague", type: "text", label: "会务联系人", value: "小陈 13800000033" },
];

export function tinySituation(more: Partial<SituationSource> = {}): Situation {
  return situationSchema.parse({
    format: 1,
    id: "tiny",
    courseId: "U2-T1",
    title: "tiny",
    summary: "tiny",
    minutes: 10,
    channel: "phone",
    role: "agent",
    goals: ["goal"],
    start: "2012-04-30T16:00",
    cast: { personas: [{ id: "zhang", name: "张先生", title: "客户" }], seats: [{ id: "agent", role: "agent", title: "agent" }] },
    facts,
    phases: phaseIds.map((id) => ({ id, minutes: 5, intro: ["intro"] })),
    activities: [callActivity],
    grading: plan,
    ...more,
  });
}

export function tinyForm(fields: Record<string, unknown>[]): Form {
  return formSchema.parse({ format: 1, id: "card", courseId: "A1", title: "card", fields });
}

export function verdict(key: string, more: Partial<RecordedVerdict> = {}): RecordedVerdict {
  return { key, id: key.split(":")[1] ?? "", state: "met", spans: [[0, 1]], via: "words", by: "rule", ...more };
}

export function turn(seq: number, beat: string, verdicts: RecordedVerdict[], text = `turn ${seq}`): DialoguePerformance["turns"][number] {
  return { seq, beat, text, clock: "2012-04-30T16:00:00", verdicts };
}

/** A call that was heard to its end by default. */
export function call(more: Partial<DialoguePerformance> = {}): DialoguePerformance {
  return {
    activity: "call",
    variant: null,
    started: true,
    over: true,
    ending: "closed",
    turns: [],
    stateCriteria: [],
    choices: [],
    outcomes: [],
    visited: ["B1", "B2", "end"],
    timers: [],
    mood: { start: 72, end: 18, history: [72, 18] },
    blockers: [],
    ...more,
  };
}

export function performance(more: Partial<Performance> = {}): Performance {
  return { seconds: 60, dialogues: [], forms: [], answers: [], seats: [], hints: [], ...more };
}

/** Answers handed in with event 7. */
export function answered(activity: string, ...answers: Answer[]): Performance {
  return performance({ answers: [{ activity, submitted: true, answers, verdicts: [], seq: 7 }] });
}
