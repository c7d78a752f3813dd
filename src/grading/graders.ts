/** Owns the table of graders: one for every kind of activity, or it does not compile. */
import type { Activity, ActivityKind, ActivityOf } from "../scenario/schema/activity.ts";
import { credit, maxOf, type Credit } from "./credit.ts";
import { zero } from "./fraction.ts";
import type { Case, Graded, Grader } from "./graded.ts";
import { gradeArchive } from "./kinds/archive.ts";
import { gradeCalculation } from "./kinds/calculation.ts";
import { gradeChoice } from "./kinds/choice.ts";
import { gradeClassification } from "./kinds/classification.ts";
import { gradeDialogue } from "./kinds/dialogue.ts";
import { gradeDiscussion } from "./kinds/discussion.ts";
import { gradeDocument } from "./kinds/document.ts";
import { gradeFlowchart } from "./kinds/flowchart.ts";
import { gradeForm } from "./kinds/form.ts";
import { gradeLiability } from "./kinds/liability.ts";
import { gradeMatching } from "./kinds/matching.ts";
import { gradeOrdering } from "./kinds/ordering.ts";
import { gradeSurvey } from "./kinds/survey.ts";
import { gradeSurveyAnalysis } from "./kinds/survey-analysis.ts";
import { gradeSpotTheError } from "./kinds/spot-the-error.ts";
import type { Performance } from "./performance.ts";
import { reason } from "./reason-codes.ts";

const graders: { [Kind in ActivityKind]: Grader<Kind> } = {
  dialogue: gradeDialogue,
  "dialogue-variant": gradeDialogue,
  form: gradeForm,
  choice: gradeChoice,
  ordering: gradeOrdering,
  matching: gradeMatching,
  calculation: gradeCalculation,
  liability: gradeLiability,
  document: gradeDocument,
  archive: gradeArchive,
  discussion: gradeDiscussion,
  classification: gradeClassification,
  survey: gradeSurvey,
  "survey-analysis": gradeSurveyAnalysis,
  flowchart: gradeFlowchart,
  "spot-the-error": gradeSpotTheError,
};

/** How an activity's credits are come by. */
export type Grade = (activity: Activity, of: Case) => Graded;

/** Every credit of an activity, on its own scale. */
export function gradeCredits(activity: Activity, of: Case): Graded {
  return gradeKind(activity.kind, activity, of);
}

function gradeKind<Kind extends ActivityKind>(kind: Kind, activity: ActivityOf<Kind>, of: Case): Graded {
  return graders[kind](activity, of);
}

/** `done`: handed in, or the call is over; `started`: something is there, `open`: nothing is. */
export function statusOf(activity: Activity, performance: Performance): "done" | "started" | "open" {
  const isThis = (candidate: { activity: string }) => candidate.activity === activity.id;
  if (activity.kind === "dialogue" || activity.kind === "dialogue-variant") {
    const dialogue = performance.dialogues.find(isThis);
    return dialogue?.over ? "done" : dialogue?.started ? "started" : "open";
  }
  if (activity.kind === "form") {
    const form = performance.forms.find(isThis);
    return form?.submitted ? "done" : form && Object.values(form.values).some((value) => value.trim() !== "") ? "started" : "open";
  }
  const saved = performance.answers.find(isThis);
  return saved?.submitted ? "done" : saved && saved.answers.length > 0 ? "started" : "open";
}

/** Work is graded once it is handed in; a call as soon as it rings. Before, nothing of what is right is told: one item per ability holds the maximum. */
export function openCredits(activity: Activity, credits: readonly Credit[]): Credit[] {
  const abilities = [...new Set(credits.filter(({ max }) => max.n > 0n).map(({ ability }) => ability))];
  return abilities.map((ability) =>
    credit(activity.id, {
      subject: ability,
      kind: "open",
      title: activity.title,
      ability,
      state: "not-met",
      points: zero,
      max: maxOf(credits.filter((item) => item.ability === ability)),
      reason: reason("grading/not-handed-in"),
    }),
  );
}

export function isGraded(activity: Activity, performance: Performance): boolean {
  const status = statusOf(activity, performance);
  return activity.kind === "dialogue" || activity.kind === "dialogue-variant" ? status !== "open" : status === "done";
}
