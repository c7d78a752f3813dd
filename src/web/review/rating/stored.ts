/** Owns finding what teachers gave among all ratings of a target. */
import type { RatingSummary } from "../../../protocol/review.ts";
import type { Values } from "../../shared/rating/points.ts";

export function storedOf(ratings: readonly RatingSummary[], rubric: string): Values | null {
  return ratings.find((one) => one.rubric === rubric && one.as === "teacher")?.values ?? null;
}
