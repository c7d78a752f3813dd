/** Owns what a filled-in sheet is worth. Must not know who filled it in. */
import { readOwn } from "../../../engine/read-own.ts";
import { limits } from "../limits.ts";
import type { Rubric, RubricItem } from "../rubric.ts";

type Values = Readonly<Record<string, number>>;

/** Points between the sheet's least and most; who is given a capping item gets no more than that allows. */
export function pointsOf({ items, method, min, max }: Rubric, values: Values): number {
  // A sheet may have been changed since it was filled in.
  const given = (item: RubricItem) => Math.min(readOwn(values, item.id) ?? 0, mostOf({ method }, item));
  const sum = items.reduce((points, item) => points + (item.sign === "+" ? 1 : -1) * (method === "deduct" ? item.points * given(item) : given(item)), method === "deduct" ? max : 0);
  const capped = items.reduce((points, item) => (item.capAt !== null && given(item) > 0 ? Math.min(points, item.capAt) : points), Math.min(sum, max));
  return Math.max(min, capped);
}

/** Highest value of an item: its points; where faults are counted, how often; a cap is given once. */
export function mostOf({ method }: Pick<Rubric, "method">, { points, capAt }: RubricItem): number {
  if (method === "deduct") return limits.times;
  return capAt === null ? points : Math.max(points, 1);
}

/** Half a sheet is no mark yet: where points add up each must be given, but on a sheet of more or less. */
export function isComplete({ items, method, min }: Rubric, values: Values): boolean {
  return method === "deduct" || min < 0 || items.every(({ id, sign }) => sign === "-" || Object.hasOwn(values, id));
}
