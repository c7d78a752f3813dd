/** Owns which sentences of a file are sample answers, and of which sheet they are. */
import { answersInLines, answersInTable } from "../../../../studio/answers.ts";
import { parseTable } from "../../../shared/table/parse-table.ts";
import { readSheetsOrText } from "../../../shared/table/read-table-file.ts";

/** `sheet`: of a workbook with several the one that was read; else null. */
export async function answersOfFile(file: File): Promise<{ texts: string[]; sheet: string | null }> {
  const found = await readSheetsOrText(file);
  if (typeof found !== "string") {
    const read = found.find(({ rows }) => answersInTable(rows).length > 0);
    return { texts: answersInTable(read?.rows ?? []), sheet: found.length > 1 ? (read?.name ?? null) : null };
  }
  // A sentence holds Chinese commas: only what was written as a table is read as one.
  const isTable = /\.csv$/i.test(file.name) && /[\t,]/.test(found);
  return { texts: isTable ? answersInTable(parseTable(found)) : answersInLines(found), sheet: null };
}
