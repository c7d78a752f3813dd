/** Owns offering work at a given rate, whatever becomes of it, and finding the highest rate that is held. */
import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "../../src/cli/robots/quantile.ts";

/** Somebody who acts, also while earlier acts are under way; `act` answers how long it took in ms, null where nothing came of it. */
export type Actor = { act(): Promise<number | null> };

/** `perSecond`: done until all that was begun was answered; `p95` in ms. */
export type Offered = { done: number; perSecond: number; p95: number };

/** Acts are begun at `perSecond` in all, each actor in turn and evenly spread, for `ms`. Resolves when all that was begun is answered. */
export async function offer(actors: readonly Actor[], { perSecond, ms }: { perSecond: number; ms: number }): Promise<Offered> {
  const took: number[] = [];
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  for (let begun = 0; performance.now() - start < ms; await wait(1)) {
    for (const due = ((performance.now() - start) / 1000) * perSecond; begun < due; begun += 1) {
      const one = actors[begun % actors.length]?.act().then((taken) => void (taken !== null && took.push(taken)));
      if (!one) continue;
      const noted: Promise<void> = one.finally(() => underWay.delete(noted));
      underWay.add(noted);
    }
  }
  await Promise.all(underWay);
  const seconds = (performance.now() - start) / 1000;
  return { done: took.length, perSecond: took.length / seconds, p95: quantile(took.toSorted((a, b) => a - b), 0.95) };
}

const STEP = 1.2;

/** Raises the rate from `from` a second by steps for as long as p95 is within `limitMs`; a rate that is missed is tried once more, for the machine may have been busy. The last that was held; where none was, the first. */
export async function highestHeld<Held extends Offered>(from: number, limitMs: number, offerAt: (perSecond: number) => Promise<Held>): Promise<Held> {
  let best: Held | null = null;
  for (let perSecond = from; ; perSecond *= STEP) {
    let held = await offerAt(perSecond);
    if (held.p95 > limitMs) held = await offerAt(perSecond);
    if (held.p95 > limitMs || (best && held.perSecond <= best.perSecond)) return best ?? held;
    best = held;
  }
}
