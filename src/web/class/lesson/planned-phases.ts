/** Owns what a lesson leaves of the phases of an attempt: those that it holds, with its own minutes. Must not know which of them may be entered. */
import type { StudentView } from "../../../protocol/attempt.ts";
import type { LessonView } from "../../../protocol/classroom.ts";

/** The phase in which the attempt is stays in any case: an attempt begins at its first one, before the lesson takes it along. */
export function plannedPhases(view: StudentView, planned: LessonView["phases"]): StudentView {
  const phases = view.phases.flatMap((phase) => {
    const held = planned.find(({ id }) => id === phase.id);
    return held ? { ...phase, minutes: held.minutes } : phase.id === view.phase ? phase : [];
  });
  return { ...view, phases };
}
