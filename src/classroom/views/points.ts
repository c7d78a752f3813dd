/** Owns a group's points so far, cheaply enough to be asked after every event: what an activity has earned is graded again only when what it stands on has changed. */
import { markedSituation } from "../../attempt/marked-situation.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { Running } from "../../attempt/state.ts";
import { remember } from "../../attempt/views/remember.ts";
import { creditStandsOn } from "../../attempt/views/view-ground.ts";
import { gradeTotal } from "../../grading/grade-performance.ts";
import { isGraded, type Grade } from "../../grading/graders.ts";
import type { Performance } from "../../grading/performance.ts";

/** The same as the report's total and maximum. */
export function pointsSoFar(prepared: Prepared, state: Running, performance: Performance): { total: number; max: number } {
  // What is not handed in yet says only what it is worth, which is the same in every group with the same card.
  const grade: Grade = (activity, of) => {
    if (isGraded(activity, performance)) return remember(state.origin, `credits/${activity.id}`, creditStandsOn(prepared, state, activity), () => prepared.grade(activity, of));
    const dialogues = performance.dialogues.filter((dialogue) => dialogue.activity === activity.id);
    const untouched: Performance = { seconds: 0, dialogues, forms: [], answers: [], seats: [], hints: [] };
    return remember(prepared, `untouched/${activity.id}/${dialogues[0]?.variant ?? ""}`, [], () => prepared.grade(activity, { ...of, performance: untouched }));
  };
  return gradeTotal({ situation: markedSituation(prepared, state.phases), forms: [...prepared.forms.values()], performance }, grade);
}
