/** Owns which of a group's attempts counts. */
import type { Counts } from "../event.ts";

/** `begun`: something was done in it. */
export type Counted = { readonly total: number; readonly max: number; readonly begun: boolean };

/** Its place in the list; null where nothing was begun. Of equally good ones the later counts. */
export function countingAttempt(attempts: readonly Counted[], counts: Counts): number | null {
  const begun = attempts.flatMap(({ begun: is }, index) => (is ? [index] : []));
  const percent = (index: number): number => percentOf(attempts[index] ?? { total: 0, max: 0 }) ?? 0;
  if (counts === "first") return begun[0] ?? null;
  if (counts === "last") return begun.at(-1) ?? null;
  return begun.reduce<number | null>((best, index) => (best === null || percent(index) >= percent(best) ? index : best), null);
}

/** Out of 100, not rounded. */
export function percentOf({ total, max }: Pick<Counted, "total" | "max">): number | null {
  return max === 0 ? null : Math.min(100, Math.max(0, (total / max) * 100));
}
