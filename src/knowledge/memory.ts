/** Owns what is remembered of questions and words: when each is due again, by the free spaced repetition scheduler (FSRS). Knows no clock: times are given. */
import { createEmptyCard, fsrs, Rating, State, type Card } from "ts-fsrs";

/** One answer: `part` is something right and something wrong, or right with effort. `at`: ms since 1970. */
export type Recall = { item: string; at: number; how: "wrong" | "part" | "right" };

/** `due`: ms since 1970; `kept`: answered rightly often enough to be asked after days only. */
export type Remembered = { due: number; kept: boolean };

const RATINGS = { wrong: Rating.Again, part: Rating.Hard, right: Rating.Good } as const;
/** Without chance: the same recalls give the same dates. */
const scheduler = fsrs({ enable_fuzz: false });

/** By item; items that were never asked are not in it. */
export function memoryOf(recalls: readonly Recall[]): Map<string, Remembered> {
  const cards = new Map<string, Card>();
  for (const { item, at, how } of [...recalls].sort((one, other) => one.at - other.at)) {
    const card: Card = cards.get(item) ?? createEmptyCard<Card>(at);
    cards.set(item, scheduler.next(card, Math.max(at, card.last_review?.getTime() ?? at), RATINGS[how]).card);
  }
  return new Map([...cards].map(([item, { due, state }]) => [item, { due: due.getTime(), kept: state === State.Review }]));
}

/** What a drill asks: due items, the longest overdue first, then new ones as they come, up to `count`. */
export function chooseItems(items: readonly string[], memory: ReadonlyMap<string, Remembered>, now: number, count: number): string[] {
  const due = items.filter((item) => isDue(memory.get(item), now)).sort((one, other) => (memory.get(one)?.due ?? 0) - (memory.get(other)?.due ?? 0));
  const fresh = items.filter((item) => !memory.has(item));
  return [...due, ...fresh].slice(0, count);
}

export function countItems(items: readonly string[], memory: ReadonlyMap<string, Remembered>, now: number): { all: number; due: number; fresh: number; kept: number } {
  const known = items.flatMap((item) => memory.get(item) ?? []);
  return { all: items.length, due: known.filter((one) => isDue(one, now)).length, fresh: items.length - known.length, kept: known.filter(({ kept }) => kept).length };
}

function isDue(remembered: Remembered | undefined, now: number): boolean {
  return remembered !== undefined && remembered.due <= now;
}
