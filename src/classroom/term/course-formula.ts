/**
 * Owns how the marks of situations add up to those of units and of the course (rubrics R11, composed). What is not there yet is left out, and the rest counts by
 * its weight: a mark on the way is no mark against those who have not come so far.
 */
import type { Mark } from "../review/view.ts";

/** Parts of a unit's mark, each out of 100. `situations`: the mean of the situations' marks. */
export type UnitParts = { situations: Mark; knowledge: Mark; calculation: Mark; design: Mark; mock: Mark };
export type UnitPart = keyof UnitParts;

/** Percent of the unit's mark. */
export const unitWeights: Readonly<Record<UnitPart, number>> = { situations: 50, knowledge: 15, calculation: 10, design: 10, mock: 15 };
export const unitParts = Object.keys(unitWeights) as UnitPart[];

/** Percent of the course's mark, by number of the unit. */
export const courseWeights: Readonly<Record<number, number>> = { 1: 20, 2: 30, 3: 15, 4: 20, 5: 15 };

/** Hours of teaching that the course has (72), as the units' `hours` add up; an hour has 45 minutes. */
export const HOUR_MS = 45 * 60_000;

export type Level = "excellent" | "good" | "fair" | "passed" | "failed";
/** From these marks on: 优, 良, 中, 及格; below: 补做. */
export const levels: readonly { level: Level; from: number }[] = [
  { level: "excellent", from: 90 },
  { level: "good", from: 80 },
  { level: "fair", from: 70 },
  { level: "passed", from: 60 },
  { level: "failed", from: 0 },
];

/** Not rounded. */
export function unitMark(parts: UnitParts): Mark {
  return weighted(unitParts.map((part) => [parts[part], unitWeights[part]]));
}

/** `units` by number. Not rounded. */
export function courseMark(units: ReadonlyMap<number, Mark>): Mark {
  return weighted(Object.entries(courseWeights).map(([number, weight]) => [units.get(Number(number)) ?? null, weight]));
}

export function levelOf(mark: Mark): Level | null {
  return mark === null ? null : (levels.find(({ from }) => mark >= from)?.level ?? "failed");
}

export function mean(marks: readonly Mark[]): Mark {
  return weighted(marks.map((mark) => [mark, 1]));
}

function weighted(parts: readonly (readonly [mark: Mark, weight: number])[]): Mark {
  let [sum, weights] = [0, 0];
  for (const [mark, weight] of parts) {
    if (mark === null) continue;
    sum += mark * weight;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
