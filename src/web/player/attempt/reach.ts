/** Owns what can be worked on now. Practice enters a phase by beginning to work in it; an exam goes on phase by phase. */
import type { ActivityView, AttemptView, Command, PhaseId } from "../../../protocol/attempt.ts";

/** Whether an activity can be worked on, if need be by entering its phase first. What is handed in can only be taken up again. */
export function isWorkable(view: AttemptView, activity: ActivityView): boolean {
  if (!(activity.kind === "dialogue" ? maySpeak(view) : mayWork(view)) || activity.status === "submitted") return false;
  return activity.status !== "locked" || mayEnter(view, activity.phase);
}

/** The phase that has to be entered before a command can be taken; null when none has to be, or none may be. */
export function phaseToEnter(view: AttemptView, command: Command): PhaseId | null {
  const activity = "activity" in command ? view.activities.find(({ id }) => id === command.activity) : undefined;
  return activity && mayEnter(view, activity.phase) ? activity.phase : null;
}

/** Whether fields, notes and look-ups may be used now: in a call of a group not by everybody. */
export function mayWork(view: AttemptView): boolean {
  return view.attempt.status === "running" && (view.seat?.may.work ?? true);
}

/** Whether this seat leads the dialogues: rings, words, choices, hanging up. */
export function maySpeak(view: AttemptView): boolean {
  return view.attempt.status === "running" && (view.seat?.may.speak ?? true);
}

/** In practice a phase that was left is open again, but for the time of a call. Where a lesson leads, not every seat may. */
function mayEnter(view: AttemptView, phase: PhaseId): boolean {
  if (view.seat && !view.seat.may.lead) return false;
  if (view.attempt.mode !== "practice" || view.attempt.status !== "running" || phase === view.phase) return false;
  const status = view.phases.find(({ id }) => id === phase)?.status;
  return status === "open" || status === "done";
}
