/** Owns the cells of the gradebook: how they look, how they are named, and that no text becomes a formula. Must not know what stands in them. */
import type { CellObject } from "write-excel-file/node";

/** Rows are a little higher than the letters, which stand in their middle. */
const ink = { fontFamily: "Microsoft YaHei", fontSize: 10, height: 18, alignVertical: "center" } as const;
const line = { borderStyle: "thin", borderColor: "#C9C1B1" } as const;

/** Spreadsheets read what begins so as a formula, if not at once then after the next save as text. */
const FORMULA = /^[=+\-@\t\r\n]/;

export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function title(text: string): CellObject {
  return { ...ink, type: String, value: harmless(text), fontSize: 15, height: 26, fontWeight: "bold" };
}

export function note(text: string): CellObject {
  return { ...ink, type: String, value: harmless(text), textColor: "#5F6D71" };
}

/** A note that is broken into lines over columns of these widths, so that it ends where they do. */
export function longNote(text: string, widths: readonly number[]): (CellObject | null)[] {
  const lines = Math.ceil(letters(text) / widths.reduce((sum, width) => sum + width, 0));
  return [{ ...note(text), columnSpan: widths.length, wrap: true, height: Math.max(1, lines) * 15 + 3 }, ...widths.slice(1).map(() => null)];
}

/** How wide a text is in letters of a column's width; Chinese ones are two wide. */
function letters(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}

/** A column that holds all these texts, within bounds. */
export function widthFor(texts: readonly string[], [least, most]: readonly [number, number]): number {
  return Math.min(most, texts.reduce((widest, text) => Math.max(widest, letters(text) + 2), least));
}

export function heading(text: string, columnSpan = 1): CellObject {
  return { ...ink, ...line, type: String, value: harmless(text), fontWeight: "bold", backgroundColor: "#DCE9E6", align: "center", wrap: true, ...(columnSpan > 1 ? { columnSpan } : {}) };
}

/** Above a column: two lines fit. */
export function columnHeading(text: string): CellObject {
  return { ...heading(text), height: 30 };
}

/** Numbers of students are texts too: zeros in front of them stay. */
export function text(value: string): CellObject {
  return { ...ink, ...line, type: String, value: harmless(value) };
}

/** Beside numbers, which end where it would begin. */
export function centred(value: string): CellObject {
  return { ...text(value), align: "center" };
}

/** Nothing to say yet, and room to write. */
export function empty(): CellObject {
  return { ...ink, ...line };
}

export function mark(value: number | null): CellObject {
  return value === null ? empty() : { ...ink, ...line, type: Number, value, format: "0.0" };
}

export function share(value: number): CellObject {
  return { ...ink, ...line, type: Number, value, format: "0.00" };
}

export function weight(value: number): CellObject {
  return { ...ink, ...line, type: Number, value, format: "0", fontWeight: "bold", backgroundColor: "#FAF0D2", align: "center" };
}

export function whole(formula: string): CellObject {
  return { ...ink, ...line, type: "Formula", value: formula, format: "0" };
}

/** `formula` without its `=`. */
export function computed(formula: string, main = false): CellObject {
  return { ...ink, ...line, type: "Formula", value: formula, format: "0.0", ...(main ? { fontWeight: "bold", backgroundColor: "#F4EFE4" } : {}) };
}

/** A formula whose result is a word. */
export function wordOf(formula: string): CellObject {
  return { ...ink, ...line, type: "Formula", value: formula, align: "center" };
}

/** Columns are counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Rows are counted from 1, as people see them. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** Both ends included; `$` holds the rows when the formula is copied. */
export function rangeName(from: number, to: number, row: number, fixed = false): string {
  const at = fixed ? `$${row}` : String(row);
  return `${columnName(from)}${at}:${columnName(to)}${at}`;
}

export function columnRange(column: number, from: number, to: number): string {
  return `${cellName(column, from)}:${cellName(column, to)}`;
}

/** As other sheets name it. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** Names of sheets are short, hold none of `[]:*?/\`, and no two are the same. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "").trim();
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? "" : ` (${number})`;
    const name = `${Array.from(clean).slice(0, 31 - end.length).join("").trim()}${end}`;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** Mean by weight of the cells that hold numbers; empty where none does. */
export function weightedMean(marks: string, weights: string): string {
  const there = `SUMPRODUCT(${weights}*ISNUMBER(${marks}))`;
  return `IF(${there}=0,"",SUMPRODUCT(${weights},${marks})/${there})`;
}
