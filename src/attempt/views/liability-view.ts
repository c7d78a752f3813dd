/** Owns what a student sees of a decision who is liable; the right one only with the result. */
import type { ActivityResult } from "../../grading/grade-activity.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, LiabilityFeedback } from "../view.ts";
import { itemView } from "./question-views.ts";

export function liabilityParts(activity: ActivityOf<"liability">, work: Work, result: ActivityResult | null): Pick<ActivityViewOf<"liability">, "parties" | "evidence" | "answer" | "feedback"> {
  const saved = work.answers[""];
  return {
    parties: activity.parties.map(itemView),
    evidence: activity.evidence.map(itemView),
    answer: saved?.kind === "liability" ? saved : { kind: "liability", evidence: [], shares: [], lead: null },
    feedback: result && liabilityFeedback(activity, result),
  };
}

function liabilityFeedback(activity: ActivityOf<"liability">, { items }: ActivityResult): LiabilityFeedback {
  const met = (kind: string, subject: string) => items.some((item) => item.kind === kind && item.subject === subject && item.state === "met");
  return {
    evidence: activity.evidence.map(({ id, points, why }) => ({ id, party: points, ok: met("pair", id), why })),
    shares: activity.shares.map(({ party, exact }) => ({ party, percent: exact, ok: met("share", party) })),
    lead: activity.lead,
    explain: activity.explain,
  };
}
