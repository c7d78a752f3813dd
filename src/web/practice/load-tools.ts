/** Owns fetching the tools that a situation asks for: nobody who takes a call waits for an archive's rules. */
import type { ToolKind } from "../../grading/graders.ts";
import { isTool, type Tool, type Tools } from "../../attempt/tools/tool.ts";
import type { Situation } from "../../scenario/schema/situation.ts";

const tools: { readonly [Kind in ToolKind]: () => Promise<Tool<Kind>> } = {
  archive: async () => (await import("../../attempt/tools/archive.ts")).archive,
  classification: async () => (await import("../../attempt/tools/classification.ts")).classification,
  discussion: async () => (await import("../../attempt/tools/discussion.ts")).discussion,
  flowchart: async () => (await import("../../attempt/tools/flowchart.ts")).flowchart,
  liability: async () => (await import("../../attempt/tools/liability.ts")).liability,
  "spot-the-error": async () => (await import("../../attempt/tools/spot-the-error.ts")).spotTheError,
  survey: async () => (await import("../../attempt/tools/survey.ts")).survey,
  "survey-analysis": async () => (await import("../../attempt/tools/survey-analysis.ts")).surveyAnalysis,
};

export async function loadTools({ activities }: Situation): Promise<Tools> {
  const kinds = [...new Set(activities.filter(isTool).map(({ kind }) => kind))];
  return Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await tools[kind]()] as const))) as Tools;
}
