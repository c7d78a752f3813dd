/** Owns grading with what people corrected laid over what was played. Must not know who corrected it, nor why. */
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { correctPerformance, type VerdictCorrection } from "./correct-performance.ts";
import { stateOf, unlessMet, type Credit } from "./credit.ts";
import { equal, exact, larger, negate, smaller, toNumber, zero, type Fraction } from "./fraction.ts";
import { gradePerformance } from "./grade-performance.ts";
import { gradeCredits, type Grade } from "./graders.ts";
import type { Performance } from "./performance.ts";
import { reason } from "./reason-codes.ts";
import type { CreditItem, Report } from "./report.ts";

/** `item`: id of a credit item of the report; `points` on that item's own scale. */
export type CreditCorrection = { item: string; points: number };

/** The last one about a place or an item counts. */
export type Corrections = { verdicts: readonly VerdictCorrection[]; credits: readonly CreditCorrection[] };

/** The explained result with the corrections. Those whose place or item is not there change nothing; without any the report is the uncorrected one, byte for byte. */
export function gradeCorrected(situation: Situation, forms: readonly Form[], performance: Performance, version: string, { verdicts, credits }: Corrections, grade: Grade = gradeCredits): Report {
  const points = new Map(credits.map((correction) => [correction.item, correction.points]));
  const amend = (item: string, credit: Credit): Credit => {
    const given = points.get(item);
    return given === undefined ? credit : correctCredit(credit, exact(given));
  };
  return gradePerformance(situation, forms, correctPerformance(situation, performance, verdicts), version, points.size > 0 ? amend : null, grade);
}

/** Points that somebody may give an item: a deduction can be softened or taken back, anything else lies between −max and max. */
export function pointsRange({ sign, points, max }: Pick<CreditItem, "sign" | "points" | "max">): { from: number; to: number } {
  return sign === "-" ? { from: points, to: 0 } : { from: -max, to: max };
}

function correctCredit(credit: Credit, given: Fraction): Credit {
  const [from, to] = credit.sign === "-" ? [credit.points, zero] : [negate(credit.max), credit.max];
  const points = smaller(larger(given, from), to);
  if (equal(points, credit.points)) return credit;
  const state = credit.sign === "-" ? (points.n < 0n ? "met" : "not-met") : stateOf(points, credit.max);
  return { ...credit, points, state, advice: credit.sign === "+" ? unlessMet(state, credit.advice) : credit.advice, reason: reason("grading/corrected-points", { points: toNumber(points), was: toNumber(credit.points) }) };
}
