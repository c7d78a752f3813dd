/** Owns the checks that answers of several kinds of activity share. */
import type { Answer } from "../grading/answer.ts";
import type { Activity } from "../scenario/schema/activity.ts";
import { limits } from "./limits.ts";
import { reject, type Refused } from "./rejection-codes.ts";

export function kindRefused(activity: Activity): Refused {
  return reject("activity-kind", { activity: activity.id });
}

export function tooLong(texts: readonly string[], most: number): Refused | null {
  return texts.some((text) => text.length > most) ? reject("text-too-long", { most }) : null;
}

export function known(ids: readonly string[], items: readonly { id: string }[]): boolean {
  return ids.every((id) => items.some((item) => item.id === id));
}

export function distinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

/** A line of a worksheet. */
export function refuseFigure(activity: string, steps: readonly { id: string }[], { step, value, unit }: Extract<Answer, { kind: "calculation" }>): Refused | null {
  return known([step], steps) ? tooLong([value, unit], limits.figure) : reject("answer-ids", { activity });
}
