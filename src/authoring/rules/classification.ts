/** Rules for ABC tables: bounds that rise to the whole, a cell for every column, something to share and to sort, and what builds on each other asked for together. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { ClassificationAsk } from "../../scenario/classification-asks.ts";
import { readText } from "../../scenario/text.ts";

/** What cannot be seen or done without the other. */
const needs: Partial<Record<ClassificationAsk, ClassificationAsk>> = {
  line: "cumulative-share",
  "class-count": "classes",
  "class-count-share": "classes",
  "class-amount": "classes",
  "class-amount-share": "classes",
};

export function checkClassification(activity: ActivityOf<"classification">, at: Path): Problem[] {
  const bounds = activity.classes.map(({ upTo }) => upTo);
  const rising = bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0)) && bounds.at(-1) === 100;
  const falling = activity.items.every(({ amount }, index) => index === 0 || amount <= (activity.items[index - 1]?.amount ?? 0));
  const asked = new Set(activity.asks.map(({ of }) => of));
  return [
    ...(rising ? [] : [problem("classification/bounds", [...at, "classes"], { bounds: bounds.join(", ") })]),
    ...activity.items.flatMap(({ text, cells }, index) =>
      cells.length === activity.columns.length ? [] : [problem("classification/cells", [...at, "items", index, "cells"], { item: readText(text, "zh-CN"), cells: cells.length, columns: activity.columns.length })],
    ),
    ...(activity.items.some(({ amount }) => amount > 0) ? [] : [problem("classification/nothing-to-share", [...at, "items"], {})]),
    ...(falling && asked.has("order") ? [problem("classification/sorted-already", [...at, "items"], {})] : []),
    ...activity.asks.flatMap(({ of }, index) => {
      const need = needs[of];
      return need !== undefined && !asked.has(need) ? [problem("classification/not-asked", [...at, "asks", index], { of, needs: need })] : [];
    }),
  ];
}
