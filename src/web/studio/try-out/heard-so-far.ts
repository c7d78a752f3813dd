/** Owns which criteria a dialogue has heard so far, out of an attempt's log. Must not know how they are shown. */

type Spoken = { type: "turn-spoken"; activity: string; verdicts: { key: string; state: string }[] };

/** Keys `beat:criterion`, good ones and faults. */
export function heardSoFar(events: readonly unknown[], activity: string): ReadonlySet<string> {
  const turns = events.filter((event): event is Spoken => typeof event === "object" && event !== null && (event as Spoken).type === "turn-spoken" && (event as Spoken).activity === activity);
  return new Set(turns.flatMap(({ verdicts }) => verdicts.flatMap(({ key, state }) => (state === "met" ? [key] : []))));
}
