/** Owns the credit item while it is being worked out: exact points on the activity's own scale, not yet placed in the grading plan. */
import type { Ability } from "../scenario/ability.ts";
import type { Text } from "../scenario/text.ts";
import { exact, sum, zero, type Fraction } from "./fraction.ts";
import type { CreditItem } from "./report.ts";

export type Credit = Omit<CreditItem, "section" | "part" | "weight" | "points" | "max" | "ability"> & {
  ability: Ability;
  points: Fraction;
  max: Fraction;
  /** On a way that need not be gone and was not: counts only where the plan names it. */
  optional: boolean;
};

type Needed = Pick<Credit, "subject" | "kind" | "title" | "state" | "points" | "max" | "reason" | "ability">;

export type Rest = Partial<Omit<Credit, keyof Needed | "activity">>;

/** A credit of an activity; what is left out is null or empty, and the sign is +. The id is unique within the activity by kind and subject. */
export function credit(activity: string, needed: Needed, more: Rest = {}): Credit {
  // Field by field: spreading so many is slow, and a report has hundreds of these.
  return {
    id: more.id ?? `${activity}/${needed.kind}/${needed.subject}`,
    activity,
    beat: more.beat ?? null,
    subject: needed.subject,
    kind: needed.kind,
    title: needed.title,
    sign: more.sign ?? "+",
    state: needed.state,
    points: needed.points,
    max: needed.max,
    ability: needed.ability,
    evidence: more.evidence ?? [],
    reason: needed.reason,
    given: more.given ?? null,
    expected: more.expected ?? null,
    advice: more.advice ?? null,
    model: more.model ?? null,
    optional: more.optional ?? false,
  };
}

/** Points taken off for a fault: max 0. */
export function deduction(activity: string, needed: Omit<Needed, "points" | "max" | "state"> & { points: number | Fraction }, more: Rest = {}): Credit {
  const points = typeof needed.points === "number" ? exact(needed.points) : needed.points;
  return credit(activity, { ...needed, state: "met", points: { n: -points.n, d: points.d }, max: zero }, { sign: "-", ...more });
}

export function maxOf(credits: readonly Credit[]): Fraction {
  return sum(credits.map(({ max }) => max));
}

/** What is wrong with a thing that is worth full, some or no points. */
export function stateOf(points: Fraction, max: Fraction): "met" | "part" | "not-met" {
  return points.n <= 0n ? "not-met" : points.n * max.d === max.n * points.d ? "met" : "part";
}

/** The words of an advice are kept back where nothing was wrong. */
export function unlessMet(state: Credit["state"], advice: Text | null): Text | null {
  return state === "met" ? null : advice;
}

