/** Owns what can be worked on now. Practice enters a phase by beginning to work in it; an exam goes on phase by phase. */
import type { ActivityView, AttemptView, Command, PhaseId } from "../../../protocol/attempt.ts";

/** Whether an activity can be worked on, if need be by entering its phase first. What is handed in can only be taken up again. */
export function isWorkable(view: AttemptView, activity: ActivityView): boolean {
  if (view.attempt.status !== "running" || activity.status === "submitted") return false;
  return activity.status !== "locked" || mayEnter(view, activity.phase);
}

/** The phase that has to be entered before a command can be taken; null when none has to be, or none may be. */
export function phaseToEnter(view: AttemptView, command: Command): PhaseId | null {
  const activity = "activity" in command ? view.activities.find(({ id }) => id === command.activity) : undefined;
  return activity && mayEnter(view, activity.phase) ? activity.phase : null;
}

/** In practice a phase that was left is open again, but for the time of a call. */
function mayEnter(view: AttemptView, phase: PhaseId): boolean {
  if (view.attempt.mode !== "practice" || view.attempt.status !== "running" || phase === view.phase) return false;
  const status = view.phases.find(({ id }) => id === phase)?.status;
  return status === "open" || status === "done";
}
