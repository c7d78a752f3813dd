/** Owns the evidence file of one attempt of a lesson: what its marks follow from, and what people corrected, with who, when and why. */
import type { ReviewKnown } from "../../classroom/review/known.ts";
import type { ReviewState, ReviewSum } from "../../classroom/review/state.ts";
import { evidenceOf, type EvidenceCorrections } from "../../content/evidence.ts";
import { readOwn } from "../../engine/read-own.ts";

/** The text of the file; null where the lesson has no such attempt, or it has not begun. */
export function evidenceFile({ lesson, prepared, run, attempts }: Pick<ReviewKnown, "lesson" | "prepared" | "run" | "attempts">, { sum }: Pick<ReviewState, "sum">, attempt: string): string | null {
  const group = run.groups.find((one) => one.attempts.includes(attempt));
  const found = attempts.get(attempt);
  if (!group || !found || found.state.status === "new") return null;
  return evidenceOf(prepared, { id: attempt, lesson, group: group.id, round: group.attempts.indexOf(attempt) + 1 }, found, decidedAbout(sum, attempt));
}

/** As grading takes them (`correctionsOf`), signed: what words changed first, what teachers decided above it. */
function decidedAbout({ verdicts, credits, wordings }: ReviewSum, attempt: string): EvidenceCorrections {
  const byWords = wordings.flatMap(({ wording, changed, by, at }) => changed.flatMap(({ place: { attempt: of, seq, key }, to }) => (of === attempt ? [{ seq, key, to, by, at, reason: wording.text }] : [])));
  const byTeachers = Object.values(readOwn(verdicts, attempt) ?? {}).flatMap(({ place: { seq, key }, to, by, at, reason }) => (to === "noted" ? [] : [{ seq, key, to, by, at, reason }]));
  return { verdicts: [...byWords, ...byTeachers], credits: Object.values(readOwn(credits, attempt) ?? {}).map(({ place: { item }, points, by, at, reason }) => ({ item, points, by, at, reason })) };
}
