/** Owns reading tables out of a file: the sheets of a workbook, or csv in whatever encoding an office program wrote it. Must not know which of the sheets is wanted. */
import { CodedError } from "../coded-error.ts";
import { parseTable, trimTable } from "./parse-table.ts";

const MOST_BYTES = 4_000_000;
/** A workbook with a huge sheet is unpacked in a worker, which the page's own policy may forbid without a word. */
const LONGEST_MS = 10_000;

/** `name`: null where the file is no workbook. Without the empty rows at its end, an empty sheet has none. */
export type Sheet = { name: string | null; rows: string[][] };

export async function readTableFile(file: File): Promise<Sheet[]> {
  const read = await readSheetsOrText(file);
  return typeof read === "string" ? [{ name: null, rows: parseTable(read) }] : read;
}

/** The sheets of a workbook, in its order; of any other file its text, which need not be a table. */
export async function readSheetsOrText(file: File): Promise<Sheet[] | string> {
  if (file.size > MOST_BYTES) throw new CodedError("table/too-large", { megabytes: MOST_BYTES / 1_000_000 });
  if (/\.xls$/i.test(file.name)) throw new CodedError("table/old-excel");
  const bytes = await file.arrayBuffer();
  // Both kinds of file are told by their first letters, not by their names.
  return isZip(bytes) ? readWorkbook(bytes) : readText(bytes);
}

/** A picture, a PDF or an old office file has letters too, but no words. */
function readText(bytes: ArrayBuffer): string {
  const text = decode(bytes);
  // oxlint-disable-next-line no-control-regex -- what no text has
  if (/[\u0000-\u0008\u000e-\u0019\u001b-\u001f]|^%PDF-/.test(text)) throw new CodedError("table/unreadable");
  return text;
}

function isZip(bytes: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(bytes);
  return first === 0x50 && second === 0x4b;
}

async function readWorkbook(bytes: ArrayBuffer): Promise<Sheet[]> {
  const { default: readSheets } = await import("read-excel-file/universal");
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new CodedError("table/unreadable")), LONGEST_MS));
  // Numbers stay as they are written: student numbers are names, not amounts.
  const sheets = await Promise.race([readSheets(bytes, { parseNumber: writtenNumber }), late]).catch(() => {
    throw new CodedError("table/unreadable");
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: trimTable(data.map((row) => row.map(writtenCell))) }));
}

/** Excel keeps long numbers with an exponent. */
function writtenNumber(text: string): string {
  return /e/i.test(text) ? BigInt(Math.round(Number(text))).toString() : text;
}

function writtenCell(cell: unknown): string {
  return cell === null ? "" : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Chinese office programs write csv in GBK, with rare characters of names in GB 18030, newer ones in UTF-8, "Unicode text" in UTF-16. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
