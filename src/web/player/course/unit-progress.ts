/** Owns how far one has come in a unit: situations finished, their mean, and how many can be played. */
import type { UnitCard } from "../../../protocol/catalogue.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { share } from "../home/progress.ts";

/** `mean` of the best finished tries, out of 100; null before the first. */
export type UnitProgress = { done: number; ready: number; mean: number | null };

/** `best` by `unit/situation`. */
export function unitProgress(unit: UnitCard, best: ReadonlyMap<string, AttemptSummary>): UnitProgress {
  const marks = unit.situations.flatMap(({ id }) => {
    const attempt = best.get(`${unit.id}/${id}`);
    return attempt ? [share(attempt) * 100] : [];
  });
  return { done: marks.length, ready: unit.situations.filter(({ ready }) => ready).length, mean: marks.length > 0 ? marks.reduce((sum, mark) => sum + mark, 0) / marks.length : null };
}
