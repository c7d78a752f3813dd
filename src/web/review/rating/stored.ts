/** Owns finding a stored rating among all of a target's. */
import type { RatingSummary } from "../../../protocol/review.ts";

export function storedOf(ratings: readonly RatingSummary[], rubric: string, as: RatingSummary["as"] = "teacher"): RatingSummary | null {
  return ratings.find((one) => one.rubric === rubric && one.as === as) ?? null;
}
