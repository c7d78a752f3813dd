/** Owns the accurate part of a form: every field that is checked is worth the same; content points share their field by their points. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { creditPoint } from "../content-credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, type Fraction } from "../fraction.ts";
import type { Case } from "../graded.ts";
import { reason } from "../reason-codes.ts";
import { compareValue, plainWords, type Comparison } from "./compare-value.ts";
import { wantedValue } from "./field-kind.ts";
import type { FieldShare } from "./field-share.ts";
import { isBlank, type FieldReading } from "./read-fields.ts";

export function accuracyShares(activity: ActivityOf<"form">, fields: readonly FieldReading[], of: Case): FieldShare[] {
  return fields.filter(({ required, text }) => required || !isBlank(text)).flatMap((field) => {
    const points = field.check.content ?? [];
    const isValue = hasValueCheck(field);
    const parts = (isValue ? 1 : 0) + (points.length > 0 ? 1 : 0);
    if (parts === 0) return [];
    const worth = share(1, parts);
    return [...(isValue ? [valueShare(field, worth, of)] : []), ...contentShares(activity, field, worth, of)];
  });
}

/** How the field's value compares with the fact or the accepted values; null when neither is asked. */
export function compareField(field: FieldReading, { situation }: Case): Comparison | null {
  const { check, fact, kind, sheet, text } = field;
  if (!hasValueCheck(field)) return null;
  const year = situation.start.slice(0, 4);
  if (check.oneOf && sheet?.options) return check.oneOf.some((wanted) => meansOption(field, wanted)) ? "right" : "wrong";
  const results = [
    ...(fact ? [compareValue(kind, text, wantedValue(kind, fact), year)] : []),
    ...(check.oneOf ?? []).map((wanted): Comparison => (wanted.length < 4 ? (plainWords(wanted) === plainWords(text) ? "right" : "wrong") : compareValue(kind, text, wanted, year))),
  ];
  return results.includes("right") ? "right" : results.includes("part") ? "part" : "wrong";
}

function hasValueCheck({ check, fact }: FieldReading): boolean {
  return fact !== undefined || check.oneOf !== undefined;
}

/** Options are kept by id; authors may name the accepted ones by id or by words. */
function meansOption({ sheet, text }: FieldReading, wanted: string): boolean {
  const option = sheet?.options?.find(({ id }) => id === text.trim());
  return [text, ...(option ? [option.id, ...optionWords(option.text)] : [])].some((written) => plainWords(written) === plainWords(wanted));
}

function optionWords(text: Text): string[] {
  return [readText(text, "zh-CN"), readText(text, "en")];
}

function valueShare(field: FieldReading, worth: Fraction, of: Case): FieldShare {
  const { id, label, text, written, model, check, fact, evidence } = field;
  const blank = isBlank(text);
  const result = blank ? "wrong" : (compareField(field, of) ?? "wrong");
  const value = readText(written, "zh-CN").trim();
  return {
    aspect: "accurate",
    subject: id,
    kind: "field",
    title: label,
    worth,
    earned: result === "right" ? exact(1) : result === "part" ? share(1, 2) : exact(0),
    reason: blank ? reason("grading/blank") : result === "right" ? reason("grading/right") : reason(result === "part" ? "grading/value-incomplete" : "grading/value-differs", { value }),
    more: {
      evidence,
      given: blank ? null : written,
      expected: fact ? (fact.display ?? fact.value) : model,
      advice: result === "right" ? null : (check.advice ?? null),
      model,
    },
  };
}

function contentShares(activity: ActivityOf<"form">, { id, text, check }: FieldReading, worth: Fraction, { performance }: Case): FieldShare[] {
  const { verdicts = [], seq = null } = performance.forms.find((form) => form.activity === activity.id) ?? {};
  const points = check.content ?? [];
  const total = points.reduce((all, point) => all + point.points, 0);
  return points.map((point) => {
    const ability = point.ability ?? activity.ability ?? defaultAbility("form");
    const item = creditPoint({ activity: activity.id, key: `${id}:${point.id}`, point, max: exact(1), ability, text, seq: seq ?? 0, verdicts, model: check.model });
    const { evidence, given, advice, model } = item;
    return {
      aspect: "accurate",
      subject: item.subject,
      kind: "content",
      title: point.title,
      worth: multiply(worth, share(point.points, total)),
      earned: item.points,
      reason: item.reason,
      ability,
      state: item.state,
      more: { evidence, given, advice, model },
    };
  });
}
