/** Owns what the list of tries says about the way so far: best score per situation, abilities, and the next stop. */
import type { Ability } from "../../../protocol/attempt.ts";
import type { SituationCard, UnitCard } from "../../../protocol/catalogue.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";

/** Best finished try of each situation, by `unit/situation`. */
export function bestTries(tries: readonly AttemptSummary[]): Map<string, AttemptSummary> {
  const best = new Map<string, AttemptSummary>();
  for (const attempt of tries) {
    if (!attempt.finished) continue;
    const key = `${attempt.unit}/${attempt.situation}`;
    const other = best.get(key);
    if (!other || share(attempt) > share(other)) best.set(key, attempt);
  }
  return best;
}

/** 0…1. */
export function share({ total, max }: { total: number; max: number }): number {
  return max > 0 ? total / max : 0;
}

/** Points and maximum of each ability over the best tries; an ability that nothing has measured is missing. */
export function sumAbilities(tries: Iterable<AttemptSummary>): Map<Ability, { points: number; max: number }> {
  const sums = new Map<Ability, { points: number; max: number }>();
  for (const { abilities } of tries) {
    for (const { ability, points, max } of abilities) {
      const sum = sums.get(ability) ?? { points: 0, max: 0 };
      if (max > 0) sums.set(ability, { points: sum.points + points, max: sum.max + max });
    }
  }
  return sums;
}

/** How a score is coloured wherever one's own best is told. */
export function scoreTone(of: { total: number; max: number }): "ok" | "warn" | "bad" {
  const reached = share(of);
  return reached >= 0.85 ? "ok" : reached >= 0.6 ? "warn" : "bad";
}

export type NextStop = { kind: "continue" | "again" | "start"; unit: UnitCard; situation: SituationCard; attempt: AttemptSummary | null; tries: number };

/** A running try first, else what has not been played, else what was done worst. Null: there is no content. */
export function findNextStop(units: readonly UnitCard[], tries: readonly AttemptSummary[]): NextStop | null {
  const stops = units.flatMap((unit) => unit.situations.filter((it) => it.ready).map((situation) => ({ unit, situation })));
  const of = ({ unit, situation }: (typeof stops)[number]) => tries.filter((it) => it.unit === unit.id && it.situation === situation.id);
  const latest = (list: AttemptSummary[]) => list.reduce<AttemptSummary | null>((a, b) => (a && a.updatedAt >= b.updatedAt ? a : b), null);

  const running = latest(tries.filter((it) => !it.finished && stops.some(({ unit, situation }) => it.unit === unit.id && it.situation === situation.id)));
  const place = running && stops.find(({ unit, situation }) => running.unit === unit.id && running.situation === situation.id);
  if (running && place) return { kind: "continue", ...place, attempt: running, tries: of(place).length };

  const fresh = stops.find((stop) => of(stop).length === 0);
  if (fresh) return { kind: "start", ...fresh, attempt: null, tries: 0 };

  const best = bestTries(tries);
  const worst = stops.reduce<(typeof stops)[number] | null>((a, b) => (a && scoreOf(best, a) <= scoreOf(best, b) ? a : b), null);
  return worst && { kind: "again", ...worst, attempt: latest(of(worst)), tries: of(worst).length };
}

function scoreOf(best: ReadonlyMap<string, AttemptSummary>, { unit, situation }: { unit: UnitCard; situation: SituationCard }): number {
  const attempt = best.get(`${unit.id}/${situation.id}`);
  return attempt ? share(attempt) : 0;
}
