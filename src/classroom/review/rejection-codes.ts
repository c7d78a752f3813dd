/** Owns the catalogue of refusals of a review. Words for people stand in the locale file `review-failures`. */
import type { Rejection } from "../../attempt/event.ts";

const codes = [
  "command-malformed",
  "not-allowed",
  "group-unknown",
  "student-unknown",
  "not-in-group",
  "weights-out-of-range",
  "weights-empty",
  "rubric-unknown",
  "rubric-faulty",
  "too-many-rubrics",
  "rating-open",
  "rating-closed",
  "rating-not-asked",
  "rating-unknown",
  "target-mismatch",
  "item-unknown",
  "value-out-of-range",
  "no-places",
  "too-many-places",
  "verdict-unknown",
  "credit-unknown",
  "points-out-of-range",
  "text-empty",
  "text-too-long",
  "correction-unknown",
  "wording-not-tried",
  "wording-unreadable",
  "wording-too-broad",
  "wording-blocked",
  "wording-doubled",
  "wording-unknown",
  "too-many-wordings",
  "share-out-of-range",
  "nothing-to-confirm",
  "not-confirmed",
  "no-students",
  "released-already",
  "not-released",
  "appeal-doubled",
  "appeal-unknown",
  "appeal-answered",
  "too-many-appeals",
  "too-many-steps",
  "claimed",
  "claim-unknown",
  "step-unknown",
  "not-undoable",
  "undone-already",
  "log-malformed",
  "log-too-long",
  "event-malformed",
  "event-doubled",
  "seq-gap",
] as const;
type Code = (typeof codes)[number];

type ReviewRejectionCode = `review/${Code}`;
export const reviewRejectionCodes: readonly ReviewRejectionCode[] = codes.map((code) => `review/${code}` as const);

export type ReviewRefused = { rejection: Rejection & { code: ReviewRejectionCode } };

export function rejectReview(code: Code, params: Rejection["params"] = {}): ReviewRefused {
  return { rejection: { code: `review/${code}`, params } };
}
