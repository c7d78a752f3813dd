/** Owns which groups a step to a phase takes along. */
import type { PhaseId } from "../../scenario/phase-id.ts";
import type { LessonPlan } from "./plan.ts";
import type { GroupState } from "./state.ts";

/** In practice every group that is elsewhere; in an exam only those that have not come so far: the others stay where they are. */
export function goesTo(plan: LessonPlan, { run }: GroupState, phase: PhaseId): boolean {
  return run.phase !== phase && (plan.mode === "practice" || placeOf(plan, phase) > placeOf(plan, run.phase));
}

function placeOf({ phases }: LessonPlan, phase: PhaseId): number {
  return phases.findIndex(({ id }) => id === phase);
}
