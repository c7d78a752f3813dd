/** Owns how a turn's outcome moves the mood (course README §8, unit 2 §2.4). */

export type Outcome = "good" | "weak" | "wrong";
/** `stopped`: whoever leads the lesson ended it as it was. */
export type Ending = "closed" | "hung-up" | "escalated" | "lost" | "stopped";
export type MoodChange = { good: number; weak: number; wrong: number };

/** Mood stays within 0 (calm) … 100 (furious). */
export function clampMood(mood: number): number {
  return Math.min(100, Math.max(0, mood));
}

/**
 * What a turn adds to the mood. The first turn of a visit counts in full. A further one adds what it differs from a weak one, and good counts once:
 * so weak-then-good ends where good would have ended, and every further offence costs again.
 */
export function moodDelta(change: MoodChange, outcome: Outcome, tries: number, goodBefore: boolean): number {
  if (tries <= 1) return change[outcome];
  if (outcome === "weak" || (outcome === "good" && goodBefore)) return 0;
  return change[outcome] - change.weak;
}
