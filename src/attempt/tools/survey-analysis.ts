/** Owns working out the returns of a survey, as an attempt needs it. */
import { gradeSurveyAnalysis } from "../../grading/kinds/survey-analysis.ts";
import { worksheetOf } from "../../grading/survey/worksheet-of.ts";
import { kindRefused, refuseFigure } from "../answer-checks.ts";
import { analysisParts } from "../views/survey-analysis-view.ts";
import type { Tool } from "./tool.ts";

export const surveyAnalysis: Tool<"survey-analysis"> = {
  grade: gradeSurveyAnalysis,
  refuse: (activity, answer) => (answer.kind === "calculation" ? refuseFigure(activity.id, worksheetOf(activity).steps, answer) : kindRefused(activity)),
  parts: (activity, work, _seed, result) => analysisParts(activity, work, result),
};
