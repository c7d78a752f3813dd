/** Owns the credit of an analysis: every cell and figure is a line of a worksheet, so an earlier slip is carried on and not punished twice. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { defaultAbility } from "../default-ability.ts";
import type { Case, Graded } from "../graded.ts";
import { worksheetOf } from "../survey/worksheet-of.ts";
import { gradeWorksheet } from "./calculation.ts";

export function gradeSurveyAnalysis(activity: ActivityOf<"survey-analysis">, { performance }: Case): Graded {
  return gradeWorksheet(worksheetOf(activity), activity.ability ?? defaultAbility("survey-analysis"), performance);
}
