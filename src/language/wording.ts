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

function plain(text: string): string {
  return read(text).text;
}

function parseChip(chip: string, wording: string): Chip {
  if (chip === "|") return { kind: "border" };
  if (chip === "？" || chip === "?") return { kind: "question" };
  const gap = /^(…+)(\d*)$/.exec(chip);
  if (gap) {
    const commas = (gap[1] ?? "").length > 1;
    return { kind: "gap", commas, max: Math.min(MAX_GAP, gap[2] ? Number(gap[2]) : commas ? 2 * DEFAULT_GAP : DEFAULT_GAP) };
  }
  const optional = chip.startsWith("?") || chip.startsWith("？");
  const body = optional ? chip.slice(1) : chip;
  if (body.startsWith("@")) return { kind: "concept", id: body.slice(1), optional };
  if (body.startsWith("#")) {
    const type = body.slice(1);
    if (!VALUES.includes(type)) throw new WordingError(wording);
    return { kind: "value", type: type as EntityType, optional };
  }
  const texts = body.split("/").map(plain).filter((text) => text !== "");
  if (texts.length === 0) throw new WordingError(wording);
  return { kind: "text", texts, optional };
}

/** The chips of a wording; throws `WordingError` for what cannot be read. */
export function parseWording(wording: string): Chip[] {
  const chips = wording.split(" ").filter((chip) => chip !== "").map((chip) => parseChip(chip, wording));
  const solid = chips.filter((chip) => (chip.kind === "text" || chip.kind === "concept" || chip.kind === "value") && !chip.optional);
  if (solid.length === 0 || chips.length > 16 || chips[0]?.kind === "gap" || chips[chips.length - 1]?.kind === "gap") throw new WordingError(wording);
  return chips;
}
