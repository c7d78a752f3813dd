/** Owns finding the sheet of a workbook that holds the list: others may be empty, or hold a title and remarks. What would become of a sheet is the server's to say. */
import type { RosterPreview } from "../../../protocol/api.ts";
import { CodedError } from "../../shared/coded-error.ts";
import type { Sheet } from "../../shared/table/read-table-file.ts";

export type Look = (rows: string[][]) => Promise<RosterPreview>;
export type Found = { at: number; rows: string[][]; preview: RosterPreview };

const MOST_ROWS = 400;
const MOST_CELLS = 40;
const LONGEST_CELL = 200;
/** One row that could be a name may be a title. */
const FEWEST = 2;

/** The first sheet with a list, else the first from which anybody could be taken, else the first that holds anything. */
export async function findList(sheets: readonly Sheet[], look: Look): Promise<Found> {
  const filled = sheets.flatMap(({ rows }, at) => (rows.length > 0 ? [at] : []));
  const looked: Found[] = [];
  for (const at of filled) {
    // Tables that are too long are no lists of a class.
    if (filled.length > 1 && (sheets[at]?.rows.length ?? 0) > MOST_ROWS) continue;
    const found = await lookAt(sheets, at, look);
    if (filled.length === 1 || cleanRows(found) >= FEWEST) return found;
    looked.push(found);
  }
  return looked.find(({ preview }) => preview.rows.some(({ state }) => state !== "bad")) ?? looked[0] ?? lookAt(sheets, filled[0] ?? 0, look);
}

export async function lookAt(sheets: readonly Sheet[], at: number, look: Look): Promise<Found> {
  const rows = fitting(sheets[at]?.rows ?? []);
  return { at, rows, preview: await look(rows) };
}

function cleanRows({ preview }: Found): number {
  return preview.rows.filter(({ state, problems }) => state !== "bad" && problems.length === 0).length;
}

/** What the server takes at once. */
function fitting(rows: string[][]): string[][] {
  if (rows.length === 0) throw new CodedError("table/empty");
  if (rows.length > MOST_ROWS) throw new CodedError("table/too-many-rows", { count: rows.length, most: MOST_ROWS });
  return rows.map((row) => row.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_CELL)));
}
