/** Owns the notation of a wording: plain text, or a row of chips. Turns it into chips; knows no text to match. */
import type { EntityType } from "./entity.ts";
import { read } from "./normalise.ts";

export type Chip =
  /** Any of these plain texts (normalised). */
  | { kind: "text"; texts: string[]; optional: boolean }
  | { kind: "concept"; id: string; optional: boolean }
  | { kind: "value"; type: EntityType; optional: boolean }
  | { kind: "gap"; max: number; commas: boolean }
  | { kind: "border" }
  | { kind: "question" };

const DEFAULT_GAP = 8;
export const MAX_GAP = 30;
const VALUES: readonly string[] = ["time", "duration", "date", "money", "phone", "code", "number"] satisfies EntityType[];

export class WordingError extends Error {
  constructor(readonly wording: string) {
    super(`language/bad-wording: ${wording}`);
  }
}

/** Normalised text of an alternative; punctuation inside one would be lost silently, so it is an error. */
function plain(text: string, wording: string): string {
  const reading = read(text);
  if (reading.breaks.slice(0, -1).some((strength) => strength > 0) || reading.text === "" || reading.asked.some(Boolean)) throw new WordingError(wording);
  return reading.text;
}

/** The readings of one written chip: its texts together, a border, a concept or a value among them apart. */
function parseChip(chip: string, wording: string): Chip[] {
  const gap = /^(…+)(\d*)$/.exec(chip);
  if (gap) {
    const commas = (gap[1] ?? "").length > 1;
    return [{ kind: "gap", commas, max: Math.min(MAX_GAP, gap[2] ? Number(gap[2]) : commas ? 2 * DEFAULT_GAP : DEFAULT_GAP) }];
  }
  const optional = chip.length > 1 && (chip.startsWith("?") || chip.startsWith("？"));
  const body = optional ? chip.slice(1) : chip;
  const chips: Chip[] = [];
  const texts: string[] = [];
  for (const alternative of body.split("/")) {
    if (alternative === "|") chips.push({ kind: "border" });
    else if (alternative === "？" || alternative === "?") chips.push({ kind: "question" });
    else if (alternative.startsWith("@")) chips.push({ kind: "concept", id: alternative.slice(1), optional });
    else if (alternative.startsWith("#")) {
      const type = alternative.slice(1);
      if (!VALUES.includes(type)) throw new WordingError(wording);
      chips.push({ kind: "value", type: type as EntityType, optional });
    } else texts.push(plain(alternative, wording));
  }
  return texts.length > 0 ? [{ kind: "text", texts, optional }, ...chips] : chips;
}

/** The rows of chips that a wording stands for (several when a chip offers a border, a concept or a value among its texts); throws `WordingError` for what cannot be read. */
export function parseWording(wording: string): Chip[][] {
  let rows: Chip[][] = [[]];
  for (const chip of wording.split(" ").filter((part) => part !== "")) {
    const readings = parseChip(chip, wording);
    rows = rows.flatMap((row) => readings.map((reading) => [...row, reading]));
  }
  for (const row of rows) {
    const solid = row.some((chip) => (chip.kind === "text" || chip.kind === "concept" || chip.kind === "value") && !chip.optional);
    if (!solid || row.length > 16 || rows.length > 16 || row[0]?.kind === "gap" || row[row.length - 1]?.kind === "gap") throw new WordingError(wording);
  }
  return rows;
}
