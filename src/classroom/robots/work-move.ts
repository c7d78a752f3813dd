/** Owns what a robot writes, orders, pairs and hands in, activity after activity of the phase. */
import type { Command } from "../../attempt/command.ts";
import type { ActivityView, ActivityViewOf } from "../../attempt/view.ts";
import { readWorksheet } from "../../grading/calculation/read-worksheet.ts";
import type { Answer } from "../../grading/answer.ts";
import type { ClassificationAnswer } from "../../grading/classification/own-table.ts";
import { readClassification, readSort } from "../../grading/classification/read-classification.ts";
import { worksheetOf } from "../../grading/survey/worksheet-of.ts";
import { readChart } from "../../grading/flowchart/right-chart.ts";
import type { Activity, ActivityOf } from "../../scenario/schema/activity.ts";
import type { ClassificationAsk } from "../../scenario/classification-asks.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { readText } from "../../scenario/text.ts";
import { discuss } from "./discuss.ts";
import { fileVolume } from "./file-volume.ts";
import { pick, succeeds, type Lots } from "./quality.ts";

/** `handsIn`: finished work is handed in; while a call is on that is left to the recorder. */
export function workMove(activities: readonly ActivityView[], book: Pick<Situation, "activities">, lots: Lots, handsIn: boolean): Command | null {
  for (const view of activities) {
    const activity = book.activities.find(({ id }) => id === view.id);
    if (!activity || view.status !== "open" || view.kind === "dialogue") continue;
    const next = view.kind === "form" ? fill(view, activity, lots) : save(view, activity, lots);
    if (next) return next;
    if (handsIn) return { type: "submit-activity", activity: view.id };
  }
  return null;
}

function fill(view: ActivityViewOf<"form">, activity: Activity, lots: Lots): Command | null {
  if (activity.kind !== "form") return null;
  const open = activity.fields.find(({ field, given }) => !given && (view.values[field] ?? "") === "");
  if (!open) return null;
  const value = succeeds(lots, `${view.id}/${open.field}`) ? valueOf(view, open.field, readText(open.model, "zh-CN")) : "不清楚";
  return { type: "fill-field", activity: view.id, field: open.field, value };
}

/** A field with options holds the option's id. */
function valueOf(view: ActivityViewOf<"form">, field: string, model: string): string {
  const options = view.form.fields.find(({ id }) => id === field)?.options ?? [];
  return options.find(({ id, text }) => id === model || readText(text, "zh-CN") === model)?.id ?? model;
}

function save(view: Exclude<ActivityView, { kind: "dialogue" | "form" }>, activity: Activity, lots: Lots): Command | null {
  const answer = answerTo(view, activity, lots);
  return answer ? { type: "answer", activity: view.id, answer } : null;
}

/** The next answer that is missing; null when all are there. */
function answerTo(view: Exclude<ActivityView, { kind: "dialogue" | "form" }>, activity: Activity, lots: Lots): Answer | null {
  switch (view.kind) {
    case "choice": {
      const open = view.questions.find(({ chosen }) => chosen.length === 0);
      const question = activity.kind === "choice" ? activity.questions.find(({ id }) => id === open?.id) : undefined;
      if (!open || !question) return null;
      const guess = pick(lots, question.id, question.options)?.id;
      return { kind: "choice", question: question.id, options: succeeds(lots, question.id) || guess === undefined ? [...question.answer] : [guess] };
    }
    case "ordering":
      if (view.answer.length > 0 || activity.kind !== "ordering") return null;
      return { kind: "ordering", items: succeeds(lots, view.id) ? [...(activity.orders[0] ?? [])] : view.items.map(({ id }) => id) };
    case "matching":
      return view.pairs.length > 0 || activity.kind !== "matching" ? null : { kind: "matching", pairs: activity.pairs.map(({ left, right }) => ({ left, right: (succeeds(lots, left) ? right[0] : pick(lots, left, activity.right)?.id) ?? right[0] ?? "" })) };
    case "calculation": {
      const open = view.steps.find(({ value }) => value === "");
      return open ? { kind: "calculation", step: open.id, value: "15.00", unit: open.asksUnit ? "元" : "" } : null;
    }
    case "liability":
      return view.answer.evidence.length > 0 || activity.kind !== "liability" ? null : liability(activity, lots);
    case "classification":
      return activity.kind === "classification" ? classify(view, activity, lots) : null;
    case "survey":
      return view.questions.length > 0 || activity.kind !== "survey" ? null : questionnaire(activity, lots);
    case "survey-analysis": {
      const open = view.steps.find(({ value }) => value === "");
      if (!open || activity.kind !== "survey-analysis") return null;
      const right = readWorksheet(worksheetOf(activity), []).lines.find(({ step }) => step.id === open.id)?.expected ?? "";
      return { kind: "calculation", step: open.id, value: succeeds(lots, open.id) ? right : "3", unit: "" };
    }
    case "flowchart":
      return view.answer.nodes.length > 0 || activity.kind !== "flowchart" ? null : drawing(activity, lots);
    case "spot-the-error":
      return view.marks.length > 0 || activity.kind !== "spot-the-error" ? null : marks(activity, lots);
    case "document":
      return view.text !== "" || activity.kind !== "document" ? null : { kind: "document", text: succeeds(lots, view.id) ? readText(activity.model, "zh-CN").slice(0, view.maxChars) : "我觉得应该认真对待客户。" };
    case "archive":
      return activity.kind === "archive" ? fileVolume(view, activity, lots) : null;
    case "discussion":
      return activity.kind === "discussion" ? discuss(view, activity, lots) : null;
  }
}

/** Column after column; a slip is a figure that stands one line too low, as it happens when copying. */
function classify(view: ActivityViewOf<"classification">, activity: ActivityOf<"classification">, lots: Lots): Answer | null {
  const saved: ClassificationAnswer[] = Object.entries(view.values).map(([of, values]) => ({ kind: "classification", of: of as ClassificationAsk, entries: Object.entries(values).map(([id, value]) => ({ id, value })) }));
  const order = view.order.map((id) => ({ id, value: "" }));
  const open = activity.asks.find(({ of }) => (of === "order" ? view.order.length === 0 : view.values[of] === undefined));
  if (!open) return null;
  const sofar: ClassificationAnswer[] = order.length > 0 ? [{ kind: "classification", of: "order", entries: order }, ...saved] : saved;
  if (open.of === "order") return { kind: "classification", of: "order", entries: readSort(activity, sofar).order.map((id) => ({ id, value: "" })) };
  const cells = readClassification(activity, sofar).find(({ ask }) => ask.of === open.of)?.cells ?? [];
  return { kind: "classification", of: open.of, entries: cells.map(({ id, expected }, index) => ({ id, value: succeeds(lots, `${view.id}/${open.of}/${id}`) ? expected : (cells[index - 1]?.expected ?? expected) })) };
}

/** Who does it badly leaves questions out. */
function questionnaire({ model, opening }: ActivityOf<"survey">, lots: Lots): Answer {
  const kept = model.filter(({ dimension }) => succeeds(lots, dimension));
  return { kind: "survey", opening: succeeds(lots, "opening") ? opening.model : "", questions: (kept.length > 0 ? kept : model.slice(0, 1)).map((question) => ({ id: `q-${question.dimension}`, ...question })) };
}

function liability(activity: ActivityOf<"liability">, lots: Lots): Answer {
  const party = (id: string, right: string) => (succeeds(lots, id) ? right : (pick(lots, id, activity.parties)?.id ?? right));
  return {
    kind: "liability",
    evidence: activity.evidence.map(({ id, points }) => ({ id, party: party(id, points) })),
    shares: activity.shares.map(({ party: of, exact }) => ({ party: of, percent: String(exact) })),
    lead: party("lead", activity.lead),
  };
}

/** Boxes that are not thought of are left out, and whoever goes past them is not connected there. */
function drawing(activity: ActivityOf<"flowchart">, lots: Lots): Answer {
  const { nodes, edges } = readChart(activity.charts[0] ?? []);
  const placed = activity.nodes.filter(({ id, shape }) => nodes.has(id) && (shape !== "step" || succeeds(lots, id)));
  const there = (id: string) => placed.some((node) => node.id === id);
  return {
    kind: "flowchart",
    nodes: placed.map(({ id, owners }, index) => ({ id, x: 0, y: index * 100, owner: owners[0] ?? null })),
    edges: edges.filter(({ from, to }) => there(from) && there(to)).map(({ from, exit, to }) => ({ from, exit, to })),
  };
}

/** What is overlooked is marked at the paper's first place instead. */
function marks(activity: ActivityOf<"spot-the-error">, lots: Lots): Answer {
  return {
    kind: "spot-the-error",
    marks: activity.papers.flatMap(({ id: paper, pictures, errors }) => {
      const [error] = errors;
      const aside = pictures.find(({ kind }) => kind !== "rules")?.fields[0]?.id;
      if (error && succeeds(lots, paper)) return [{ paper, field: error.fields[0] ?? "", reason: error.reasons[0] ?? null, correction: error.corrections[0] ?? null }];
      return aside === undefined ? [] : [{ paper, field: aside, reason: pick(lots, paper, activity.reasons)?.id ?? null, correction: null }];
    }),
  };
}
