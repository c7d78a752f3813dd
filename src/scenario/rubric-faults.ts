/** Owns what must hold between the parts of a rating sheet. Both the check of the scenarios folder and a review that a teacher edits ask it. */
import { problem, type Problem } from "./problem.ts";
import type { Rubric } from "./schema/rubric.ts";

/** Empty when it is in order. That ids are unique is a rule of all documents. */
export function rubricFaults({ items, method, max }: Rubric): Problem[] {
  const most = items.reduce((sum, { sign, points }) => (sign === "+" ? sum + points : sum), 0);
  const ofItems = items.flatMap(({ id, points, sign, levels, capAt }, index) => {
    const at = ["items", index] as const;
    return [
      ...levels.flatMap(({ from, to }, level) => (from > to || to > points ? [problem("rubric/bad-level", [...at, "levels", level], { item: id, from, to, points })] : [])),
      ...(capAt !== null && capAt > max ? [problem("rubric/bad-cap", [...at, "capAt"], { item: id, found: capAt, max })] : []),
      ...(method === "deduct" && sign === "+" ? [problem("rubric/bad-sign", [...at, "sign"], { item: id })] : []),
    ];
  });
  return method === "sum" && most < max ? [...ofItems, problem("rubric/max-not-reached", ["max"], { max, found: most })] : ofItems;
}
