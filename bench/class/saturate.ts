/** Owns finding how much a server takes: always as many requests under way as given, from whoever can act, until the time is up. */
import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "../../src/cli/robots/quantile.ts";

/** Somebody who acts; `act` answers how long it took in ms, null where there was nothing to do. */
export type Doer = { isReady(): boolean; act(): Promise<number | null> };

export type Held = { perSecond: number; done: number; seconds: number; /** ms until the answer. */ p95: number };

export async function saturate(doers: readonly Doer[], { underWay, ms }: { underWay: number; ms: number }): Promise<Held> {
  const free = [...doers];
  const took: number[] = [];
  const faults: unknown[] = [];
  const busy = new Set<Doer>();
  const start = performance.now();
  const end = start + ms;
  const next = (): Doer | undefined => {
    // Each once round the queue: whoever cannot act now goes to its end.
    for (let left = free.length; left > 0; left -= 1) {
      const doer = free.shift();
      if (doer?.isReady()) return doer;
      if (doer) free.push(doer);
    }
    return undefined;
  };
  const begin = () => {
    while (busy.size < underWay && performance.now() < end) {
      const doer = next();
      if (!doer) return;
      busy.add(doer);
      doer
        .act()
        .then((taken) => void (taken !== null && took.push(taken)), (fault: unknown) => void faults.push(fault))
        .finally(() => {
          busy.delete(doer);
          free.push(doer);
        });
    }
  };
  // One clock for all: asking each of hundreds again and again would cost what is to be measured.
  while (performance.now() < end || busy.size > 0) {
    begin();
    await wait(1);
  }
  if (faults.length > 0) throw faults[0];
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: took.length / seconds, done: took.length, seconds, p95: quantile(took.toSorted((a, b) => a - b), 0.95) };
}
