/** Owns reading a review's command that came from outside. */
import { isCount, isFlag, isNumber, isRecord, isText, oneOf, orAbsent, orNull, shapeReader, type Guard } from "../../attempt/shape.ts";
import type { ReviewCommand, ReviewCommandOf, ReviewCommandType } from "./command.ts";
import { limits } from "./limits.ts";
import { isClaimable, isCreditPlace, isCreditPlaces, isNumberById, isPlace, isRubric, isShortId, isStudents, isTarget, isVerdictPlaces, isWeights, isWording } from "./shape.ts";

type Shape<Value> = { [Key in keyof Value]-?: Guard<Value[Key]> };

const shapes: { [Type in ReviewCommandType]: Shape<Omit<ReviewCommandOf<Type>, "type">> } = {
  "set-weights": { weights: isWeights },
  "set-counts": { counts: oneOf("best", "last", "first") },
  "set-rubric": { rubric: isRubric },
  "remove-rubric": { rubric: isShortId },
  "open-rating": {},
  "close-rating": {},
  rate: { rubric: isShortId, target: isTarget, values: orNull(isNumberById(limits.values)) },
  "correct-verdicts": { places: isVerdictPlaces, to: oneOf("met", "not-met", "noted"), reason: isText },
  "correct-credit": { place: isCreditPlace, points: isNumber, reason: isText },
  "drop-correction": { places: isVerdictPlaces, items: isCreditPlaces },
  "add-wording": { wording: isWording },
  "drop-wording": { wording: isShortId },
  "set-share": { group: isShortId, student: isShortId, share: orNull(isNumber), reason: isText },
  "set-leader": { group: isShortId, student: orNull(isShortId) },
  "write-remark": { target: isTarget, text: isText },
  "confirm-group": { group: isShortId },
  "reopen-group": { group: isShortId, reason: isText },
  "release-results": { students: isStudents },
  "withdraw-results": { students: isStudents },
  appeal: { appeal: isShortId, place: isPlace, text: isText },
  "answer-appeal": { appeal: isShortId, accepted: isFlag, text: isText, points: orAbsent(isNumber) },
  claim: { what: isClaimable },
  "leave-claim": { what: isClaimable },
  undo: { undoes: isCount },
};

const readers = new Map(Object.entries(shapes).map(([type, shape]) => [type, shapeReader(shape, ["type"])]));

/** The command with nothing but its own keys; null when it is none. */
export function readReviewCommand(value: unknown): ReviewCommand | null {
  if (!isRecord(value) || typeof value["type"] !== "string") return null;
  return (readers.get(value["type"])?.(value) ?? null) as ReviewCommand | null;
}
