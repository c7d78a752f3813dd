/** Owns the guards for what only reviews have: places, targets, ratings, rubrics. They look at shape only; rules come later. */
import { isCount, isId, isNumber, isRecord, isText, oneOf, shaped, type Guard } from "../../attempt/shape.ts";
import { rubricShape } from "../../scenario/schema/rubric.ts";
import type { Claimable, CreditPlace, RatedTarget, ReviewActor, VerdictPlace, Weights, Wording, WordingChange } from "./event.ts";
import { limits } from "./limits.ts";
import type { Rubric } from "./rubric.ts";

export const isShortId: Guard<string> = (value): value is string => isId(value) && value.length <= limits.id;
export const isKey: Guard<string> = (value): value is string => isId(value) && value.length <= limits.key;

/** At most so many, each as it should be. */
function some<Item>(guard: Guard<Item>, most: number): Guard<Item[]> {
  return (value): value is Item[] => Array.isArray(value) && value.length <= most && value.every((item) => guard(item));
}

/** Nothing but what the guards name: what is written into the log is what was looked at. */
function exactly<Value>(shape: { [Key in keyof Value]-?: Guard<Value[Key]> }): Guard<Value> {
  const fits = shaped(shape);
  const count = Object.keys(shape).length;
  return (value): value is Value => fits(value) && Object.keys(value as object).length === count;
}

function either<One, Other>(one: Guard<One>, other: Guard<Other>): Guard<One | Other> {
  return (value): value is One | Other => one(value) || other(value);
}

export const isVerdictPlace = exactly<VerdictPlace>({ attempt: isShortId, seq: isCount, key: isKey });
export const isCreditPlace = exactly<CreditPlace>({ attempt: isShortId, item: isKey });
export const isPlace: Guard<VerdictPlace | CreditPlace> = either(isVerdictPlace, isCreditPlace);
/** One more than is allowed passes here, so that the refusal can say how many are. */
export const isVerdictPlaces = some(isVerdictPlace, limits.places + 1);
export const isCreditPlaces = some(isCreditPlace, limits.places + 1);
export const isStudents = some(isShortId, limits.students);

const isGroupName = exactly<{ group: string }>({ group: isShortId });
export const isTarget: Guard<RatedTarget> = either(isGroupName, exactly<{ student: string }>({ student: isShortId }));
export const isClaimable: Guard<Claimable> = either(isGroupName, exactly<{ key: string }>({ key: isKey }));

export const isWeights = exactly<Weights>({ automatic: isNumber, teacher: isNumber, peer: isNumber, self: isNumber });
export const isWording = exactly<Wording>({ id: isShortId, key: isKey, text: isText });
export const isChanges = some(exactly<WordingChange>({ place: isVerdictPlace, to: oneOf("met", "not-met", "uncertain") }), 20_000);
export const isRubric: Guard<Rubric> = (value): value is Rubric => rubricShape.safeParse(value).success;

/** Numbers by id: ratings by item, marks by student. */
export function isNumberById(most: number): Guard<Record<string, number>> {
  return (value): value is Record<string, number> => {
    if (!isRecord(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([id, number]) => isShortId(id) && isNumber(number));
  };
}

export const isActor: Guard<ReviewActor> = (value): value is ReviewActor => isRecord(value) && (value["role"] === "host" || ((value["role"] === "teacher" || value["role"] === "student") && isShortId(value["id"])));
