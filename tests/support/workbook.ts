/** Makes small Excel files, as tests need them: sheets of texts and numbers. */
import { crc32 } from "node:zlib";

type Rows = readonly (readonly (string | number)[])[];

/** One sheet. Numbers are kept as numbers, as Excel does with student numbers that were typed. */
export const workbook = (rows: Rows) => workbookOf({ Sheet1: rows });

/** Several sheets, by their names. */
export function workbookOf(named: Readonly<Record<string, Rows>>): Uint8Array<ArrayBuffer> {
  const sheets = Object.entries(named).map(([name, rows], index) => ({ name, rows, number: index + 1 }));
  const ns = "http://schemas.openxmlformats.org";
  return zip({
    "[Content_Types].xml": `<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets>${sheets.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${ns}/package/2006/relationships">${sheets.map(({ number }) => `<Relationship Id="rId${number}" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ rows, number }) => [`xl/worksheets/sheet${number}.xml`, `<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`])),
  });
}

function row(cells: Rows[number], at: number): string {
  return `<row r="${at + 1}">${cells.map((value, column) => cell(value, `${String.fromCodePoint(65 + column)}${at + 1}`)).join("")}</row>`;
}

function cell(value: string | number, place: string): string {
  return typeof value === "number" ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** Files are stored, not compressed. */
function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [path, text] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)];
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    const shared = numbers([0, 2], [0, 2], [0, 2], [0, 2], [crc32(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2]);
    parts.push(Buffer.concat([numbers([0x04034b50, 4], [20, 2]), shared, name, data]));
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2], [20, 2]), shared, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name]));
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const index = Buffer.concat(directory);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [directory.length, 2], [directory.length, 2], [index.length, 4], [start, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...parts, index, end]));
}

function numbers(...values: [value: number, bytes: 2 | 4][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
