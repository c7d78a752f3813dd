/** Owns the credit of a filled form out of 100 (rubrics R4): complete 30, accurate 40, written by the rules 15, consistent with the rest of the case 15. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { compareForm } from "../consistency.ts";
import { credit, stateOf, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { accuracyShares } from "../forms/accuracy.ts";
import { backed, backing } from "../forms/backed-by-content.ts";
import { formFaults } from "../forms/form-faults.ts";
import { formatShares } from "../forms/format-shares.ts";
import { isBlank, readFields, type FieldReading } from "../forms/read-fields.ts";
import type { FieldShare } from "../forms/field-share.ts";
import { exact, multiply, share, sum } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { reason } from "../reason-codes.ts";

type FormActivity = ActivityOf<"form">;

export function gradeForm(activity: FormActivity, of: Case): Graded {
  const { fields, seq, faults } = readFields(activity, of);
  const ability = activity.ability ?? defaultAbility("form");
  const accuracy = accuracyShares(activity, fields, of);
  const content = backing(accuracy);
  const handling = (shares: FieldShare[]) => shares.map((part) => backed(part, content));
  const components: { percent: number; shares: FieldShare[] }[] = [
    { percent: 40, shares: accuracy },
    { percent: 30, shares: handling(completeShares(fields)) },
    { percent: 15, shares: handling(formatShares(fields, of)) },
    { percent: 15, shares: handling(consistencyShares(activity, of)) },
  ].filter(({ shares }) => shares.length > 0);
  // What a form does not have to offer (no dates to write, nothing to compare) falls to the rest.
  const whole = components.reduce((total, { percent }) => total + percent, 0);
  const credits = components.flatMap(({ percent, shares }) => {
    const units = sum(shares.map(({ worth }) => worth));
    return shares.map((part): Credit => {
      const ofComponent = multiply(part.worth, { n: units.d, d: units.n });
      const max = multiply(multiply(exact(100), share(percent, whole)), ofComponent);
      const points = multiply(max, part.earned);
      const { subject, kind, title, reason: why, more } = part;
      return credit(activity.id, { subject, kind, title, ability: part.ability ?? ability, state: part.state ?? stateOf(points, max), points, max, reason: why }, { id: `${activity.id}/${part.aspect}/${subject}`, ...more });
    });
  });
  return { credits: [...credits, ...formFaults(activity, fields, seq, of)], faults };
}

function completeShares(fields: readonly FieldReading[]): FieldShare[] {
  return fields
    .filter(({ required }) => required)
    .map(({ id, label, text, model, expectsNone, check, evidence }) => {
      const blank = isBlank(text);
      return {
        aspect: "complete",
        subject: id,
        kind: "filled",
        title: label,
        worth: exact(1),
        earned: exact(blank ? 0 : 1),
        reason: blank ? reason(expectsNone ? "grading/write-none" : "grading/blank") : reason("grading/filled"),
        more: { evidence, model, advice: blank ? (check.advice ?? null) : null },
      };
    });
}

function consistencyShares(activity: FormActivity, of: Case): FieldShare[] {
  const seq = of.performance.forms.find((form) => form.activity === activity.id)?.seq ?? 0;
  return compareForm(activity, of).map(({ field, title, ok, reason: why, here, there }) => ({
    aspect: "consistent",
    subject: field,
    kind: "consistency",
    title,
    worth: exact(1),
    earned: exact(ok ? 1 : 0),
    reason: why,
    more: { evidence: typeof here === "string" ? [{ seq, text: here, spans: [] }] : [{ seq, text: here["zh-CN"], spans: [] }], given: here, expected: there },
  }));
}
