/** Owns the small table that counts how many reached which level, and its chart. */
import type { CellObject } from "write-excel-file/node";
import { levels } from "../../../classroom/term/course-formula.ts";
import { columnRange, heading, sheetPrefix, text, whole } from "./cells.ts";
import type { Chart } from "./charts.ts";
import type { GradebookWords } from "./words.ts";

/** Rows of the table with its heading; `marks` is the range that is counted. */
export function levelRows(marks: string, { word }: GradebookWords): CellObject[][] {
  const rows = levels.map(({ level, from }, index) => {
    const above = levels[index - 1];
    const below = above ? `,${marks},"<${above.from}"` : "";
    return [text(word(`level.${level}`)), whole(`COUNTIFS(${marks},">=${from}"${below})`)];
  });
  return [[heading(word("level")), heading(word("people"))], ...rows];
}

/** The table's first column and the row of its heading, from 0 and 1. */
export function levelsChart(sheet: string, column: number, row: number, { word }: GradebookWords): Chart {
  const [from, to] = [row + 1, row + levels.length];
  return {
    title: word("chart.levels"),
    labels: `${sheetPrefix(sheet)}${columnRange(column, from, to)}`,
    values: `${sheetPrefix(sheet)}${columnRange(column + 1, from, to)}`,
    from: { column, row: to + 1 },
    to: { column: column + 6, row: to + 15 },
  };
}
