/** Owns the credit of a short document: content points by their recorded verdicts, and its length. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { answersTo } from "../answers.ts";
import { creditPoint } from "../content-credit.ts";
import { deduction, maxOf, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { reason } from "../reason-codes.ts";

export function gradeDocument(activity: ActivityOf<"document">, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "document");
  const text = answers.at(-1)?.text ?? "";
  const verdicts = performance.answers.find((saved) => saved.activity === activity.id)?.verdicts ?? [];
  const ability = activity.ability ?? defaultAbility("document");
  const credits = activity.content.map((point) =>
    creditPoint({ activity: activity.id, key: `text:${point.id}`, point, max: exact(point.points), ability: point.ability ?? ability, text, seq, verdicts, model: activity.model }),
  );
  return { credits: [...credits, ...lengthFault(activity, text, credits)], faults: [] };
}

/** Characters that are no white space. */
export function countChars(text: string): number {
  return [...text.replaceAll(/\s/gu, "")].length;
}

/** Too short costs up to a fifth, in proportion to what is missing; too long costs a tenth. */
function lengthFault(activity: ActivityOf<"document">, text: string, credits: readonly Credit[]): Credit[] {
  const chars = countChars(text);
  const { minChars: min, maxChars } = activity;
  const common = { subject: "length", kind: "length" as const, title: activity.title, ability: activity.ability ?? defaultAbility("document") };
  const whole = maxOf(credits);
  if (chars > 0 && chars < min) {
    const points = multiply(multiply(whole, share(1, 5)), share(min - chars, min));
    return [deduction(activity.id, { ...common, points, reason: reason("grading/too-short", { chars, min }) })];
  }
  if (chars > maxChars) return [deduction(activity.id, { ...common, points: multiply(whole, share(1, 10)), reason: reason("grading/too-long", { chars, max: maxChars }) })];
  return [];
}
