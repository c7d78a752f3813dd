/** Owns how much the handling of a form (filled, format, consistent) counts: as far as right content backs it, for a sheet filled with nonsense is not complete. Must not know points. */
import { equal, exact, multiply, smaller, sum, toNumber, type Fraction } from "../fraction.ts";
import { reason } from "../reason-codes.ts";
import type { FieldShare } from "./field-share.ts";

const whole = exact(1);

/** Twice the accurate share, at most all: with half of the content right, nothing is lost. What is uncertain costs nothing; a form without anything to check asks for no content. */
export function backing(accuracy: readonly FieldShare[]): Fraction {
  const asked = sum(accuracy.map(({ worth }) => worth));
  if (asked.n === 0n) return whole;
  const right = sum(accuracy.map(({ worth, earned, state }) => (state === "uncertain" ? worth : multiply(worth, earned))));
  return smaller(whole, multiply(exact(2), multiply(right, { n: asked.d, d: asked.n })));
}

/** The share as far as content backs it. What had no fault of its own says why it is worth less. */
export function backed(share: FieldShare, by: Fraction): FieldShare {
  if (equal(by, whole) || share.earned.n === 0n) return share;
  const why = equal(share.earned, whole) ? reason("grading/not-backed", { percent: Math.round(toNumber(by) * 50) }) : share.reason;
  return { ...share, earned: multiply(share.earned, by), reason: why };
}
