/** Owns what an event adds to the sum of a review. It asks no leave: refuse-review-happening.ts has given it; and it fits any sum, because undoing takes events out from under others. */
import { readOwn } from "../../engine/read-own.ts";
import type { ReviewEvent, ReviewHappeningOf } from "./event.ts";
import { nameOfPlace, nameOfTarget, type Appeal, type Rated, type ReviewSum, type Signed } from "./state.ts";

type Of<Type extends ReviewEvent["type"]> = ReviewEvent & ReviewHappeningOf<Type>;

/** The same sum for `undone`: that is folded by history.ts. */
export function takeReviewEvent(sum: ReviewSum, event: ReviewEvent): ReviewSum {
  switch (event.type) {
    case "weights-set":
      return { ...sum, weights: event.weights };
    case "counts-set":
      return { ...sum, counts: event.counts };
    case "rubric-set":
      return { ...sum, rubrics: { ...sum.rubrics, [event.rubric.id]: event.rubric } };
    case "rubric-removed":
      return { ...sum, rubrics: { ...sum.rubrics, [event.rubric]: null } };
    case "rating-opened":
      return { ...sum, rating: "open" };
    case "rating-closed":
      return { ...sum, rating: "closed" };
    case "rated":
      return rated(sum, event);
    case "verdicts-corrected":
      return corrected(sum, event);
    case "credit-corrected": {
      const { place, points, reason } = event;
      return { ...sum, credits: within(sum.credits, place.attempt, { [place.item]: { ...signed(event), place, points, reason } }) };
    }
    case "correction-dropped":
      return dropped(sum, event);
    case "wording-added":
      return { ...sum, wordings: [...sum.wordings, { ...signed(event), wording: event.wording, changed: event.changed }] };
    case "wording-dropped":
      return { ...sum, wordings: sum.wordings.filter(({ wording }) => wording.id !== event.wording) };
    case "share-set":
      return share(sum, event);
    case "leader-set":
      return { ...sum, leaders: event.student === null ? without(sum.leaders, [event.group]) : { ...sum.leaders, [event.group]: event.student } };
    case "remark-written":
      return { ...sum, remarks: event.text === "" ? without(sum.remarks, [nameOfTarget(event.target)]) : { ...sum.remarks, [nameOfTarget(event.target)]: event.text } };
    case "group-confirmed":
      return { ...sum, confirmed: { ...sum.confirmed, [event.group]: event.totals } };
    case "group-reopened":
      return { ...sum, confirmed: without(sum.confirmed, [event.group]), released: without(sum.released, Object.keys(readOwn(sum.confirmed, event.group) ?? {})) };
    case "results-released":
      return { ...sum, released: { ...sum.released, ...Object.fromEntries(event.students.map((student) => [student, true as const])) } };
    case "results-withdrawn":
      return { ...sum, released: without(sum.released, event.students) };
    case "appealed":
      return appealed(sum, event);
    case "appeal-answered":
      return answered(sum, event);
    case "claimed":
      return event.by.role === "teacher" ? { ...sum, claims: { ...sum.claims, [nameOfTarget(event.what)]: { what: event.what, teacher: event.by.id, until: event.until } } } : sum;
    case "claim-left":
      return { ...sum, claims: without(sum.claims, [nameOfTarget(event.what)]) };
    case "undone":
      return sum;
  }
}

function signed({ seq, at, by }: ReviewEvent): Signed {
  return { seq, at, by: by.role === "host" ? null : by.id };
}

function rated(sum: ReviewSum, { rubric, as, target, values, by }: Of<"rated">): ReviewSum {
  if (by.role === "host") return sum;
  const name = nameOfTarget(target);
  const key = ratingName(rubric, as, by.id);
  const before = readOwn(sum.ratings, name) ?? {};
  return { ...sum, ratings: { ...sum.ratings, [name]: values === null ? without(before, [key]) : { ...before, [key]: { rubric, as, rater: by.id, target, values } } } };
}

/** The last rating of a rater by a rubric counts. */
export function ratingName(rubric: string, as: Rated["as"], rater: string): string {
  return `${rubric}/${as}/${rater}`;
}

function corrected(sum: ReviewSum, event: Of<"verdicts-corrected">): ReviewSum {
  let { verdicts } = sum;
  for (const attempt of new Set(event.places.map((place) => place.attempt))) {
    const here = event.places.filter((place) => place.attempt === attempt);
    verdicts = within(verdicts, attempt, Object.fromEntries(here.map((place) => [nameOfPlace(place), { ...signed(event), place, to: event.to, reason: event.reason }])));
  }
  return { ...sum, verdicts };
}

function dropped(sum: ReviewSum, { places, items }: Of<"correction-dropped">): ReviewSum {
  let { verdicts, credits } = sum;
  for (const place of places) verdicts = { ...verdicts, [place.attempt]: without(readOwn(verdicts, place.attempt) ?? {}, [nameOfPlace(place)]) };
  for (const place of items) credits = { ...credits, [place.attempt]: without(readOwn(credits, place.attempt) ?? {}, [nameOfPlace(place)]) };
  return { ...sum, verdicts, credits };
}

function share(sum: ReviewSum, { group, student, share: part, reason }: Of<"share-set">): ReviewSum {
  const before = readOwn(sum.shares, group) ?? {};
  return { ...sum, shares: { ...sum.shares, [group]: part === null ? without(before, [student]) : { ...before, [student]: { share: part, reason } } } };
}

function appealed(sum: ReviewSum, { appeal: id, place, text, at, by }: Of<"appealed">): ReviewSum {
  const appeal: Appeal = { id, at, student: by.role === "host" ? "" : by.id, place, text, answer: null };
  return { ...sum, appeals: { ...sum.appeals, [id]: appeal } };
}

function answered(sum: ReviewSum, { appeal: id, accepted, text }: Of<"appeal-answered">): ReviewSum {
  const appeal = readOwn(sum.appeals, id);
  return appeal ? { ...sum, appeals: { ...sum.appeals, [id]: { ...appeal, answer: { accepted, text } } } } : sum;
}

function within<Value>(record: Readonly<Record<string, Readonly<Record<string, Value>>>>, key: string, more: Readonly<Record<string, Value>>): Readonly<Record<string, Readonly<Record<string, Value>>>> {
  return { ...record, [key]: { ...readOwn(record, key), ...more } };
}

function without<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Readonly<Record<string, Value>> {
  return keys.some((key) => Object.hasOwn(record, key)) ? Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))) : record;
}
