/**
 * Owns the credit of a calculation worksheet (rubrics R9: 60 % the way, 40 % the result). The sheet is worked line by line, so for a line:
 * 40 % formula and figures put in (shown by the value, however it was rounded), 20 % the unit, 40 % the result rounded as asked; where no unit
 * is asked, the way is worth 60 %. A result written with other decimals than asked (9 for 9.00) keeps half; a wrongly rounded one keeps none.
 */
import type { Ability } from "../../scenario/ability.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { answersTo, entered } from "../answers.ts";
import { readWorksheet, type LineReading, type Worksheet } from "../calculation/read-worksheet.ts";
import { credit, stateOf, unlessMet, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import type { Performance } from "../performance.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";

export function gradeCalculation(activity: ActivityOf<"calculation">, { performance }: Case): Graded {
  return gradeWorksheet(activity, activity.ability ?? defaultAbility("calculation"), performance);
}

/** Any sheet that is worked line by line. Lines that are worth nothing only lead to others: they bring no credit. */
export function gradeWorksheet(sheet: Worksheet, ability: Ability, performance: Performance): Graded {
  const { answers, seq } = answersTo(performance, sheet.id, "calculation");
  const { lines, faults } = readWorksheet(sheet, answers);
  const credits = lines.flatMap((line): Credit[] => {
    const { step, written, unit, expected } = line;
    if (step.points === 0) return [];
    const asksUnit = step.units.length > 0;
    const common = { title: step.label, ability: step.ability ?? ability, subject: step.id };
    const worth = (percent: number): Fraction => multiply(exact(step.points), share(percent, 100));
    const max = worth(asksUnit ? 80 : 100);
    const points = worth(wayShare(line, asksUnit) + resultShare(line));
    const state = stateOf(points, max);
    const value = credit(
      sheet.id,
      { ...common, kind: "step", state, points, max, reason: valueReason(line) },
      { evidence: entered(seq, written), given: written.trim() === "" ? null : written, expected, advice: unlessMet(state, step.explain === "" ? null : step.explain) },
    );
    if (!asksUnit) return [value];
    const right = unit.ok && written.trim() !== "";
    const unitCredit = credit(
      sheet.id,
      {
        ...common,
        kind: "format",
        state: right ? "met" : "not-met",
        points: right ? worth(20) : zero,
        max: worth(20),
        reason: right ? reason("grading/unit-right") : unit.written === "" ? reason("grading/unit-missing") : reason("grading/unit-wrong", { unit: unit.written }),
      },
      { given: unit.written === "" ? null : unit.written, expected: step.unit },
    );
    return [value, unitCredit];
  });
  return { credits, faults };
}

function wayShare({ value }: LineReading, asksUnit: boolean): number {
  return value === "blank" || value === "no-number" || value === "wrong" ? 0 : asksUnit ? 40 : 60;
}

function resultShare({ value }: LineReading): number {
  return value === "right" || value === "followed" ? 40 : value === "decimals" ? 20 : 0;
}

/** Also for lines that are worth nothing: what was written there is answered in the same words. */
export function valueReason({ value, written, step, expected }: LineReading): Reason {
  switch (value) {
    case "blank":
      return reason("grading/unanswered");
    case "no-number":
      return reason("grading/not-a-number", { value: written.trim() });
    case "right":
      return reason("grading/right");
    case "followed":
      return reason("grading/followed-through", { value: written.trim() });
    case "decimals":
      return reason("grading/decimals", { decimals: step.decimals, value: written.trim() });
    case "rounding":
      return reason("grading/rounding-wrong", { decimals: step.decimals, value: written.trim(), expected });
    case "wrong":
      return reason("grading/value-wrong", { value: written.trim(), expected });
  }
}
