/** Owns what the rules of a review ask of its lesson, of the attempts and of the marks as they stand. */
import { readOwn } from "../../engine/read-own.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { groupOf } from "../lesson/people.ts";
import type { GroupState, RunningLesson } from "../lesson/state.ts";
import type { CreditPlace, RatedTarget, VerdictPlace, WordingChange } from "./event.ts";
import type { RaterRole, Rubric } from "./rubric.ts";
import type { ReviewState } from "./state.ts";

export type ReviewGround = {
  readonly lesson: RunningLesson;
  readonly situation: Pick<Situation, "cast">;
  /** Those that a review begins with. */
  readonly rubrics: readonly Rubric[];
  /** Whether a verdict of the logs stands there, and of which sign its criterion is. */
  readonly verdictAt: (place: VerdictPlace) => { readonly sign: "+" | "-" } | null;
  /** The points that the mark in the attempt's report may be given. */
  readonly creditAt: (place: CreditPlace) => { readonly from: number; readonly to: number } | null;
  /** Final marks of the group's members as they stand, by student. */
  readonly totals: (group: string) => Record<string, number>;
  /** What a new wording would change, worked out beforehand; null: it was not tried. */
  readonly regrade: { readonly changed: readonly WordingChange[]; readonly blocked: number } | null;
};

/** A rubric as it stands in this review. */
export function rubricOf({ rubrics }: Pick<ReviewGround, "rubrics">, { sum }: Pick<ReviewState, "sum">, id: string): Rubric | null {
  const set = readOwn(sum.rubrics, id);
  return set === undefined ? (rubrics.find((rubric) => rubric.id === id) ?? null) : set;
}

/** All that count, those of the lesson's begin first. */
export function rubricsOf({ rubrics }: Pick<ReviewGround, "rubrics">, { sum }: Pick<ReviewState, "sum">): Rubric[] {
  const known = rubrics.map((rubric) => (Object.hasOwn(sum.rubrics, rubric.id) ? sum.rubrics[rubric.id] : rubric));
  const added = Object.entries(sum.rubrics).flatMap(([id, rubric]) => (rubrics.some((one) => one.id === id) ? [] : [rubric]));
  return [...known, ...added].flatMap((rubric) => rubric ?? []);
}

export function isOfLesson({ lesson }: Pick<ReviewGround, "lesson">, student: string): boolean {
  return Object.hasOwn(lesson.present, student);
}

/** As what a student rates: oneself and the own group's people; groups, as one who observed or as a peer. Null: somebody of another group is none of one's business. */
export function ratesAs({ lesson, situation }: Pick<ReviewGround, "lesson" | "situation">, student: string, target: RatedTarget): RaterRole | null {
  const own = groupOf(lesson, student);
  if ("student" in target) return target.student === student ? "self" : own?.members.includes(target.student) ? "peer" : null;
  if (own && observes(situation, own, student)) return "observer";
  return own?.id === target.group ? "self" : "peer";
}

function observes({ cast }: ReviewGround["situation"], { seats }: GroupState, student: string): boolean {
  return cast.seats.some(({ id, role }) => role === "observer" && id === readOwn(seats, student));
}
