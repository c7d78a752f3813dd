/** Owns whether somebody may rate by a rubric, and with these values. */
import { readOwn } from "../../engine/read-own.ts";
import type { ReviewActor, ReviewHappeningOf } from "./event.ts";
import { rubricOf, type ReviewGround } from "./ground.ts";
import { mostOf } from "./marks/rating-points.ts";
import { rejectReview, type ReviewRefused } from "./rejection-codes.ts";
import type { Rubric } from "./rubric.ts";
import { nameOfTarget, type ReviewState } from "./state.ts";
import { ratingName } from "./take-review-happening.ts";

/** Teachers rate at any time, students while rating is open. */
export function refuseRating(ground: ReviewGround, state: ReviewState, { rubric: id, as, target, values }: ReviewHappeningOf<"rated">, by: ReviewActor): ReviewRefused | null {
  if (by.role === "host" || (by.role === "teacher") !== (as === "teacher")) return rejectReview("not-allowed");
  if ("student" in target && by.role === "student" && (target.student === by.id) !== (as === "self")) return rejectReview("not-allowed");
  if (by.role === "student" && state.sum.rating === "closed") return rejectReview("rating-closed");
  const rubric = rubricOf(ground, state, id);
  if (!rubric) return rejectReview("rubric-unknown");
  if (!rubric.raters.includes(as)) return rejectReview("rating-not-asked");
  if ((rubric.of === "group") !== "group" in target) return rejectReview("target-mismatch");
  if (values === null) return Object.hasOwn(readOwn(state.sum.ratings, nameOfTarget(target)) ?? {}, ratingName(id, as, by.id)) ? null : rejectReview("rating-unknown");
  return refuseValues(rubric, values);
}

/** Whole points up to the item's; where faults are counted, how often. */
function refuseValues({ items, method }: Rubric, values: Readonly<Record<string, number>>): ReviewRefused | null {
  for (const [id, value] of Object.entries(values)) {
    const item = items.find((one) => one.id === id);
    if (!item) return rejectReview("item-unknown");
    const most = mostOf({ method }, item);
    if (!Number.isSafeInteger(value) || value < 0 || value > most) return rejectReview("value-out-of-range", { most });
  }
  return null;
}
