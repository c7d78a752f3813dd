/** Owns what can be asked of a review. Who may ask what is decided by the host; whether it can be done, here. */
import type { Claimable, Correction, Counts, CreditPlace, RatedTarget, VerdictPlace, Weights, Wording } from "./event.ts";
import type { Rubric } from "./rubric.ts";

export type ReviewCommand =
  | { type: "set-weights"; weights: Weights }
  | { type: "set-counts"; counts: Counts }
  | { type: "set-rubric"; rubric: Rubric }
  | { type: "remove-rubric"; rubric: string }
  | { type: "open-rating" }
  | { type: "close-rating" }
  /** `as` follows from who asks and in which seat. */
  | { type: "rate"; rubric: string; target: RatedTarget; values: Record<string, number> | null }
  | { type: "correct-verdicts"; places: VerdictPlace[]; to: Correction; reason: string }
  | { type: "correct-credit"; place: CreditPlace; points: number; reason: string }
  | { type: "drop-correction"; places: VerdictPlace[]; items: CreditPlace[] }
  /** What it changes is worked out by the host with the judge; refused where it would flip a verdict that was confirmed as not met. */
  | { type: "add-wording"; wording: Wording }
  | { type: "drop-wording"; wording: string }
  | { type: "set-share"; group: string; student: string; share: number | null; reason: string }
  | { type: "set-leader"; group: string; student: string | null }
  | { type: "write-remark"; target: RatedTarget; text: string }
  | { type: "confirm-group"; group: string }
  | { type: "reopen-group"; group: string; reason: string }
  | { type: "release-results"; students: string[] }
  | { type: "withdraw-results"; students: string[] }
  | { type: "appeal"; appeal: string; place: VerdictPlace | CreditPlace; text: string }
  /** `points`: what a mark that comes from no verdict gets, where the student is right about one. */
  | { type: "answer-appeal"; appeal: string; accepted: boolean; text: string; points?: number }
  | { type: "claim"; what: Claimable }
  | { type: "leave-claim"; what: Claimable }
  | { type: "undo"; undoes: number };
export type ReviewCommandType = ReviewCommand["type"];
export type ReviewCommandOf<Type extends ReviewCommandType> = Extract<ReviewCommand, { type: Type }>;
