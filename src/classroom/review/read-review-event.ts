/** Owns reading an event of a review's log that came from outside. */
import { isCount, isFlag, isId, isNumber, isRecord, isText, oneOf, orNull, shapeReader, type Guard } from "../../attempt/shape.ts";
import type { ReviewActor, ReviewEvent, ReviewHappeningOf, ReviewHappeningType } from "./event.ts";
import { limits } from "./limits.ts";
import { isActor, isChanges, isClaimable, isCreditPlace, isCreditPlaces, isNumberById, isPlace, isRubric, isShortId, isStudents, isTarget, isVerdictPlaces, isWeights, isWording } from "./shape.ts";

type Shape<Value> = { [Key in keyof Value]-?: Guard<Value[Key]> };

const shapes: { [Type in ReviewHappeningType]: Shape<Omit<ReviewHappeningOf<Type>, "type">> } = {
  "weights-set": { weights: isWeights },
  "counts-set": { counts: oneOf("best", "last", "first") },
  "rubric-set": { rubric: isRubric },
  "rubric-removed": { rubric: isShortId },
  "rating-opened": {},
  "rating-closed": {},
  rated: { rubric: isShortId, as: oneOf("teacher", "peer", "self", "observer"), target: isTarget, values: orNull(isNumberById(limits.values)) },
  "verdicts-corrected": { places: isVerdictPlaces, to: oneOf("met", "not-met", "noted"), reason: isText },
  "credit-corrected": { place: isCreditPlace, points: isNumber, reason: isText },
  "correction-dropped": { places: isVerdictPlaces, items: isCreditPlaces },
  "wording-added": { wording: isWording, changed: isChanges },
  "wording-dropped": { wording: isShortId },
  "share-set": { group: isShortId, student: isShortId, share: orNull(isNumber), reason: isText },
  "leader-set": { group: isShortId, student: orNull(isShortId) },
  "remark-written": { target: isTarget, text: isText },
  "group-confirmed": { group: isShortId, totals: isNumberById(limits.students) },
  "group-reopened": { group: isShortId, reason: isText },
  "results-released": { students: isStudents },
  "results-withdrawn": { students: isStudents },
  appealed: { appeal: isShortId, place: isPlace, text: isText },
  "appeal-answered": { appeal: isShortId, accepted: isFlag, text: isText },
  claimed: { what: isClaimable, until: isNumber },
  "claim-left": { what: isClaimable },
  undone: { undoes: isCount },
};
const common: Shape<{ seq: number; id: string; at: number; by: ReviewActor }> = { seq: isCount, id: isId, at: isNumber, by: isActor };
const readers = new Map(Object.entries(shapes).map(([type, shape]) => [type, shapeReader({ ...shape, ...common }, ["type"])]));

/** The event with nothing but its own keys; null when it is none. */
export function readReviewEvent(value: unknown): ReviewEvent | null {
  if (!isRecord(value) || typeof value["type"] !== "string") return null;
  return (readers.get(value["type"])?.(value) ?? null) as ReviewEvent | null;
}
