/** Owns how often somebody may try a password, a PIN or a code. Counted by whom it is tried for, not by address: a class shares one. */
import { CodedError } from "../coded-error.ts";

export type Throttle = {
  /** Counts a try before it is made; fails with `people/too-many-tries` when there were too many. */
  take(key: string): void;
  /** The right one was given, or the teacher made a new start. */
  clear(key: string): void;
};

const MOST = 10;
const WINDOW_MS = 5 * 60_000;
/** So many keys are remembered; whoever floods the table with names only forgets older ones. */
const MOST_KEYS = 10_000;

export function createThrottle(now: () => number): Throttle {
  const tries = new Map<string, number[]>();
  const forgetOldest = () => {
    const [oldest] = tries.keys();
    if (oldest !== undefined) tries.delete(oldest);
  };
  return {
    take: (key) => {
      const at = now();
      const recent = (tries.get(key) ?? []).filter((before) => at - before < WINDOW_MS);
      const [first] = recent;
      if (first !== undefined && recent.length >= MOST) throw new CodedError("people/too-many-tries", { seconds: Math.ceil((first + WINDOW_MS - at) / 1000) });
      // Anew at the end: the map keeps the order of the last try.
      tries.delete(key);
      tries.set(key, [...recent, at]);
      if (tries.size > MOST_KEYS) forgetOldest();
    },
    clear: (key) => void tries.delete(key),
  };
}
