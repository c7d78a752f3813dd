/** Owns reading a script table out of what a teacher has: a Word or Excel file, a text file, or what was pasted (with its HTML, in which cells keep their lines). Gives rows of cells, by sheets where the file has some. */
import { guessColumns, isComplete } from "../../../studio/script-table/columns.ts";
import { readEntries } from "../../../studio/script-table/read-entries.ts";
import { CodedError } from "../../shared/coded-error.ts";
import { parseTable } from "../../shared/table/parse-table.ts";
import { readSheetsOrText, type Sheet } from "../../shared/table/read-table-file.ts";

export type Rows = string[][];

const MOST_ROWS = 1500;
const MOST_CELLS = 20;
const LONGEST_CELL = 4000;
const MOST_BYTES = 8_000_000;

export async function readScriptFile(file: File): Promise<Sheet[]> {
  if (/\.doc$/i.test(file.name)) throw new CodedError("table/old-word");
  if (/\.docx$/i.test(file.name)) return [{ name: null, rows: await readWord(file) }];
  const read = await readSheetsOrText(file);
  return typeof read === "string" ? [{ name: null, rows: rowsOfText(read) }] : read;
}

/** The first sheet that reads as a script, else the first that holds anything. */
export function findScript(sheets: readonly Sheet[]): number {
  const filled = sheets.flatMap(({ rows }, at) => (rows.length > 0 ? [at] : []));
  const isScript = (at: number) => {
    const rows = sheets[at]?.rows.slice(0, MOST_ROWS) ?? [];
    const columns = guessColumns(rows);
    // A page of remarks has lines, too, but nobody who says them.
    return isComplete(columns) && (columns.roles.some((role) => role === "customer" || role === "agent") || readEntries(rows, columns).speakers.some(({ side }) => side !== null));
  };
  return (filled.length > 1 ? filled.find(isScript) : undefined) ?? filled[0] ?? 0;
}

/** Tabs part cells; a text without them is one cell a line. */
export function rowsOfText(text: string): Rows {
  if (text.includes("\t")) return parseTable(text);
  return text.split(/\r\n|\r|\n/).map((line) => [line.trim()]).filter(([line]) => line !== "");
}

async function readWord(file: File): Promise<Rows> {
  if (file.size > MOST_BYTES) throw new CodedError("table/too-large", { megabytes: MOST_BYTES / 1_000_000 });
  const { unzip } = await import("../share/zip.ts");
  const opened = unzip(new Uint8Array(await file.arrayBuffer()));
  const bytes = "value" in opened ? opened.value.get("word/document.xml") : undefined;
  if (!bytes) throw new CodedError("table/unreadable");
  return rowsOfWord(new TextDecoder().decode(bytes));
}

/** All tables one below the other; where there is none, the paragraphs. */
export function rowsOfWord(xml: string): Rows {
  // Word writes no entities of its own; a file that does is made to burst.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new CodedError("table/unreadable");
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new CodedError("table/unreadable");
  const named = (from: Element | Document, name: string) => [...from.getElementsByTagName("*")].filter(isNamed(name));
  const paragraphs = (from: Element | Document) => named(from, "p").map((paragraph) => wordsOf(paragraph)).filter((words) => words !== "");
  const tables = named(document, "tbl").filter((table) => !isInside(table, "tbl"));
  if (tables.length === 0) return paragraphs(document).map((words) => [words]);
  return tables.flatMap((table) => {
    const above: string[] = [];
    return [...table.children].filter(isNamed("tr")).map((row) => {
      const cells: string[] = [];
      for (const cell of [...row.children].filter(isNamed("tc"))) {
        const merged = named(cell, "vMerge")[0];
        const span = Math.min(MOST_CELLS, Number(valueOf(named(cell, "gridSpan")[0]) ?? 1) || 1);
        const goesOn = merged !== undefined && valueOf(merged) !== "restart";
        const words = goesOn ? (above[cells.length] ?? "") : paragraphs(cell).join("\n");
        above[cells.length] = words;
        cells.push(words, ...Array.from({ length: span - 1 }, () => ""));
      }
      return cells;
    });
  });
}

/** Whatever prefix the office program gives. */
function isNamed(name: string): (element: Element) => boolean {
  return ({ tagName }) => tagName.replace(/^.*:/, "") === name;
}

function valueOf(element: Element | undefined): string | null {
  return [...(element?.attributes ?? [])].find((attribute) => attribute.name.replace(/^.*:/, "") === "val")?.value ?? null;
}

function isInside(element: Element, name: string): boolean {
  for (let above = element.parentElement; above; above = above.parentElement) if (isNamed(name)(above)) return true;
  return false;
}

/** Words, tabs and breaks of a paragraph; what was struck out in review is left out. */
function wordsOf(paragraph: Element): string {
  let words = "";
  for (const part of paragraph.getElementsByTagName("*")) {
    if (isNamed("t")(part) && !isInside(part, "del")) words += part.textContent ?? "";
    else if (isNamed("br")(part)) words += "\n";
    else if (isNamed("tab")(part) && part.parentElement && isNamed("r")(part.parentElement)) words += " ";
  }
  return words.trim();
}

/** The first table of what was pasted as HTML; null where there is none. */
export function rowsOfHtml(html: string): Rows | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const open: { words: string; rows: number }[] = [];
  const rows = [...table.querySelectorAll("tr")].map((row) => {
    const cells: string[] = [];
    const fill = () => {
      for (let above = open[cells.length]; above && above.rows > 0; above = open[cells.length]) {
        above.rows -= 1;
        cells.push(above.words);
      }
    };
    for (const cell of row.querySelectorAll("td, th")) {
      fill();
      const words = linesOf(cell);
      const [down, across] = [Number(cell.getAttribute("rowspan") ?? 1), Number(cell.getAttribute("colspan") ?? 1)];
      open[cells.length] = { words, rows: Math.min(MOST_ROWS, Math.max(1, down || 1)) - 1 };
      cells.push(words, ...Array.from({ length: Math.min(MOST_CELLS, across || 1) - 1 }, () => ""));
    }
    fill();
    return cells;
  });
  return fitting(rows.filter((row) => row.some((cell) => cell !== "")));
}

function linesOf(cell: Element): string {
  for (const end of cell.querySelectorAll("br, p, div, li")) end.append("\n");
  return (cell.textContent ?? "").replaceAll(/[ \t\u00a0]+/g, " ").replaceAll(/\s*\n\s*/g, "\n").trim();
}

/** What fits into a dialogue; a table beyond that is none of one. */
export function fitting(rows: Rows): Rows {
  if (rows.every((row) => row.every((cell) => cell === ""))) throw new CodedError("table/empty");
  if (rows.length > MOST_ROWS) throw new CodedError("table/too-many-rows", { count: rows.length, most: MOST_ROWS });
  return rows.map((row) => row.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_CELL)));
}
