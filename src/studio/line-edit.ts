/** Owns the ways a line is written: one wording, several of which one is picked, or by mood. Must not know who says it. */
import type { Line } from "../scenario/schema/beat.ts";
import type { Text } from "../scenario/text.ts";

type Wordings = Text | Text[];

export function isByMood(line: Line | undefined): line is Extract<Line, { byMood: unknown }> {
  return typeof line === "object" && line !== null && Object.hasOwn(line, "byMood");
}

/** The same words for every band; the bands that have words keep them. */
export function toByMood(line: Line | undefined, bands: readonly string[]): Line {
  if (isByMood(line)) return line;
  const words = line ?? "";
  return { byMood: Object.fromEntries((bands.length > 0 ? bands : ["all"]).map((band) => [band, copyOf(words)])) };
}

/** The words of the calmest band, whatever the mood. */
export function toOneMood(line: Line | undefined, bands: readonly string[]): Wordings {
  if (!isByMood(line)) return line ?? "";
  const band = [...bands, ...Object.keys(line.byMood)].find((one) => line.byMood[one] !== undefined);
  return (band === undefined ? undefined : line.byMood[band]) ?? "";
}

/** One more wording, empty yet. */
export function withWording(words: Wordings | undefined): Wordings {
  return words === undefined ? "" : [...(Array.isArray(words) ? words : [words]), ""];
}

/** Without one of several; the last but one stands by itself. */
export function withoutWording(words: readonly Text[], index: number): Wordings {
  const left = words.filter((_, at) => at !== index);
  return left.length > 1 ? left : (left[0] ?? "");
}

function copyOf(words: Wordings): Wordings {
  const copy = (text: Text): Text => (typeof text === "string" ? text : { ...text });
  return Array.isArray(words) ? words.map(copy) : copy(words);
}
