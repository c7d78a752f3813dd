/** Owns what a student sees of a questionnaire to design. The order, the models and what is wrong only with the marks. */
import type { ActivityResult } from "../../grading/grade-activity.ts";
import { allQuestions } from "../../grading/survey/written-in.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, SurveyFeedback } from "../view.ts";

type Survey = ActivityOf<"survey">;
type SurveyParts = Pick<ActivityViewOf<"survey">, "dimensions" | "scales" | "bank" | "limits" | "asksFor" | "opening" | "questions" | "feedback">;

export function surveyParts(activity: Survey, work: Work, result: ActivityResult | null): SurveyParts {
  const saved = work.answers[""];
  const answer = saved?.kind === "survey" ? saved : { opening: "", questions: [] };
  return {
    dimensions: activity.dimensions.map(({ id, text, note }) => ({ id, text, note: note ?? null })),
    scales: activity.scales.map(({ id, type, text }) => ({ id, type, text })),
    bank: activity.bank.map(({ id, says }) => ({ id, text: says })),
    limits: activity.questions,
    asksFor: activity.opening.content.map(({ title }) => title),
    opening: answer.opening,
    questions: answer.questions.map((question) => ({ ...question })),
    feedback: result && surveyFeedback(activity, result),
  };
}

function surveyFeedback({ opening, model }: Survey, { items }: ActivityResult): SurveyFeedback {
  const groupOf = (kind: string, subject: string): SurveyFeedback["items"][number]["group"] =>
    kind === "choice" ? "scale" : kind === "order" || kind === "length" ? "whole" : subject.startsWith("text:") ? "opening" : subject.startsWith(`${allQuestions}:`) ? "wording" : "coverage";
  return {
    items: items
      .filter(({ kind }) => kind !== "hint")
      .map(({ id, kind, subject, title, state, points, max, reason, advice, evidence }) => ({ id, group: groupOf(kind, subject), title, state, points, max, reason, advice, quotes: quotesIn(evidence) })),
    opening: opening.model,
    model: model.map((question) => ({ ...question })),
  };
}

/** The very words that a mark stands on. */
function quotesIn(evidence: ActivityResult["items"][number]["evidence"]): string[] {
  return evidence.flatMap(({ text, spans }) => spans.map(({ start, end }) => text.slice(start, end)));
}
