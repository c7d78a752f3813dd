/** Owns which grader marks which kind of activity. Graders of tools are given by the host: a call loads none. */
import type { Activity, ActivityKind, ActivityOf } from "../scenario/schema/activity.ts";
import { credit, maxOf, type Credit } from "./credit.ts";
import { zero } from "./fraction.ts";
import type { Case, Graded, Grader } from "./graded.ts";
import { gradeCalculation } from "./kinds/calculation.ts";
import { gradeChoice } from "./kinds/choice.ts";
import { gradeDialogue } from "./kinds/dialogue.ts";
import { gradeDocument } from "./kinds/document.ts";
import { gradeForm } from "./kinds/form.ts";
import { gradeMatching } from "./kinds/matching.ts";
import { gradeOrdering } from "./kinds/ordering.ts";
import type { Performance } from "./performance.ts";
import { reason } from "./reason-codes.ts";

/** Kinds of activity that are a tool of the trade: heavy, and only fetched where a situation has one. */
export type ToolKind = "archive" | "classification" | "discussion" | "flowchart" | "liability" | "spot-the-error" | "survey" | "survey-analysis";
export type ToolGraders = { readonly [Kind in ToolKind]?: Grader<Kind> };

const graders: { [Kind in Exclude<ActivityKind, ToolKind>]: Grader<Kind> } = {
  dialogue: gradeDialogue,
  "dialogue-variant": gradeDialogue,
  form: gradeForm,
  choice: gradeChoice,
  ordering: gradeOrdering,
  matching: gradeMatching,
  calculation: gradeCalculation,
  document: gradeDocument,
};

/** How an activity's credits are come by: every credit, on the activity's own scale. */
export type Grade = (activity: Activity, of: Case) => Graded;

/** Throws for a tool that is not among `tools`: who prepares a situation gives those it has. */
export function gradeWith(tools: ToolGraders): Grade {
  const all: { readonly [Kind in ActivityKind]?: Grader<Kind> } = { ...graders, ...tools };
  const gradeKind = <Kind extends ActivityKind>(kind: Kind, activity: ActivityOf<Kind>, of: Case): Graded => {
    const grader = all[kind];
    if (!grader) throw new Error(`No grader for ${kind}.`);
    return grader(activity, of);
  };
  return (activity, of) => gradeKind(activity.kind, activity, of);
}

/** Without any tool. */
export const gradeCredits: Grade = gradeWith({});

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
