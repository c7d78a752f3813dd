/** Owns what the parts of a view are made from, worked out once per view; credit that cannot have changed is taken from the view before. */
import { runOf } from "../../engine/step.ts";
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import { gradeActivity, type ActivityResult } from "../../grading/grade-activity.ts";
import type { Performance } from "../../grading/performance.ts";
import { performanceOf } from "../performance.ts";
import type { Prepared } from "../prepared.ts";
import type { Running } from "../state.ts";

export type ViewGround = {
  readonly prepared: Prepared;
  readonly state: Running;
  /** Verdicts, advice, keys. */
  readonly coaching: boolean;
  /** Credit of a finished activity, where coaching; null while it is not due. */
  readonly resultOf: (activity: string, done: boolean) => ActivityResult | null;
};

/**
 * An activity's credit depends on the work (papers are compared with one another) and, for a dialogue, on its own run. States share what did not
 * change, so the same objects mean the same credit.
 */
type Remembered = { readonly run: DialogueRun | null; readonly result: ActivityResult };
const remembered = new WeakMap<Running["works"], Map<string, Remembered>>();

/** `open`: an exam is seen as practice, by a teacher or once it is released. */
export function viewGround(prepared: Prepared, state: Running, open: boolean): ViewGround {
  const coaching = open || state.mode === "practice";
  let performance: Performance | null = null;
  const known = remembered.get(state.works) ?? new Map<string, Remembered>();
  remembered.set(state.works, known);
  const grade = (activity: string): ActivityResult => {
    performance ??= performanceOf(prepared, state);
    return gradeActivity(prepared.situation, [...prepared.forms.values()], performance, activity);
  };
  return {
    prepared,
    state,
    coaching,
    resultOf: (activity, done) => {
      if (!coaching || !done) return null;
      const run = runOf(state.game, activity);
      const before = known.get(activity);
      if (before?.run === run) return before.result;
      const result = grade(activity);
      known.set(activity, { run, result });
      return result;
    },
  };
}
