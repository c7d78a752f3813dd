/** Owns what is remembered of classes over whose names somebody tried PINs: when that was last, as long as it is news. */

export type Guessed = {
  note(classId: string, at: number): void;
  /** In ms since 1970; null: not lately. */
  at(classId: string): number | null;
};

/** After a school day it is no news any more. */
const NEWS_MS = 8 * 3_600_000;

export function createGuessed(now: () => number): Guessed {
  const classes = new Map<string, number>();
  return {
    note: (classId, at) => void classes.set(classId, at),
    at: (classId) => {
      const at = classes.get(classId);
      return at !== undefined && now() - at < NEWS_MS ? at : null;
    },
  };
}
