/** Owns what the parts of a view are made from, worked out once per view. */
import { gradeActivity, type ActivityResult } from "../../grading/grade-activity.ts";
import type { Performance } from "../../grading/performance.ts";
import { performanceOf } from "../performance.ts";
import type { Prepared } from "../prepared.ts";
import type { Running } from "../state.ts";

export type ViewGround = {
  readonly prepared: Prepared;
  readonly state: Running;
  /** Verdicts, advice, keys: practice only. */
  readonly coaching: boolean;
  /** Credit of a finished activity, in practice; null while it is not due. */
  readonly resultOf: (activity: string, done: boolean) => ActivityResult | null;
};

export function viewGround(prepared: Prepared, state: Running): ViewGround {
  const coaching = state.mode === "practice";
  let performance: Performance | null = null;
  const forms = [...prepared.forms.values()];
  return {
    prepared,
    state,
    coaching,
    resultOf: (activity, done) => {
      if (!coaching || !done) return null;
      performance ??= performanceOf(prepared, state);
      return gradeActivity(prepared.situation, forms, performance, activity);
    },
  };
}
