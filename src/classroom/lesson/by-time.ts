/** Owns the phases that begin by themselves where the class is led by time. Must not know who looks at the clock. */
import type { PhaseId } from "../../scenario/phase-id.ts";
import { leftMs } from "./clock.ts";
import type { LessonCommandOf } from "./command.ts";
import type { GroupState, RunningLesson } from "./state.ts";

/** The phase that begins for the group when its time is up; null where somebody leads there, and after the last. */
export function phaseByTime({ plan }: Pick<RunningLesson, "plan">, { run }: GroupState): PhaseId | null {
  if (!plan.autoAdvance || plan.pace !== "class") return null;
  const at = plan.phases.findIndex(({ id }) => id === run.phase);
  return at === -1 ? null : (plan.phases[at + 1]?.id ?? null);
}

/** Whether it is this phase's time in the group. `now` is the host's wall time. */
export function isDue(state: RunningLesson, group: GroupState, phase: PhaseId, now: number): boolean {
  return state.status === "running" && phaseByTime(state, group) === phase && leftMs(state, group, now) <= 0;
}

/** What the host has to ask of the lesson now: one step where the whole class goes on together, else one for each group whose time is up. */
export function dueSteps(state: RunningLesson, now: number): LessonCommandOf<"enter-phase">[] {
  const steps = state.groups.flatMap((group): LessonCommandOf<"enter-phase">[] => {
    const phase = phaseByTime(state, group);
    return phase !== null && isDue(state, group, phase, now) ? [{ type: "enter-phase", group: group.id, phase }] : [];
  });
  const [first] = steps;
  const together = first && steps.length === state.groups.length && steps.every(({ phase }) => phase === first.phase);
  return together ? [{ ...first, group: null }] : steps;
}
