/** Owns how far the engine agrees with teachers, over the verdicts that teachers looked at. */
import type { Agreement } from "../view.ts";

/** Whether each says that it was done. Where the judge was not certain it did not say so. */
export type Looked = { readonly engine: boolean; readonly teacher: boolean };

/** Fewer say nothing. */
const fewest = 5;

/** Null: too few were looked at, or there is nothing to divide by. */
export function agreementOf(looked: readonly Looked[]): Pick<Agreement, "looked" | "precision" | "recall" | "kappa"> {
  const count = (engine: boolean, teacher: boolean) => looked.filter((one) => one.engine === engine && one.teacher === teacher).length;
  const [both, engineOnly, teacherOnly, neither] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  const all = looked.length;
  if (all < fewest) return { looked: all, precision: null, recall: null, kappa: null };
  const agreed = (both + neither) / all;
  const byChance = ((both + engineOnly) * (both + teacherOnly) + (neither + teacherOnly) * (neither + engineOnly)) / all ** 2;
  return { looked: all, precision: ratio(both, both + engineOnly), recall: ratio(both, both + teacherOnly), kappa: byChance === 1 ? null : (agreed - byChance) / (1 - byChance) };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
