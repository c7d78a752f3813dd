/** Owns the format part of a form: dates, times, phones, amounts and numbers as the rules ask (course forms §0). A fault costs half the share. */
import { exact, share } from "../fraction.ts";
import type { Case } from "../graded.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";
import { wantedValue } from "./field-kind.ts";
import type { FieldShare } from "./field-share.ts";
import { isBlank, type FieldReading } from "./read-fields.ts";
import { isPlainlyWritten, isRuled, mentionsIn, type RuledKind } from "./written-value.ts";

/** How a written value keeps the rule of its kind: 1, half, or nothing where no such value can be read. */
type Keeping = { earned: 0 | 0.5 | 1; reason: Reason };

export function formatShares(fields: readonly FieldReading[], { situation }: Case): FieldShare[] {
  const year = situation.start.slice(0, 4);
  return fields.flatMap((field): FieldShare[] => {
    const { id, label, kind, text, fact, check, required, expectsNone, evidence } = field;
    if (!isRuled(kind) || expectsNone || (!required && isBlank(text)) || field.sheet?.options) return [];
    const wanted = fact ? wantedValue(kind, fact) : null;
    const { earned, reason: why } = keepsRule(kind, text, wanted, year);
    return [
      {
        aspect: "format",
        subject: id,
        kind: "format",
        title: label,
        worth: exact(1),
        earned: earned === 0.5 ? share(1, 2) : exact(earned),
        reason: why,
        more: { evidence, given: isBlank(text) ? null : text, model: check.model },
      },
    ];
  });
}

function keepsRule(kind: RuledKind, text: string, wanted: string | null, year: string): Keeping {
  const value = text.trim();
  if (value === "") return { earned: 0, reason: reason("grading/blank") };
  const mentions = mentionsIn(kind, text, year);
  if (mentions.length === 0) return { earned: 0, reason: reason("grading/format-unreadable", { value }) };
  // A wrong number is a matter of accuracy: it is only asked to look like one.
  const isWanted = wanted !== null && mentions.flat().includes(mentionsIn(kind, wanted, year)[0]?.[0] ?? wanted);
  if (isPlainlyWritten(kind, text, kind === "code" && isWanted ? wanted : null)) return { earned: 1, reason: reason("grading/format-right") };
  const digits = mentions[0]?.[0] ?? "";
  if (kind === "phone" && !/^(?:1[\d*]{10}|0\d{9,11})$/.test(digits)) return { earned: 0.5, reason: reason("grading/phone-digits", { value, digits: digits.length }) };
  return { earned: 0.5, reason: reason(`grading/format-${kind}`, { value }) };
}
