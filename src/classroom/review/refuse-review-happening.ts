/** Owns whether something can happen in a review, and by whom. The one set of rules for live commands and for logs that are read back; what holds only at the moment says decide-review.ts. */
import { toArray } from "../../engine/chain.ts";
import { readOwn } from "../../engine/read-own.ts";
import { rubricFaults } from "../../scenario/rubric-faults.ts";
import { groupById } from "../lesson/people.ts";
import type { CreditPlace, RatedTarget, ReviewActor, ReviewHappening, ReviewHappeningOf, ReviewHappeningType, VerdictPlace } from "./event.ts";
import { isOfLesson, rubricOf, rubricsOf, type ReviewGround } from "./ground.ts";
import { isStep } from "./history.ts";
import { limits } from "./limits.ts";
import { refuseRating } from "./refuse-rating.ts";
import { rejectReview, type ReviewRefused } from "./rejection-codes.ts";
import { isOut, nameOfPlace, nameOfTarget, samePlace, type ReviewState } from "./state.ts";

type By = { readonly at: number; readonly by: ReviewActor };

/** Students say how they see each other, and that a verdict is wrong; all else is the teachers'. */
const students: readonly ReviewHappeningType[] = ["rated", "appealed"];

/** Null when it may happen. */
export function refuseReviewHappening(ground: ReviewGround, state: ReviewState, happening: ReviewHappening, by: By): ReviewRefused | null {
  const { type } = happening;
  if (by.by.role === "host" || (by.by.role === "student" && !students.includes(type)) || (by.by.role === "teacher" && type === "appealed")) return rejectReview("not-allowed");
  const group = "group" in happening ? happening.group : null;
  if (group !== null && !groupById(ground.lesson, group)) return rejectReview("group-unknown", { group });
  const student = "student" in happening ? happening.student : null;
  if (student !== null && !isOfLesson(ground, student)) return rejectReview("student-unknown");
  return refuseDetail(ground, state, happening, by);
}

function refuseDetail(ground: ReviewGround, state: ReviewState, happening: ReviewHappening, by: By): ReviewRefused | null {
  const { sum } = state;
  switch (happening.type) {
    case "weights-set":
      return refuseWeights(Object.values(happening.weights));
    case "counts-set":
    case "leader-set":
      return null;
    case "rubric-set":
      return refuseRubric(ground, state, happening);
    case "rubric-removed":
      return rubricOf(ground, state, happening.rubric) ? null : rejectReview("rubric-unknown");
    case "rating-opened":
      return sum.rating === "open" ? rejectReview("rating-open") : null;
    case "rating-closed":
      return sum.rating === "closed" ? rejectReview("rating-closed") : null;
    case "rated":
      return refuseTarget(ground, happening.target) ?? refuseRating(ground, state, happening, by.by);
    case "verdicts-corrected":
      return refuseVerdicts(ground, happening.places) ?? refuseText(happening.reason);
    case "credit-corrected":
      return refuseCredit(ground, happening) ?? refuseText(happening.reason);
    case "correction-dropped":
      return refuseDropping(state, happening);
    case "wording-added":
      return refuseWording(state, happening);
    case "wording-dropped":
      return sum.wordings.some(({ wording }) => wording.id === happening.wording) ? null : rejectReview("wording-unknown");
    case "share-set":
      return refuseShare(happening);
    case "remark-written":
      return refuseTarget(ground, happening.target) ?? (happening.text.length > limits.text ? tooLong() : null);
    case "group-confirmed":
      return Object.keys(happening.totals).length === 0 ? rejectReview("nothing-to-confirm") : null;
    case "group-reopened":
      return Object.hasOwn(sum.confirmed, happening.group) ? refuseText(happening.reason) : rejectReview("not-confirmed");
    case "results-released":
      return refuseRelease(ground, state, happening.students);
    case "results-withdrawn":
      return refuseStudents(ground, happening.students) ?? (happening.students.some((one) => Object.hasOwn(sum.released, one)) ? null : rejectReview("not-released"));
    case "appealed":
      return refuseAppeal(ground, state, happening, by.by);
    case "appeal-answered":
      return refuseAnswer(state, happening);
    case "claimed":
    case "claim-left":
      return refuseClaim(ground, state, happening, by);
    case "undone":
      return refuseUndoing(state, happening.undoes);
  }
}

function refuseWeights(weights: readonly number[]): ReviewRefused | null {
  if (weights.some((weight) => weight < 0 || weight > limits.weight)) return rejectReview("weights-out-of-range", { most: limits.weight });
  return weights.some((weight) => weight > 0) ? null : rejectReview("weights-empty");
}

function refuseRubric(ground: ReviewGround, state: ReviewState, { rubric }: ReviewHappeningOf<"rubric-set">): ReviewRefused | null {
  const twice = new Set(rubric.items.map(({ id }) => id)).size < rubric.items.length || new Set(rubric.raters).size < rubric.raters.length;
  if (twice || rubricFaults(rubric).length > 0) return rejectReview("rubric-faulty");
  const others = rubricsOf(ground, state).filter(({ id }) => id !== rubric.id);
  return others.length >= limits.rubrics ? rejectReview("too-many-rubrics", { most: limits.rubrics }) : null;
}

function refuseTarget(ground: ReviewGround, target: RatedTarget): ReviewRefused | null {
  if ("group" in target) return groupById(ground.lesson, target.group) ? null : rejectReview("group-unknown", { group: target.group });
  return isOfLesson(ground, target.student) ? null : rejectReview("student-unknown");
}

function refuseVerdicts({ verdictAt }: ReviewGround, places: readonly VerdictPlace[]): ReviewRefused | null {
  if (places.length === 0) return rejectReview("no-places");
  if (places.length > limits.places) return rejectReview("too-many-places", { most: limits.places });
  return places.every((place) => verdictAt(place)) ? null : rejectReview("verdict-unknown");
}

function refuseCredit({ creditAt }: ReviewGround, { place, points }: ReviewHappeningOf<"credit-corrected">): ReviewRefused | null {
  const credit = creditAt(place);
  if (!credit) return rejectReview("credit-unknown");
  return points >= credit.from && points <= credit.to ? null : rejectReview("points-out-of-range", { least: credit.from, most: credit.to });
}

function refuseDropping({ sum }: ReviewState, { places, items }: ReviewHappeningOf<"correction-dropped">): ReviewRefused | null {
  const all = [...places, ...items];
  if (all.length === 0) return rejectReview("no-places");
  if (all.length > limits.places) return rejectReview("too-many-places", { most: limits.places });
  const stands = (place: VerdictPlace | CreditPlace) => Object.hasOwn(readOwn<object>("item" in place ? sum.credits : sum.verdicts, place.attempt) ?? {}, nameOfPlace(place));
  return all.every(stands) ? null : rejectReview("correction-unknown");
}

function refuseWording({ sum }: ReviewState, { wording, changed }: ReviewHappeningOf<"wording-added">): ReviewRefused | null {
  if (wording.text.trim() === "") return rejectReview("text-empty");
  if (wording.text.length > limits.wording) return rejectReview("text-too-long", { most: limits.wording });
  if (sum.wordings.some((known) => known.wording.id === wording.id || (known.wording.key === wording.key && known.wording.text === wording.text))) return rejectReview("wording-doubled");
  if (sum.wordings.length >= limits.wordings) return rejectReview("too-many-wordings", { most: limits.wordings });
  // In free play words may come to count at a turn that left no verdict.
  return changed.every(({ place }) => place.key === wording.key) ? null : rejectReview("verdict-unknown");
}

function refuseShare({ share, reason }: ReviewHappeningOf<"share-set">): ReviewRefused | null {
  if (share === null) return reason.length > limits.text ? tooLong() : null;
  return share >= 0 && share <= limits.share ? refuseText(reason) : rejectReview("share-out-of-range", { most: limits.share });
}

function refuseStudents(ground: ReviewGround, chosen: readonly string[]): ReviewRefused | null {
  if (chosen.length === 0) return rejectReview("no-students");
  return chosen.every((student) => isOfLesson(ground, student)) ? null : rejectReview("student-unknown");
}

/** Marks go out once somebody has confirmed them. */
function refuseRelease(ground: ReviewGround, { sum }: ReviewState, chosen: readonly string[]): ReviewRefused | null {
  const refused = refuseStudents(ground, chosen);
  if (refused) return refused;
  const confirmed = new Set(Object.values(sum.confirmed).flatMap((totals) => Object.keys(totals)));
  if (!chosen.every((student) => confirmed.has(student))) return rejectReview("not-confirmed");
  return chosen.every((student) => Object.hasOwn(sum.released, student)) ? rejectReview("released-already") : null;
}

function refuseAppeal(ground: ReviewGround, { sum }: ReviewState, { appeal, place, text }: ReviewHappeningOf<"appealed">, by: ReviewActor): ReviewRefused | null {
  if (by.role !== "student" || !isOfLesson(ground, by.id)) return rejectReview("not-allowed");
  if (!isOut(sum, by.id)) return rejectReview("not-released");
  if ("item" in place ? !ground.creditAt(place) : !ground.verdictAt(place)) return rejectReview("item" in place ? "credit-unknown" : "verdict-unknown");
  const appeals = Object.values(sum.appeals);
  if (Object.hasOwn(sum.appeals, appeal) || appeals.some((one) => samePlace(one.place, place))) return rejectReview("appeal-doubled");
  return appeals.filter(({ student }) => student === by.id).length >= limits.appeals ? rejectReview("too-many-appeals", { most: limits.appeals }) : refuseText(text);
}

/** A refusal owes the student a word. */
function refuseAnswer({ sum }: ReviewState, { appeal, accepted, text }: ReviewHappeningOf<"appeal-answered">): ReviewRefused | null {
  const asked = readOwn(sum.appeals, appeal);
  if (!asked) return rejectReview("appeal-unknown");
  if (asked.answer) return rejectReview("appeal-answered");
  if (!accepted) return refuseText(text);
  return text.length > limits.text ? tooLong() : null;
}

function refuseClaim(ground: ReviewGround, { sum }: ReviewState, happening: ReviewHappeningOf<"claimed" | "claim-left">, { at, by }: By): ReviewRefused | null {
  const { what } = happening;
  if ("group" in what && !groupById(ground.lesson, what.group)) return rejectReview("group-unknown", { group: what.group });
  const claim = readOwn(sum.claims, nameOfTarget(what));
  const own = claim !== undefined && by.role === "teacher" && claim.teacher === by.id;
  if (happening.type === "claim-left") return own ? null : rejectReview("claim-unknown");
  return claim && !own && claim.until > at ? rejectReview("claimed") : null;
}

function refuseUndoing({ log, out }: ReviewState, undoes: number): ReviewRefused | null {
  const event = toArray(log)[undoes - 1];
  if (!event) return rejectReview("step-unknown");
  if (out.has(undoes)) return rejectReview("undone-already");
  return isStep(event) ? null : rejectReview("not-undoable");
}

function refuseText(text: string): ReviewRefused | null {
  if (text.trim() === "") return rejectReview("text-empty");
  return text.length > limits.text ? tooLong() : null;
}

function tooLong(): ReviewRefused {
  return rejectReview("text-too-long", { most: limits.text });
}
