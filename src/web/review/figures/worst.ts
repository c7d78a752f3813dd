/** Owns what of all criteria and questions was missed or done wrong by most. */
import type { ItemStatistics } from "../../../protocol/review.ts";

const LISTED = 8;

/** Only what somebody missed; most first. */
export function worst(items: readonly ItemStatistics[]): ItemStatistics[] {
  const share = ({ sign, met, of }: ItemStatistics) => (of === 0 ? 0 : (sign === "-" ? met : of - met) / of);
  return items
    .filter((item) => share(item) > 0)
    .sort((a, b) => share(b) - share(a))
    .slice(0, LISTED);
}
