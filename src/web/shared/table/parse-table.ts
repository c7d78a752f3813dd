/** Owns reading a table out of text: pasted from a spreadsheet, a csv file, or names one below the other. Must not know what the columns mean. */

const LINE = /\r\n|\r|\n/;
/** What stands between cells, the surest sign first. */
const DELIMITERS = ["\t", ",", "，", ";", "；"] as const;
/** A number, then words: a list typed by hand. */
const NUMBERED = /^\s*([\p{L}\p{N}-]*\p{N}[\p{L}\p{N}-]*)\s+(\S.*)$/u;

/** Cells as text, without the empty rows at the end. */
export function parseTable(text: string): string[][] {
  const bare = text.replace(/^\ufeff/, "");
  const delimiter = DELIMITERS.find((one) => bare.includes(one));
  const rows = delimiter === undefined ? bare.split(LINE).flatMap(parseLine) : parseDelimited(bare, delimiter);
  return trimTable(rows);
}

/** Cells without the spaces around them, rows up to the last that holds something. */
export function trimTable(rows: readonly (readonly string[])[]): string[][] {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const last = trimmed.findLastIndex((row) => row.some((cell) => cell !== ""));
  return trimmed.slice(0, last + 1);
}

function parseLine(line: string): string[][] {
  const numbered = NUMBERED.exec(line);
  if (numbered) return [[numbered[1] ?? "", ...(numbered[2] ?? "").split(/\s{2,}/)]];
  return line.split("、").map((name) => [name]);
}

/** Cells in double quotes may hold the delimiter, line breaks and doubled quotes. */
function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") endRow();
    else if (sign === "\r") {
      if (text[at + 1] !== "\n") endRow();
    } else cell += sign;
  }
  endRow();
  return rows;
}
