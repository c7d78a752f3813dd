/** Owns how often somebody may try a password, a PIN or a code: counted by whom it is tried for, where that is told apart also by who tries. */
import { CodedError } from "../coded-error.ts";

export type Throttle = {
  /** Counts a try before it is made; fails with `people/too-many-tries` when there were too many. */
  take(whose: string, by?: string): void;
  /** The right one was given, or the teacher made a new start. Without `by`: whoever tried. */
  clear(whose: string, by?: string): void;
};

const MOST = 10;
const WINDOW_MS = 5 * 60_000;
/** So many keys are remembered; whoever floods the table with names only forgets older ones. */
const MOST_KEYS = 10_000;

/** `most` tries in five minutes. */
export function createThrottle(now: () => number, most = MOST): Throttle {
  const tries = new Map<string, number[]>();
  const forgetOldest = () => {
    const [oldest] = tries.keys();
    if (oldest !== undefined) tries.delete(oldest);
  };
  return {
    take: (whose, by = "") => {
      const [key, at] = [keyOf(whose, by), now()];
      const recent = (tries.get(key) ?? []).filter((before) => at - before < WINDOW_MS);
      const [first] = recent;
      if (first !== undefined && recent.length >= most) throw new CodedError("people/too-many-tries", { seconds: Math.ceil((first + WINDOW_MS - at) / 1000) });
      // Anew at the end: the map keeps the order of the last try.
      tries.delete(key);
      tries.set(key, [...recent, at]);
      if (tries.size > MOST_KEYS) forgetOldest();
    },
    clear: (whose, by) => {
      if (by !== undefined) return void tries.delete(keyOf(whose, by));
      for (const key of tries.keys()) if (key.startsWith(keyOf(whose, ""))) tries.delete(key);
    },
  };
}

/** Neither names nor addresses hold a line break. */
function keyOf(whose: string, by: string): string {
  return `${whose}\n${by}`;
}
