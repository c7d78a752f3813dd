/** Owns how far a phase is, from what was handed in: a phase that was passed over is not done. */
import type { AttemptView, PhaseView } from "../../../protocol/attempt.ts";

/** `part`: something of it is done. `left`: it is over, and nothing was handed in. */
export type PhaseProgress = "done" | "current" | "part" | "open" | "left" | "locked";

export function phaseProgress(view: AttemptView, phase: PhaseView): PhaseProgress {
  if (phase.status === "current") return "current";
  const activities = view.activities.filter(({ id }) => phase.activities.includes(id));
  const begun = activities.filter(({ status }) => status === "submitted" || status === "running");
  if (begun.length > 0) return activities.every(({ status }) => status === "submitted") ? "done" : "part";
  if (phase.status !== "done") return phase.status;
  const running = view.attempt.status === "running";
  if (running && view.attempt.mode === "practice" && view.seat?.may.lead !== false) return "open";
  // An exam, or a lesson, passes every phase: one that has only to be read was read.
  return running && activities.length === 0 ? "done" : "left";
}
