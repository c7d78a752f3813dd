/** Owns telling why the mood changed, turn by turn, from what the transcript shows. Must not know how the engine counts. */
import type { CallView, LineView, VerdictView } from "../../../protocol/attempt.ts";

export type MoodReason = { turn: number; value: number; delta: number; verdicts: VerdictView[] };

/** The last changes first. A rise is explained by faults, or by what was missing where there were none; a fall by what was done. */
export function moodReasons(history: CallView["mood"]["history"], transcript: readonly LineView[]): MoodReason[] {
  const spoken = transcript.filter((line) => line.who === "agent");
  const reasons = history.map(({ turn, value, delta }) => ({ turn, value, delta, verdicts: explain(delta, spoken[turn - 1]?.verdicts ?? []) }));
  return reasons.reverse();
}

function explain(delta: number, verdicts: readonly VerdictView[]): VerdictView[] {
  if (delta < 0) return verdicts.filter(({ sign, state }) => sign === "+" && state === "met");
  if (delta === 0) return [];
  const faults = verdicts.filter(({ sign, state }) => sign === "-" && state === "met");
  return faults.length > 0 ? faults : verdicts.filter(({ sign, state }) => sign === "+" && state === "not-met");
}
