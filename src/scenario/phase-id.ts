/** Owns the eight phases of a lesson and their fixed order (course README §4). */

export const phaseIds = ["background", "lead-in", "design", "report", "implement", "refine", "assess", "homework"] as const;
export type PhaseId = (typeof phaseIds)[number];
