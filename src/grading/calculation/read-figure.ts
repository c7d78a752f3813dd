/** Owns comparing a written figure with what it should be, and how it was rounded. Must not know what the figure is of. */
import { compare, equal, roundTo, size, subtract, type Fraction } from "../fraction.ts";

/** `decimals`: the right value in another writing than asked. `rounding`: the right way, wrongly rounded (cut off, rounded up, or rounded too coarsely). */
export type FigureReading = "right" | "decimals" | "rounding" | "wrong";

/** `truths`: exact values, any of which is right once it is rounded half up. */
export function readFigure({ value, decimals }: { value: Fraction; decimals: number }, truths: readonly Fraction[], asked: number): FigureReading {
  if (truths.some((truth) => equal(roundTo(truth, asked), value))) return decimals === asked ? "right" : "decimals";
  return truths.some((truth) => isMisrounded(value, truth, asked)) ? "rounding" : "wrong";
}

/** Cut off or rounded up where half up was asked, rounded to one decimal too few, or left with more decimals than asked. */
function isMisrounded(value: Fraction, truth: Fraction, decimals: number): boolean {
  const finer = [decimals + 1, decimals + 2, decimals + 3, decimals + 4];
  const candidates = [
    roundTo(truth, decimals, "cut"),
    roundTo(truth, decimals, "away"),
    ...(decimals > 0 ? [roundTo(truth, decimals - 1)] : []),
    ...finer.flatMap((places) => [roundTo(truth, places), roundTo(truth, places, "cut")]),
  ];
  return value.n !== 0n && candidates.some((candidate) => equal(candidate, value)) && compare(size(subtract(value, truth)), size(truth)) < 0;
}
