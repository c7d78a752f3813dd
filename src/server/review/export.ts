/** Owns everything of one review as a file: a table of its marks for people, and all of it for programs. */
import { toArray } from "../../engine/chain.ts";
import type { ReviewKnown } from "../../classroom/review/known.ts";
import type { ReviewState } from "../../classroom/review/state.ts";
import type { ReviewEvent } from "../../classroom/review/event.ts";
import type { AuditLine, GroupReview, MemberReview, ReviewView } from "../../classroom/review/view.ts";
import { auditLines } from "../../classroom/review/views/audit-lines.ts";
import { reviewView } from "../../classroom/review/views/review-view.ts";
import type { CsvCell } from "./csv.ts";
import type { GradebookWords, WordKey } from "./gradebook/words.ts";

/** `log` is the review's own; those of lesson and attempts are in the export of the class. */
export type ReviewExport = { review: Omit<ReviewView, "undo" | "redo" | "progress" | "claims">; audit: AuditLine[]; log: ReviewEvent[] };

export function reviewExport(known: ReviewKnown, state: ReviewState, now: number): ReviewExport {
  const { undo: _undo, redo: _redo, progress: _progress, claims: _claims, ...review } = reviewView(known, state, "", now);
  return { review, audit: auditLines(known, state), log: toArray(state.log) };
}

const counted = ["turns", "characters", "fields", "criteria", "help"] as const;
const marks = ["automatic", "teacher", "peer", "self", "extra", "final"] as const;
const head: readonly WordKey[] = ["number", "name", "group", "seats", ...counted, "present", "share", ...marks, "raterQuality", "standing", "remark", "groupRemark"];

export function reviewTable({ groups }: Pick<ReviewView, "groups">, words: GradebookWords): CsvCell[][] {
  return [head.map((key) => words.word(key)), ...groups.flatMap((group) => group.members.map((member) => lineOf(group, member, words)))];
}

function lineOf(group: GroupReview, { name, number, seats, contribution, marks: own, raterQuality, remark }: MemberReview, { word, text }: GradebookWords): CsvCell[] {
  return [
    ...[number ?? "", name, group.name, seats.map((seat) => (seat === null ? word("mirror") : text(seat))).join(" / ")],
    ...counted.map((key) => contribution[key]),
    ...[Math.round(contribution.present / 60), contribution.set?.share ?? contribution.share],
    ...marks.map((key) => own[key]),
    ...[raterQuality, word(`standing.${group.standing}`), remark, group.remark],
  ];
}
