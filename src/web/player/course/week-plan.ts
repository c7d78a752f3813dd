/** Owns which unit is taught in which week: the units follow one another, every week has the same hours. */
import type { UnitCard } from "../../../protocol/catalogue.ts";

/** Class hours a week (course outline: 72 hours in 18 weeks). */
export const HOURS_A_WEEK = 4;

export type Week = { number: number; parts: { unit: UnitCard; hours: number }[] };

/** A unit that ends within a week leaves the rest of it to the next one. */
export function planWeeks(units: readonly UnitCard[]): Week[] {
  const weeks: Week[] = [];
  let left = 0;
  for (const unit of units) {
    for (let open = unit.hours; open > 0; ) {
      if (left === 0) {
        weeks.push({ number: weeks.length + 1, parts: [] });
        left = HOURS_A_WEEK;
      }
      const hours = Math.min(open, left);
      weeks.at(-1)?.parts.push({ unit, hours });
      open -= hours;
      left -= hours;
    }
  }
  return weeks;
}
