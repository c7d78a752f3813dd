/** Owns the state of a review: what its log adds up to. Never changed; each event makes a new one that shares the rest. */
import type { Chain } from "../../engine/chain.ts";
import type { Claimable, Correction, Counts, CreditPlace, RatedTarget, ReviewEvent, VerdictPlace, Weights, Wording, WordingChange } from "./event.ts";
import type { RaterRole, Rubric } from "./rubric.ts";

/** What somebody changed, with the event that did it. */
export type Signed = { readonly seq: number; readonly at: number; readonly by: string | null };

export type Rated = { readonly rubric: string; readonly as: RaterRole; readonly rater: string; readonly target: RatedTarget; readonly values: Readonly<Record<string, number>> };
export type VerdictCorrection = Signed & { readonly place: VerdictPlace; readonly to: Correction; readonly reason: string };
export type CreditCorrection = Signed & { readonly place: CreditPlace; readonly points: number; readonly reason: string };
export type AddedWording = Signed & { readonly wording: Wording; readonly changed: readonly WordingChange[] };
export type Appeal = { readonly id: string; readonly at: number; readonly student: string; readonly place: VerdictPlace | CreditPlace; readonly text: string; readonly answer: { readonly accepted: boolean; readonly text: string } | null };

/** Records by id; whoever reads them does so by `readOwn`. */
export type ReviewSum = {
  readonly weights: Weights;
  readonly counts: Counts;
  /** Over those that the host knows: null takes one away. */
  readonly rubrics: Readonly<Record<string, Rubric | null>>;
  readonly rating: "closed" | "open";
  /** By target, then by rubric, role and rater. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, Rated>>>>;
  /** By attempt, then by place. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, VerdictCorrection>>>>;
  /** By attempt, then by item. */
  readonly credits: Readonly<Record<string, Readonly<Record<string, CreditCorrection>>>>;
  /** In the order in which they were added. */
  readonly wordings: readonly AddedWording[];
  /** By group, then by student. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, { readonly share: number; readonly reason: string }>>>>;
  readonly leaders: Readonly<Record<string, string>>;
  /** By target. */
  readonly remarks: Readonly<Record<string, string>>;
  /** Marks by student as they were confirmed, by group. */
  readonly confirmed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly released: Readonly<Record<string, true>>;
  readonly appeals: Readonly<Record<string, Appeal>>;
  /** By what is claimed. */
  readonly claims: Readonly<Record<string, { readonly what: Claimable; readonly teacher: string; readonly until: number }>>;
};

export type ReviewState = {
  readonly seq: number;
  /** The whole log, the newest first: undoing counts anew what is left. */
  readonly log: Chain<ReviewEvent>;
  /** Numbers of the events that were taken back. */
  readonly out: ReadonlySet<number>;
  readonly sum: ReviewSum;
};

/** What counts before a teacher says otherwise. A member's own opinion of himself is shown, not counted. */
const firstWeights: Weights = { automatic: 30, teacher: 50, peer: 20, self: 0 };

export const emptySum: ReviewSum = {
  weights: firstWeights,
  counts: "best",
  rubrics: {},
  rating: "closed",
  ratings: {},
  verdicts: {},
  credits: {},
  wordings: [],
  shares: {},
  leaders: {},
  remarks: {},
  confirmed: {},
  released: {},
  appeals: {},
  claims: {},
};

export const initialReview: ReviewState = { seq: 0, log: null, out: new Set(), sum: emptySum };

/** Marks that are confirmed, and that a teacher gave out. */
export function isOut({ released, confirmed }: Pick<ReviewSum, "released" | "confirmed">, student: string): boolean {
  return Object.hasOwn(released, student) && Object.values(confirmed).some((totals) => Object.hasOwn(totals, student));
}

/** One name for a group, a person or a criterion in the records of the state. */
export function nameOfTarget(target: RatedTarget | Claimable): string {
  if ("group" in target) return `group:${target.group}`;
  return "student" in target ? `student:${target.student}` : `key:${target.key}`;
}

/** The name of a place within its attempt. */
export function nameOfPlace(place: VerdictPlace | CreditPlace): string {
  return "item" in place ? place.item : `${place.seq}/${place.key}`;
}

export function samePlace(a: VerdictPlace | CreditPlace, b: VerdictPlace | CreditPlace): boolean {
  return a.attempt === b.attempt && "item" in a === "item" in b && nameOfPlace(a) === nameOfPlace(b);
}
