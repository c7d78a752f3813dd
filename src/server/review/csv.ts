/** Owns tables as text for spreadsheets: UTF-8 with its mark, every text in quotes, none of which is a formula. Must not know what stands in them. */
import { harmless } from "./gradebook/cells.ts";

export type CsvCell = string | number | boolean | null;

/** Lines end as the standard has it (RFC 4180). */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\u{feff}${rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`;
}

/** Numbers stay numbers, also those below 0. */
function cellOf(cell: CsvCell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? `"${harmless(cell).replaceAll('"', '""')}"` : String(cell);
}
