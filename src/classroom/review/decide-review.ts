/** Owns what a command leads to in a review: what happens, or why nothing does. */
import type { Rejection } from "../../attempt/event.ts";
import { readOwn } from "../../engine/read-own.ts";
import { groupById, groupOf } from "../lesson/people.ts";
import type { ReviewCommand, ReviewCommandOf } from "./command.ts";
import type { RatedTarget, ReviewActor, ReviewHappening } from "./event.ts";
import { ratesAs, rubricOf, rubricsOf, type ReviewGround } from "./ground.ts";
import { limits } from "./limits.ts";
import { readReviewCommand } from "./read-review-command.ts";
import { refuseReviewHappening } from "./refuse-review-happening.ts";
import { rejectReview, type ReviewRefused } from "./rejection-codes.ts";
import type { Rubric } from "./rubric.ts";
import { nameOfTarget, samePlace, type ReviewState } from "./state.ts";
import { takeReviewEvent } from "./take-review-happening.ts";

export type ReviewDecision = { events: ReviewHappening[] } | { rejection: Rejection };

/** `command` may come from outside unchecked; `at` is the host's wall time. One command may lead to several events, which hosts take together. Never throws. */
export function decideReview(ground: ReviewGround, state: ReviewState, command: ReviewCommand | Readonly<Record<string, unknown>>, by: { at: number; by: ReviewActor }): ReviewDecision {
  const read = readReviewCommand(command);
  if (!read) return rejectReview("command-malformed");
  if (state.seq >= limits.events) return rejectReview("log-too-long", { most: limits.events });
  if (by.by.role === "student" && countOf(state, by.by.id) >= limits.ofStudent) return rejectReview("too-many-steps", { most: limits.ofStudent });
  const happenings = refuseTaken(ground, state, read, by) ?? happeningsOf(ground, state, read, by);
  return "rejection" in happenings ? happenings : (refuseInTurn(ground, state, happenings, by) ?? { events: happenings });
}

function countOf({ log }: ReviewState, student: string): number {
  let count = 0;
  for (let link = log; link !== null; link = link.rest) if (link.item.by.role === "student" && link.item.by.id === student) count += 1;
  return count;
}

/** Each happening is asked about on the sum that those before it leave. */
function refuseInTurn(ground: ReviewGround, state: ReviewState, happenings: readonly ReviewHappening[], { at, by }: { at: number; by: ReviewActor }): ReviewRefused | null {
  let after = state;
  for (const happening of happenings) {
    const refused = refuseReviewHappening(ground, after, happening, { at, by });
    if (refused) return refused;
    after = { ...after, sum: takeReviewEvent(after.sum, { seq: after.seq + 1, id: "", at, by, ...happening }) };
  }
  return null;
}

/** What another teacher works at just now is left alone. */
function refuseTaken({ lesson }: ReviewGround, { sum }: ReviewState, command: ReviewCommand, { at, by }: { at: number; by: ReviewActor }): ReviewRefused | null {
  if (by.role !== "teacher") return null;
  const group = "target" in command ? groupOfTarget(lesson, command.target) : "group" in command ? command.group : null;
  const claim = group === null ? undefined : readOwn(sum.claims, nameOfTarget({ group }));
  return claim && claim.teacher !== by.id && claim.until > at ? rejectReview("claimed") : null;
}

function groupOfTarget(lesson: ReviewGround["lesson"], target: RatedTarget): string | null {
  return "group" in target ? target.group : (groupOf(lesson, target.student)?.id ?? null);
}

function happeningsOf(ground: ReviewGround, state: ReviewState, command: ReviewCommand, { at, by }: { at: number; by: ReviewActor }): ReviewHappening[] | ReviewRefused {
  switch (command.type) {
    case "set-weights":
      return [{ type: "weights-set", weights: command.weights }];
    case "set-counts":
      return [{ type: "counts-set", counts: command.counts }];
    case "set-rubric":
      return [{ type: "rubric-set", rubric: command.rubric }];
    case "remove-rubric":
      return [{ type: "rubric-removed", rubric: command.rubric }];
    case "open-rating":
      return [...kept(state, rubricsOf(ground, state)), { type: "rating-opened" }];
    case "close-rating":
      return [{ type: "rating-closed" }];
    case "rate":
      return rate(ground, state, command, by);
    case "correct-verdicts":
      return [{ type: "verdicts-corrected", places: command.places.filter((place, index) => command.places.findIndex((one) => samePlace(one, place)) === index), to: command.to, reason: command.reason.trim() }];
    case "correct-credit":
      return [{ type: "credit-corrected", place: command.place, points: command.points, reason: command.reason.trim() }];
    case "drop-correction":
      return [{ type: "correction-dropped", places: command.places, items: command.items }];
    case "add-wording":
      return addWording(ground, command);
    case "drop-wording":
      return [{ type: "wording-dropped", wording: command.wording }];
    case "set-share":
      return refuseStranger(ground, command) ?? [{ type: "share-set", group: command.group, student: command.student, share: command.share, reason: command.reason.trim() }];
    case "set-leader":
      return refuseStranger(ground, command) ?? [{ type: "leader-set", group: command.group, student: command.student }];
    case "write-remark":
      return [{ type: "remark-written", target: command.target, text: command.text.trim() }];
    case "confirm-group":
      return [{ type: "group-confirmed", group: command.group, totals: ground.totals(command.group) }];
    case "reopen-group":
      return [{ type: "group-reopened", group: command.group, reason: command.reason.trim() }];
    case "release-results":
      return [{ type: "results-released", students: [...new Set(command.students)] }];
    case "withdraw-results":
      return [{ type: "results-withdrawn", students: [...new Set(command.students)] }];
    case "appeal":
      return appeal(ground, command, by);
    case "answer-appeal":
      return answer(ground, state, command);
    case "claim":
      return [{ type: "claimed", what: command.what, until: at + limits.claim }];
    case "leave-claim":
      return [{ type: "claim-left", what: command.what }];
    case "undo":
      return [{ type: "undone", undoes: command.undoes }];
  }
}

/** Rubrics that the host knows go into the log with their first use, so that marks stay what they are when the course's schemes change. */
function kept({ sum }: ReviewState, rubrics: readonly Rubric[]): ReviewHappening[] {
  return rubrics.filter(({ id }) => !Object.hasOwn(sum.rubrics, id)).map((rubric) => ({ type: "rubric-set", rubric }));
}

function rate(ground: ReviewGround, state: ReviewState, { rubric, target, values }: ReviewCommandOf<"rate">, by: ReviewActor): ReviewHappening[] | ReviewRefused {
  if (by.role === "host") return rejectReview("not-allowed");
  if (by.role === "teacher") {
    const used = rubricOf(ground, state, rubric);
    return [...kept(state, used ? [used] : []), { type: "rated", rubric, as: "teacher", target, values }];
  }
  const as = ratesAs(ground, by.id, target);
  return as === null ? rejectReview("not-in-group") : [{ type: "rated", rubric, as, target, values }];
}

function addWording({ regrade }: ReviewGround, { wording }: ReviewCommandOf<"add-wording">): ReviewHappening[] | ReviewRefused {
  if (!regrade) return rejectReview("wording-not-tried");
  if (regrade.blocked > 0) return rejectReview("wording-blocked", { places: regrade.blocked });
  return [{ type: "wording-added", wording: { ...wording, text: wording.text.trim() }, changed: [...regrade.changed] }];
}

function refuseStranger({ lesson }: ReviewGround, { group: id, student }: { group: string; student: string | null }): ReviewRefused | null {
  const group = groupById(lesson, id);
  return !group || student === null || group.members.includes(student) ? null : rejectReview("not-in-group");
}

/** Only what the own group played. */
function appeal({ lesson }: ReviewGround, { appeal: id, place, text }: ReviewCommandOf<"appeal">, by: ReviewActor): ReviewHappening[] | ReviewRefused {
  if (by.role !== "student") return rejectReview("not-allowed");
  if (!groupOf(lesson, by.id)?.attempts.includes(place.attempt)) return rejectReview("not-in-group");
  return [{ type: "appealed", appeal: id, place, text: text.trim() }];
}

/** Whoever is right has the verdict corrected with the answer; a mark that comes from none gets the points that came along, or stays for another step. */
function answer({ verdictAt }: ReviewGround, { sum }: ReviewState, { appeal: id, accepted, text, points }: ReviewCommandOf<"answer-appeal">): ReviewHappening[] {
  const answered: ReviewHappening = { type: "appeal-answered", appeal: id, accepted, text: text.trim() };
  const asked = readOwn(sum.appeals, id);
  if (!accepted || !asked || asked.answer) return [answered];
  const reason = text.trim() === "" ? asked.text : text.trim();
  if ("item" in asked.place) return points === undefined ? [answered] : [{ type: "credit-corrected", place: asked.place, points, reason }, answered];
  const to = verdictAt(asked.place)?.sign === "-" ? "not-met" : "met";
  return [{ type: "verdicts-corrected", places: [asked.place], to, reason }, answered];
}
