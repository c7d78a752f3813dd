/** Owns a wording as a row of chips to be edited, and back into the notation of the lexicon. Reads anything; whether it can be looked for is the judge's to say. */
import type { EntityType } from "../../language/entity.ts";
import { read } from "../../language/normalise.ts";
import { COMMA, NONE, STOP } from "../../language/reading.ts";
import { WordingError, parseWording } from "../../language/wording.ts";

export type ValueType = EntityType;
export const valueTypes: readonly ValueType[] = ["time", "duration", "date", "money", "phone", "code", "number"];

export type WordingOption = { kind: "text"; text: string } | { kind: "concept"; id: string } | { kind: "value"; type: ValueType } | { kind: "border" } | { kind: "question" };

/** One place of a wording: any of its options, which may be missing; or a gap. `max` null: as many characters as usual. */
export type WordingChip = { kind: "choice"; options: WordingOption[]; optional: boolean } | { kind: "gap"; max: number | null; commas: boolean };

export function readWording(wording: string): WordingChip[] {
  return wording.split(" ").flatMap((chip) => (chip === "" ? [] : [readChip(chip)]));
}

function readChip(chip: string): WordingChip {
  const gap = /^(…+)(\d*)$/.exec(chip);
  if (gap) return { kind: "gap", max: gap[2] ? Number(gap[2]) : null, commas: (gap[1] ?? "").length > 1 };
  const optional = chip.length > 1 && /^[?？]/.test(chip);
  return { kind: "choice", optional, options: (optional ? chip.slice(1) : chip).split("/").flatMap((option) => (option === "" ? [] : [readOption(option)])) };
}

function readOption(option: string): WordingOption {
  if (option === "|") return { kind: "border" };
  if (option === "？" || option === "?") return { kind: "question" };
  if (option.startsWith("@")) return { kind: "concept", id: option.slice(1) };
  const type = valueTypes.find((each) => option === `#${each}`);
  return type ? { kind: "value", type } : { kind: "text", text: option };
}

/** The notation of the chips: read again, they are the same. */
export function writeWording(chips: readonly WordingChip[]): string {
  return chips.map(writeChip).filter((chip) => chip !== "").join(" ");
}

function writeChip(chip: WordingChip): string {
  if (chip.kind === "gap") return `${chip.commas ? "……" : "…"}${chip.max ?? ""}`;
  const options = [...chip.options];
  // A question mark in front would make the place optional.
  if (options[0]?.kind === "question" && options.length > 1) options.push(...options.splice(0, 1));
  const body = options.map(writeOption).join("/");
  return body !== "" && chip.optional ? `?${body}` : body;
}

function writeOption(option: WordingOption): string {
  if (option.kind === "text") return option.text;
  if (option.kind === "concept") return `@${option.id}`;
  if (option.kind === "value") return `#${option.type}`;
  return option.kind === "border" ? "|" : "？";
}

/** The plain texts of a wording that is nothing but alternatives; null for a row of chips. */
export function plainTexts(wording: string): string[] | null {
  const [chip, more] = readWording(wording);
  if (chip?.kind !== "choice" || more || chip.optional) return null;
  const texts = chip.options.flatMap((option) => (option.kind === "text" ? [option.text] : []));
  return texts.length === chip.options.length ? texts : null;
}

/** How many ways of saying it a list of wordings holds; a row of chips is one. */
export function countWordings(wordings: readonly string[]): number {
  return wordings.reduce((sum, wording) => sum + (plainTexts(wording)?.length ?? 1), 0);
}

export function isReadable(wording: string): boolean {
  try {
    parseWording(wording);
    return true;
  } catch (error) {
    if (error instanceof WordingError) return false;
    throw error;
  }
}

/** Filler that may stand after a comma inside typed words. */
const FILLER = 2;

/**
 * What somebody typed or pasted as wordings: one each line or between commas, semicolons and 、. Signs of the notation are taken for what they are in a sentence: punctuation.
 */
export function typedWordings(typed: string): string[] {
  const pieces = typed.split(/[\n\r\t,，;；、/|]+/).map((piece) => typedWording(piece)).filter((piece) => piece !== null);
  return [...new Set(pieces)];
}

/** Words as a wording, as they were written: what a pause parts becomes a row. Null where nothing is left to look for, or where it is more than one sentence. */
export function typedWording(typed: string): string | null {
  const marks = typed.replace(/[@#?？…/|“”"'‘’]/g, " ").trim();
  const { text, breaks, from, to } = read(marks);
  if (text === "") return null;
  let row = "";
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const strength = breaks[at] ?? NONE;
    if (at < text.length && strength >= STOP) return null;
    if (at < text.length && strength === NONE) continue;
    row += marks.slice(from[start], to[at - 1]);
    if (at < text.length) row += strength >= COMMA ? ` ……${FILLER} ` : " ";
    start = at;
  }
  return isReadable(row) ? row : null;
}

/** Without one way of saying it, wherever it stands as plain text. */
export function withoutWord(wordings: readonly string[], word: string): string[] {
  return wordings.flatMap((wording) => {
    const texts = plainTexts(wording);
    if (!texts?.includes(word)) return [wording];
    const left = texts.filter((text) => text !== word);
    return left.length === 0 ? [] : [left.join("/")];
  });
}
