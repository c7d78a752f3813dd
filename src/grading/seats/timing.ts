/** Owns when words of a seat count: `before` and `after` name what the agent must not yet, or must already, have done. Must not know points. */
import type { SeatCriterion } from "../../scenario/schema/criterion.ts";

export type Timing = "in-time" | "too-early" | "too-late";

/** Of words said with event `seq`; `metAt` tells with which event a criterion of the agent's was first met in the same dialogue. */
export function timingOf({ before, after }: Pick<SeatCriterion, "before" | "after">, seq: number, metAt: (key: string) => number | undefined): Timing {
  if (after !== undefined && (metAt(after) ?? Infinity) > seq) return "too-early";
  return before !== undefined && (metAt(before) ?? Infinity) < seq ? "too-late" : "in-time";
}
