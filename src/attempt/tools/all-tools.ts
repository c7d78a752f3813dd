/** Owns the table of all tools: one for every kind, or it does not compile. For hosts that play whatever comes. */
import type { ToolKind } from "../../grading/graders.ts";
import { archive } from "./archive.ts";
import { classification } from "./classification.ts";
import { discussion } from "./discussion.ts";
import { flowchart } from "./flowchart.ts";
import { liability } from "./liability.ts";
import { spotTheError } from "./spot-the-error.ts";
import { surveyAnalysis } from "./survey-analysis.ts";
import { survey } from "./survey.ts";
import type { Tool } from "./tool.ts";

export const allTools: { readonly [Kind in ToolKind]: Tool<Kind> } = { archive, classification, discussion, flowchart, liability, "spot-the-error": spotTheError, survey, "survey-analysis": surveyAnalysis };
