/** Owns which place of an attempt a mark of the report stands for: a verdict where there is one, so that it can be corrected everywhere; else the mark itself. */
import type { CreditItem, StudentView } from "../../../protocol/attempt.ts";
import type { CreditPlace, VerdictPlace } from "../../../protocol/review.ts";

export type Place = VerdictPlace | CreditPlace;

/** `attempt` is the report's. What was never said has no evidence: the last words that were judged for it stand for it. */
export function placeOf(item: CreditItem, attempt: string, { activities }: Pick<StudentView, "activities">): Place {
  if (item.kind === "criterion") {
    const activity = activities.find(({ id }) => id === item.activity);
    const lines = activity?.kind === "dialogue" ? (activity.call?.transcript ?? []) : [];
    const judged = lines.flatMap(({ seq, verdicts }) => (verdicts ?? []).flatMap(({ key }) => (isKey(key, item.subject) ? [{ attempt, seq, key }] : [])));
    const found = judged.find(({ seq }) => item.evidence.some((evidence) => evidence.seq === seq)) ?? judged.at(-1);
    if (found) return found;
  }
  return { attempt, item: item.id };
}

export function samePlace(a: Place, b: Place): boolean {
  if (a.attempt !== b.attempt) return false;
  return "item" in a ? "item" in b && a.item === b.item : "key" in b && a.seq === b.seq && a.key === b.key;
}

/** Keys of verdicts name the beat before the criterion. */
function isKey(key: string, subject: string): boolean {
  return key === subject || key.slice(key.indexOf(":") + 1) === subject;
}
