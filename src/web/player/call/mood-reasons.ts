/** Owns telling why the mood changed, turn by turn, from what the transcript shows. Must not know how the engine counts. */
import type { LineView, VerdictView } from "../../../protocol/attempt.ts";

export type MoodReason = { key: string; said: LineView["text"]; delta: number; because: "done" | "faults" | "missing"; verdicts: VerdictView[] };

/** The last changes first. A rise is explained by faults, or by what was missing where there were none; a fall by what was done. */
export function moodReasons(transcript: readonly LineView[]): MoodReason[] {
  const reasons = transcript.flatMap((line) => (line.who === "agent" && line.delta !== null && line.delta !== 0 ? [explain(line, line.delta)] : []));
  return reasons.reverse();
}

function explain({ seq, text, verdicts }: LineView, delta: number): MoodReason {
  const all = verdicts ?? [];
  const reason = { key: String(seq), said: text, delta };
  if (delta < 0) return { ...reason, because: "done", verdicts: all.filter(({ sign, state }) => sign === "+" && state === "met") };
  const faults = all.filter(({ sign, state }) => sign === "-" && state === "met");
  if (faults.length > 0) return { ...reason, because: "faults", verdicts: faults };
  return { ...reason, because: "missing", verdicts: all.filter(({ sign, state }) => sign === "+" && state === "not-met") };
}
