/** Owns a line as rows to be written in: each wording with its place and the band of the mood in which it is said. Must not know how a row looks. */
import type { Path } from "../scenario/problem.ts";
import type { Line } from "../scenario/schema/beat.ts";
import type { Text } from "../scenario/text.ts";
import { isByMood } from "./line-edit.ts";

/** `path`: within what holds the line, `key` first. `band`: null where it is said in every mood. `several`: one of several wordings, so that it can go alone. */
export type LineSlot = { path: Path; band: string | null; text: Text | undefined; several: boolean };

/** A line that is not written yet is one empty row; so is each band without words. */
export function lineSlots(line: Line | undefined, key: string, bands: readonly string[]): LineSlot[] {
  if (!isByMood(line)) return wordings(line, [key], null);
  // The angriest first, as the scene begins.
  const ids = [...[...bands].reverse(), ...Object.keys(line.byMood).filter((id) => !bands.includes(id))];
  return ids.flatMap((band) => wordings(line.byMood[band], [key, "byMood", band], band));
}

function wordings(words: Text | Text[] | undefined, path: Path, band: string | null): LineSlot[] {
  if (!Array.isArray(words)) return [{ path, band, text: words, several: false }];
  return words.map((text, index) => ({ path: [...path, index], band, text, several: words.length > 1 }));
}
