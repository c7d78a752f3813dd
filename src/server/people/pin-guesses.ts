/**
 * Owns noticing that somebody tries PINs over the names of a class, one after another. It holds nobody up for good: while it goes on, each address has one try
 * every few seconds. A class that comes in at once, also behind one address, gets there by typing right.
 */
import { CodedError } from "../coded-error.ts";

export type PinGuesses = {
  /** Before a PIN is tried; fails with `people/too-many-tries` while somebody is guessing and this address has tried just now. */
  admit(classId: string, address: string): void;
  /** It was the wrong one. True when that makes it guessing; told again every minute while it goes on. */
  wrong(classId: string): boolean;
};

/** Wrong PINs of a class in so many minutes: of forty who come in everybody may mistype once. */
const MOST = 40;
const WINDOW_MS = 5 * 60_000;
const PACE_MS = 10_000;
const TOLD_EVERY_MS = 60_000;

type Watched = { wrong: number[]; toldAt: number; triedAt: Map<string, number> };

export function createPinGuesses(now: () => number): PinGuesses {
  const classes = new Map<string, Watched>();
  const recent = (watched: Watched, at: number) => watched.wrong.filter((before) => at - before < WINDOW_MS);
  return {
    admit: (classId, address) => {
      const [watched, at] = [classes.get(classId), now()];
      if (!watched) return;
      watched.wrong = recent(watched, at);
      if (watched.wrong.length === 0) return void classes.delete(classId);
      if (watched.wrong.length < MOST) return;
      const next = (watched.triedAt.get(address) ?? -Infinity) + PACE_MS;
      if (at < next) throw new CodedError("people/too-many-tries", { seconds: Math.ceil((next - at) / 1000) });
      watched.triedAt.set(address, at);
    },
    wrong: (classId) => {
      const at = now();
      const watched = classes.get(classId) ?? { wrong: [], toldAt: -Infinity, triedAt: new Map() };
      // Older ones than these change nothing.
      watched.wrong = [...recent(watched, at), at].slice(-MOST);
      classes.set(classId, watched);
      if (watched.wrong.length < MOST || at - watched.toldAt < TOLD_EVERY_MS) return false;
      watched.toldAt = at;
      return true;
    },
  };
}
