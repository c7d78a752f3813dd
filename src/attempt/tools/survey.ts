/** Owns designing a questionnaire, as an attempt needs it. */
import type { Answer } from "../../grading/answer.ts";
import { gradeSurvey } from "../../grading/kinds/survey.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { distinct, kindRefused, known, tooLong } from "../answer-checks.ts";
import { limits } from "../limits.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import { surveyParts } from "../views/survey-view.ts";
import type { Tool } from "./tool.ts";

export const survey: Tool<"survey"> = {
  grade: gradeSurvey,
  refuse: (activity, answer) => (answer.kind === "survey" ? refuseSurvey(activity, answer) : kindRefused(activity)),
  parts: (activity, work, _seed, result) => surveyParts(activity, work, result),
};

/** A question may still be without dimension and scale. */
function refuseSurvey(activity: ActivityOf<"survey">, { opening, questions }: Extract<Answer, { kind: "survey" }>): Refused | null {
  const chosen = (values: readonly string[]) => values.filter((value) => value !== "");
  const ok =
    questions.length <= limits.questions &&
    distinct(questions.map(({ id }) => id)) &&
    known(chosen(questions.map(({ dimension }) => dimension)), activity.dimensions) &&
    known(chosen(questions.map(({ scale }) => scale)), activity.scales);
  if (!ok) return reject("answer-ids", { activity: activity.id });
  return tooLong([opening], limits.field) ?? tooLong(questions.map(({ text }) => text), limits.question);
}
