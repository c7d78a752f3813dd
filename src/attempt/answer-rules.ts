/** Owns which answers an activity can hold: ids it knows, each used once. Whether they are right is a matter of grading. */
import type { Answer } from "../grading/answer.ts";
import type { Activity, ActivityOf } from "../scenario/schema/activity.ts";
import { limits } from "./limits.ts";
import { reject, type Refused } from "./rejection-codes.ts";

/** Null when the answer may be saved. It may be unfinished. */
export function refuseAnswer(activity: Activity, answer: Answer): Refused | null {
  switch (answer.kind) {
    case "choice":
      return activity.kind === "choice" ? refuseChoice(activity, answer) : kindRefused(activity);
    case "ordering":
      if (activity.kind !== "ordering") return kindRefused(activity);
      return known(answer.items, activity.items) && distinct(answer.items) ? null : reject("answer-ids", { activity: activity.id });
    case "matching":
      return activity.kind === "matching" ? refuseMatching(activity, answer) : kindRefused(activity);
    case "calculation":
      if (activity.kind !== "calculation") return kindRefused(activity);
      if (!activity.steps.some(({ id }) => id === answer.step)) return reject("answer-ids", { activity: activity.id });
      return tooLong([answer.value, answer.unit], limits.figure);
    case "liability":
      return activity.kind === "liability" ? refuseLiability(activity, answer) : kindRefused(activity);
    case "document":
      return activity.kind === "document" ? tooLong([answer.text], limits.document) : kindRefused(activity);
  }
}

/** Where an answer is kept among those of its activity: by question or step, else under "". */
export function answerSlot(answer: Answer): string {
  return answer.kind === "choice" ? answer.question : answer.kind === "calculation" ? answer.step : "";
}

function refuseChoice(activity: ActivityOf<"choice">, answer: Extract<Answer, { kind: "choice" }>): Refused | null {
  const question = activity.questions.find(({ id }) => id === answer.question);
  if (!question || !known(answer.options, question.options) || !distinct(answer.options)) return reject("answer-ids", { activity: activity.id });
  return question.multiple || answer.options.length <= 1 ? null : reject("option-too-many", { question: question.id });
}

function refuseMatching(activity: ActivityOf<"matching">, { pairs }: Extract<Answer, { kind: "matching" }>): Refused | null {
  const left = pairs.map((pair) => pair.left);
  const right = pairs.map((pair) => pair.right);
  return known(left, activity.left) && distinct(left) && known(right, activity.right) ? null : reject("answer-ids", { activity: activity.id });
}

function refuseLiability(activity: ActivityOf<"liability">, answer: Extract<Answer, { kind: "liability" }>): Refused | null {
  const evidence = answer.evidence.map(({ id }) => id);
  const shared = answer.shares.map(({ party }) => party);
  const parties = [...answer.evidence.map(({ party }) => party), ...shared, ...(answer.lead === null ? [] : [answer.lead])];
  const ok = known(evidence, activity.evidence) && distinct(evidence) && distinct(shared) && known(parties, activity.parties);
  return ok ? tooLong(answer.shares.map(({ percent }) => percent), limits.figure) : reject("answer-ids", { activity: activity.id });
}

function kindRefused(activity: Activity): Refused {
  return reject("activity-kind", { activity: activity.id });
}

function tooLong(texts: readonly string[], most: number): Refused | null {
  return texts.some((text) => text.length > most) ? reject("text-too-long", { most }) : null;
}

function known(ids: readonly string[], items: readonly { id: string }[]): boolean {
  return ids.every((id) => items.some((item) => item.id === id));
}

function distinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
