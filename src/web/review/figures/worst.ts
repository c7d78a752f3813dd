/** Owns what of all criteria and questions was missed or done wrong by most. */
import type { ItemStatistics } from "../../../protocol/review.ts";

const LISTED = 8;

/** Only what somebody missed: what most groups missed first, of the same number what was said before what was filled in. */
export function worst(items: readonly ItemStatistics[]): ItemStatistics[] {
  return items
    .filter((item) => missedIn(item) > 0)
    .sort((a, b) => missedIn(b) - missedIn(a) || Number(b.kind === "criterion") - Number(a.kind === "criterion") || a.of - b.of)
    .slice(0, LISTED);
}

export function missedIn({ sign, met, of }: ItemStatistics): number {
  return sign === "-" ? met : of - met;
}
