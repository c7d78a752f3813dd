/** Owns arranging a report for reading: by turn of a dialogue with what was heard before it, by activity, and what was left over. Knows no screen. */
import type { ActivityView, CreditItem, LineView, Report, StudentView } from "../../../protocol/attempt.ts";
import type { Mark, MarkTone } from "../../shared/text/mark-segments.ts";

type DialogueView = Extract<ActivityView, { kind: "dialogue" }>;

export type Turn = {
  seq: number;
  number: number;
  beat: string;
  said: LineView;
  /** What others said or what happened since the last turn. */
  before: LineView[];
  /** Whose words are evidence, or whose beat it was; each counts where it stands first. */
  items: CreditItem[];
  points: number;
  max: number;
};

export type DialogueResult = {
  activity: DialogueView;
  mood: Report["moods"][number] | null;
  turns: Turn[];
  /** What belongs to the whole talk: order, mood, beats that were never reached. */
  rest: CreditItem[];
  points: number;
  max: number;
};

export type ActivityResult = { activity: Exclude<ActivityView, DialogueView>; items: CreditItem[]; points: number; max: number };

export function readDialogues(report: Report, view: StudentView): DialogueResult[] {
  return view.activities.flatMap((activity) => (activity.kind === "dialogue" && activity.call ? [readDialogue(report, activity, activity.call.transcript)] : []));
}

function readDialogue(report: Report, activity: DialogueView, transcript: LineView[]): DialogueResult {
  const items = uniqueItems(report.items.filter((item) => item.activity === activity.id));
  const said = transcript.filter((line) => line.who === "agent");
  const counted = new Set<string>();
  const turns = said.map((line, index): Turn => {
    const start = index === 0 ? 0 : transcript.indexOf(said[index - 1] ?? line) + 1;
    const here = items.filter((item) => (item.kind === "criterion" || item.kind === "choice") && item.evidence.some(({ seq }) => seq === line.seq));
    const fresh = here.filter((item) => item.evidence[0]?.seq === line.seq && !counted.has(item.id));
    for (const item of fresh) counted.add(item.id);
    return { seq: line.seq, number: index + 1, beat: line.beat, said: line, before: transcript.slice(start, transcript.indexOf(line)).filter(({ who }) => who !== "agent"), items: here, ...sumOf(fresh) };
  });
  return { activity, mood: report.moods.find((mood) => mood.activity === activity.id) ?? null, turns, rest: items.filter((item) => !counted.has(item.id)), ...earnedOf(items) };
}

export function readActivities(report: Report, view: StudentView): ActivityResult[] {
  return view.activities.flatMap((activity) => {
    if (activity.kind === "dialogue") return [];
    const items = uniqueItems(report.items.filter((item) => item.activity === activity.id));
    return items.length === 0 ? [] : [{ activity, items, ...earnedOf(items) }];
  });
}

/** An item may count in several sections; it is read once. */
function uniqueItems(items: CreditItem[]): CreditItem[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)));
}

function sumOf(items: CreditItem[]): { points: number; max: number } {
  return { points: items.reduce((sum, item) => sum + item.points, 0), max: items.reduce((sum, item) => sum + item.max, 0) };
}

/** As a whole nothing falls below zero, whatever was taken off. */
function earnedOf(items: CreditItem[]): { points: number; max: number } {
  const { points, max } = sumOf(items);
  return { points: Math.max(0, points), max };
}

/** Marks of one turn's words. `label` gives the words that a screen reader adds to a mark. */
export function marksOf(items: readonly CreditItem[], seq: number, label: (item: CreditItem) => string): Mark[] {
  return items.flatMap((item) =>
    item.evidence
      .filter((evidence) => evidence.seq === seq)
      .flatMap(({ spans }) => spans.map((span) => ({ ...span, id: item.id, tone: toneOf(item), label: label(item) }))),
  );
}

export function toneOf({ sign, state }: CreditItem): MarkTone {
  if (state === "uncertain" || state === "part") return "warn";
  return (state === "met") === (sign === "+") ? "ok" : "bad";
}

/** Something to learn from: not earned in full, or a fault. */
export function isLesson(item: CreditItem): boolean {
  return toneOf(item) !== "ok";
}

/** Left empty: not where a mark is about something else than an entry, such as a length or whether a field was filled. */
export function isLeftEmpty({ given, evidence, reason }: CreditItem): boolean {
  return given === null && evidence.length === 0 && (reason.code === "grading/blank" || reason.code === "grading/unanswered");
}
