/** Owns what a rating by a rubric comes to while it is being given; the server says what counts in the end. */
import type { Rubric } from "../../../protocol/review.ts";

export type Values = Readonly<Record<string, number>>;

/** Null: nothing has been given yet. */
export function pointsBy({ items, method, max, min }: Rubric, values: Values): number | null {
  const given = items.filter(({ id }) => values[id] !== undefined);
  if (given.length === 0) return null;
  let [sum, cap] = [method === "deduct" ? max : 0, max];
  for (const { id, sign, points, capAt } of given) {
    const value = values[id] ?? 0;
    if (capAt !== null && value > 0) cap = Math.min(cap, capAt);
    if (method === "deduct") sum -= value * points;
    else sum += sign === "-" ? -value : value;
  }
  return Math.max(min, Math.min(cap, sum));
}

/** Items that must have a value for the rating to be whole; faults are none unless they were made, and points beside the mark need not be given. */
export function missing({ items, method, min }: Rubric, values: Values): number {
  if (method === "deduct" || min < 0) return 0;
  return items.filter(({ id, sign, capAt }) => sign === "+" && capAt === null && values[id] === undefined).length;
}
