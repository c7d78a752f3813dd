/** Owns what a tool of the trade is to an attempt: how it is marked, which answers it can hold, what is seen of it. Must not know any tool. */
import type { ActivityResult } from "../../grading/grade-activity.ts";
import type { Answer } from "../../grading/answer.ts";
import type { Grader } from "../../grading/graded.ts";
import type { ToolGraders, ToolKind } from "../../grading/graders.ts";
import type { Activity, ActivityOf } from "../../scenario/schema/activity.ts";
import type { Refused } from "../rejection-codes.ts";
import type { Work } from "../state.ts";
import type { ActivityCommon, ActivityViewOf } from "../view.ts";

/** What a kind of activity shows beside what all have. */
export type ToolParts<Kind extends ToolKind> = Omit<ActivityViewOf<Kind>, keyof ActivityCommon | "kind">;

export type Tool<Kind extends ToolKind> = {
  readonly grade: Grader<Kind>;
  /** Null when the answer may be saved. It may be unfinished. */
  readonly refuse: (activity: ActivityOf<Kind>, answer: Answer) => Refused | null;
  /** Keys only with the result. `seed` draws by lot. */
  readonly parts: (activity: ActivityOf<Kind>, work: Work, seed: number, result: ActivityResult | null) => ToolParts<Kind>;
};

/** One value a host (all-tools.ts), or what a browser fetched for its situation. */
export type Tools = { readonly [Kind in ToolKind]?: Tool<Kind> };

export type ToolActivity = ActivityOf<ToolKind>;

const kinds: { readonly [Kind in ToolKind]: true } = { archive: true, classification: true, discussion: true, flowchart: true, liability: true, "spot-the-error": true, survey: true, "survey-analysis": true };

export function isTool(activity: Activity): activity is ToolActivity {
  return activity.kind in kinds;
}

/** Throws where the host has not given it. */
export function toolOf<Kind extends ToolKind>(tools: Tools, kind: Kind): Tool<Kind> {
  const tool = tools[kind];
  if (!tool) throw new Error(`The tool ${kind} is not at hand.`);
  return tool;
}

export function gradersOf(tools: Tools): ToolGraders {
  return Object.fromEntries(Object.entries(tools).map(([kind, { grade }]) => [kind, grade])) as ToolGraders;
}
