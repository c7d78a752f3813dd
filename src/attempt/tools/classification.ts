/** Owns the ABC analysis, as an attempt needs it. */
import type { Answer } from "../../grading/answer.ts";
import { gradeClassification } from "../../grading/kinds/classification.ts";
import type { ClassificationAsk } from "../../scenario/classification-asks.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { distinct, kindRefused, known, tooLong } from "../answer-checks.ts";
import { limits } from "../limits.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import { classificationParts } from "../views/classification-view.ts";
import type { Tool } from "./tool.ts";

export const classification: Tool<"classification"> = {
  grade: gradeClassification,
  refuse: (activity, answer) => (answer.kind === "classification" ? refuseClassification(activity, answer) : kindRefused(activity)),
  parts: (activity, work, _seed, result) => classificationParts(activity, work, result),
};

function refuseClassification(activity: ActivityOf<"classification">, { of, entries }: Extract<Answer, { kind: "classification" }>): Refused | null {
  const ids = entries.map(({ id }) => id);
  const ok = activity.asks.some((ask) => ask.of === of) && distinct(ids) && known(ids, placesOf(activity, of));
  if (!ok) return reject("answer-ids", { activity: activity.id });
  const chosen = entries.map(({ value }) => value).filter((value) => value !== "");
  if (of === "classes" && !known(chosen, activity.classes)) return reject("answer-ids", { activity: activity.id });
  return tooLong(chosen, limits.figure);
}

/** Where an entry can stand: beside an item, beside a class, or in the one place of its name. */
function placesOf(activity: ActivityOf<"classification">, of: ClassificationAsk): readonly { id: string }[] {
  if (of === "total" || of === "bars" || of === "line") return [{ id: of }];
  return of === "cuts" || of.startsWith("class-") ? activity.classes : activity.items;
}
