/** Owns the table of all tools' graders: one for every tool, or it does not compile. For whoever grades whatever comes. */
import type { Grader } from "./graded.ts";
import { gradeWith, type ToolKind } from "./graders.ts";
import { gradeArchive } from "./kinds/archive.ts";
import { gradeClassification } from "./kinds/classification.ts";
import { gradeDiscussion } from "./kinds/discussion.ts";
import { gradeFlowchart } from "./kinds/flowchart.ts";
import { gradeLiability } from "./kinds/liability.ts";
import { gradeSpotTheError } from "./kinds/spot-the-error.ts";
import { gradeSurveyAnalysis } from "./kinds/survey-analysis.ts";
import { gradeSurvey } from "./kinds/survey.ts";

const toolGraders: { [Kind in ToolKind]: Grader<Kind> } = {
  archive: gradeArchive,
  classification: gradeClassification,
  discussion: gradeDiscussion,
  flowchart: gradeFlowchart,
  liability: gradeLiability,
  "spot-the-error": gradeSpotTheError,
  survey: gradeSurvey,
  "survey-analysis": gradeSurveyAnalysis,
};

export const gradeAll = gradeWith(toolGraders);
