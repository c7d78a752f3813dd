/** Owns which of the four grounds a share of the points has; the number beside it says the same. */
export type HeatTone = "best" | "good" | "fair" | "poor";

export function heatTone(points: number, max: number): HeatTone {
  const share = max > 0 ? points / max : 0;
  if (share >= 0.85) return "best";
  if (share >= 0.7) return "good";
  return share >= 0.55 ? "fair" : "poor";
}
