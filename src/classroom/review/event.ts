/**
 * Owns the events of a review's log: everything that people decided about the marks of a lesson, with who, when and why. Marks are computed from these
 * and from the logs of lesson and attempts. People are named by id only. What the engine gave stands in the attempts and is never changed.
 */
import type { Rubric } from "./rubric.ts";

/** Shares of the final mark in percent; they need not add up to 100, only their ratio counts. */
export type Weights = { automatic: number; teacher: number; peer: number; self: number };

/** Which of a group's attempts counts. */
export type Counts = "best" | "last" | "first";

export type RatedTarget = { group: string } | { student: string };

/** A verdict by place: `seq` of the event in the attempt's log that holds it (a turn, a hand-in), `key` as recorded there. */
export type VerdictPlace = { attempt: string; seq: number; key: string };

/** What a teacher makes of a verdict; `noted` leaves it as it is and only says something. */
export type Correction = "met" | "not-met" | "noted";

/** A mark that comes from no verdict (a field, an answer, a step), by the credit item's id in the report: points on the item's own scale. */
export type CreditPlace = { attempt: string; item: string };

export type Wording = { id: string; /** Criterion key of the situation for which the words count. */ key: string; text: string };

/** What a wording makes of a verdict. */
export type WordingChange = { place: VerdictPlace; to: "met" | "not-met" | "uncertain" };

export type ReviewHappening =
  | { type: "weights-set"; weights: Weights }
  | { type: "counts-set"; counts: Counts }
  | { type: "rubric-set"; rubric: Rubric }
  | { type: "rubric-removed"; rubric: string }
  /** Peers and members may rate from now on, or no longer. */
  | { type: "rating-opened" }
  | { type: "rating-closed" }
  /** Of one rater about one target the last counts. `values` by item: points (sum) or times (deduct). Null: taken back. */
  | { type: "rated"; rubric: string; as: "teacher" | "peer" | "self" | "observer"; target: RatedTarget; values: Record<string, number> | null }
  /** Several places at once: the same wording elsewhere. */
  | { type: "verdicts-corrected"; places: VerdictPlace[]; to: Correction; reason: string }
  | { type: "credit-corrected"; place: CreditPlace; points: number; reason: string }
  /** Corrections taken back: the engine's word counts again. */
  | { type: "correction-dropped"; places: VerdictPlace[]; items: CreditPlace[] }
  /** Words that the school counts for a criterion from now on, and what the regrade over this lesson changed. */
  | { type: "wording-added"; wording: Wording; changed: WordingChange[] }
  | { type: "wording-dropped"; wording: string }
  /** A member's part of the group's automatic result, 0 to 1.5; null: as computed. */
  | { type: "share-set"; group: string; student: string; share: number | null; reason: string }
  /** Whose ratings count half of what the group gave its members, as the course has it; null: nobody's. */
  | { type: "leader-set"; group: string; student: string | null }
  | { type: "remark-written"; target: RatedTarget; text: string }
  /** `total` by student: the marks as they were confirmed, so that a later change is seen. */
  | { type: "group-confirmed"; group: string; totals: Record<string, number> }
  | { type: "group-reopened"; group: string; reason: string }
  | { type: "results-released"; students: string[] }
  | { type: "results-withdrawn"; students: string[] }
  | { type: "appealed"; appeal: string; place: VerdictPlace | CreditPlace; text: string }
  | { type: "appeal-answered"; appeal: string; accepted: boolean; text: string }
  /** One teacher works at it until then, ms since 1970; another may take it afterwards. */
  | { type: "claimed"; what: Claimable; until: number }
  | { type: "claim-left"; what: Claimable }
  /** Takes back one event of a teacher's in this log with those that came of the same command; undoing an `undone` brings them back. */
  | { type: "undone"; undoes: number };
export type ReviewHappeningType = ReviewHappening["type"];
export type ReviewHappeningOf<Type extends ReviewHappeningType> = Extract<ReviewHappening, { type: Type }>;

export type Claimable = { group: string } | { key: string };

export type ReviewActor = { role: "teacher"; id: string } | { role: "student"; id: string } | { role: "host" };

/** `seq` counts from 1 without gaps; `id` is made by the client so that a retry is harmless; `at` is the host's wall time in ms since 1970. */
export type ReviewEvent = ReviewHappening & { seq: number; id: string; at: number; by: ReviewActor };
