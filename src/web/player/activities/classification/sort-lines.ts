/** Owns sorting the table by one of its columns, as a click on a heading does. Must not know by which it should be sorted. */
import type { Text } from "../../../../protocol/attempt.ts";
import { figureOf, sortedLines, type ClassificationView, type Line } from "./own-figures.ts";

export type SortKey = "name" | "amount" | `column:${string}`;
export type Direction = "ascending" | "descending";

/** Equal lines stay as they stand in the list. */
export function sortedBy(table: ClassificationView, key: SortKey, direction: Direction): string[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...table.items].sort((a, b) => sign * compare(valueIn(table, a, key), valueIn(table, b, key))).map(({ id }) => id);
}

/** How the table is sorted by this column now; null: not at all. */
export function sortDirection(table: ClassificationView, order: readonly string[], key: SortKey): Direction | null {
  if (order.length === 0) return null;
  const shown = sortedLines(table, order).map(({ id }) => id).join();
  return (["descending", "ascending"] as const).find((direction) => sortedBy(table, key, direction).join() === shown) ?? null;
}

function valueIn(table: ClassificationView, line: Line, key: SortKey): string | number {
  if (key === "amount") return line.amount;
  const cell: Text = key === "name" ? line.text : (line.cells[table.columns.findIndex(({ id }) => `column:${id}` === key)] ?? "");
  const plain = typeof cell === "string" ? cell : cell["zh-CN"];
  return figureOf(plain) ?? plain;
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh-CN");
}
