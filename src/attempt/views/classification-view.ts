/** Owns what a student sees of an ABC table: what is given and what was written; bounds and right figures only when they are due. */
import { sorted } from "../../grading/classification/own-table.ts";
import { readClassification, readSort } from "../../grading/classification/read-classification.ts";
import type { ActivityResult } from "../../grading/grade-activity.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ClassificationFeedback, ClassificationView } from "../view.ts";
import { itemView } from "./question-views.ts";

type Classification = ActivityOf<"classification">;

export function classificationParts(activity: Classification, work: Work, result: ActivityResult | null): ClassificationView {
  const saved = Object.values(work.answers).flatMap((answer) => (answer.kind === "classification" ? [answer] : []));
  return {
    amount: activity.amount,
    columns: [...activity.columns],
    items: activity.items.map(({ id, text, amount, cells }) => ({ id, text, amount, cells: [...cells] })),
    classes: activity.classes.map(({ id, title }) => itemView({ id, text: title })),
    decimals: activity.decimals,
    fillAfter: activity.fillAfter ?? null,
    asks: activity.asks.map(({ of, title }) => ({ of, title })),
    // Where sorting is not asked for, the table comes sorted.
    order: activity.asks.some(({ of }) => of === "order") ? (saved.find(({ of }) => of === "order")?.entries.map(({ id }) => id) ?? []) : sorted(activity).map(({ id }) => id),
    values: Object.fromEntries(saved.filter(({ of }) => of !== "order").map(({ of, entries }) => [of, Object.fromEntries(entries.map(({ id, value }) => [id, value]))])),
    feedback: result && { asks: feedbackOf(activity, saved, result), explain: activity.explain },
  };
}

function feedbackOf(activity: Classification, saved: Parameters<typeof readClassification>[1], { items }: ActivityResult): ClassificationFeedback[] {
  return readClassification(activity, saved).map(({ ask, cells }) => {
    const item = items.find(({ subject }) => subject === ask.of);
    return {
      of: ask.of,
      points: item?.points ?? 0,
      max: item?.max ?? ask.points,
      reason: item?.reason ?? { code: "grading/unanswered", params: {} },
      advice: item?.advice ?? null,
      cells: Object.fromEntries(cells.map(({ id, state, expected }) => [id, { state, expected }])),
      order: ask.of === "order" ? readSort(activity, saved).order : null,
    };
  });
}
