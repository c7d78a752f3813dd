/** Owns which wording of a line is said: by mood band, then by lot. */
import type { Line } from "../scenario/schema/beat.ts";
import type { Text } from "../scenario/text.ts";
import { drawItem } from "./draw.ts";

type Band = { id: string; min: number };
type Wordings = Text | Text[];

/** A band that the line does not give takes the next calmer one that it does, else the next angrier one. Undefined for a line without wordings. */
export function pickLine(line: Line, mood: number, bands: readonly Band[], seed: number, purpose: string): Text | undefined {
  if (typeof line === "object" && "byMood" in line) {
    const wordings = byBand(line.byMood, mood, bands);
    return wordings === undefined ? undefined : pickWording(wordings, seed, purpose);
  }
  return pickWording(line, seed, purpose);
}

/** The band that a mood lies in: the last one that begins at or below it. Bands need not be in order. */
export function bandAt<B extends Band>(mood: number, bands: readonly B[]): B | undefined {
  const sorted = [...bands].sort((a, b) => a.min - b.min);
  return sorted.findLast(({ min }) => mood >= min) ?? sorted[0];
}

function byBand(lines: Readonly<Record<string, Wordings>>, mood: number, bands: readonly Band[]): Wordings | undefined {
  const sorted = [...bands].sort((a, b) => a.min - b.min);
  const at = Math.max(0, sorted.findLastIndex(({ min }) => mood >= min));
  const nearest = [...sorted.slice(0, at + 1).reverse(), ...sorted.slice(at + 1)];
  for (const { id } of nearest) {
    const wordings = Object.hasOwn(lines, id) ? lines[id] : undefined;
    if (wordings !== undefined) return wordings;
  }
  return undefined;
}

function pickWording(wordings: Wordings, seed: number, purpose: string): Text | undefined {
  return Array.isArray(wordings) ? drawItem(wordings, seed, purpose) : wordings;
}
