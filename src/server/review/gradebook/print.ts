/**
 * Owns how the gradebook is printed and computed: landscape on A4, so large that it can be read, headings on every page, page numbers; all formulas anew when it
 * is opened. Must not know what the sheets hold.
 */
import type { Feature } from "write-excel-file/node";
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from "write-excel-file/utility";
import { columnName, sheetPrefix } from "./cells.ts";
import type { SheetPlan } from "./situation-sheet.ts";

/** `headings`: the first and last row that stand on every page, from 1. `names`: the columns that stand on every page, where a table is wider than one. `area`: what is printed. */
export type PrintedSheet = { name: string; headings: [from: number, to: number]; names: number; area: string; pagesWide: number };

/** As many letters of a column's width as a page holds at two thirds of their size. */
const PAGE = 220;
/** Columns without a width of their own. */
const USUAL = 8.5;

/** The table with what stands beside it where both fit a page, else the table alone. */
export function printedSheet({ name, headings, sticky, table, charts, widths }: SheetPlan): PrintedSheet {
  const wide = (columns: number) => Array.from({ length: columns }, (_, index) => widths[index] ?? USUAL).reduce((sum, width) => sum + width, 0);
  const right = Math.max(...charts.map(({ to }) => to.column));
  const bottom = Math.max(...charts.map(({ to }) => to.row));
  const whole = wide(right) <= PAGE;
  const [columns, rows] = whole ? [right, Math.max(table.rows, bottom)] : [table.columns, table.rows];
  return { name, headings, names: sticky.columns, area: `$A$1:$${columnName(columns - 1)}$${rows}`, pagesWide: Math.ceil(wide(columns) / PAGE) };
}

/** `pages` writes page and number of pages, given the signs that stand for them. */
export function printFeature<FileContent>(sheets: readonly PrintedSheet[], title: string, pages: (page: string, all: string) => string): Feature<FileContent> {
  // In headers and footers `&` is a sign of its own.
  const footer = sanitizeTextContent(`&L${title.replaceAll("&", "&&")}&R${pages("&P", "&N")}`);
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => (tag === "pageSetup" ? { ...attributes, fitToWidth: sheets[sheetIndex]?.pagesWide ?? 1, fitToHeight: 0 } : attributes),
          transform: (xml) => put(put(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', "xl/worksheets/sheet{id}.xml", "worksheet"), `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`, "xl/worksheets/sheet{id}.xml", "worksheet"),
        },
        "xl/workbook.xml": {
          transform: (xml) => {
            const named = (key: string, index: number, { name }: PrintedSheet, ranges: readonly string[]) =>
              `<definedName name="_xlnm.${key}" localSheetId="${index}">${sanitizeTextContent(ranges.map((range) => `${sheetPrefix(name)}${range}`).join(","))}</definedName>`;
            const areas = sheets.map((sheet, index) => named("Print_Area", index, sheet, [sheet.area]));
            const titles = sheets.map((sheet, index) => named("Print_Titles", index, sheet, [...(sheet.pagesWide > 1 ? [`$A:$${columnName(sheet.names - 1)}`] : []), `$${sheet.headings[0]}:$${sheet.headings[1]}`]));
            return xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, `<definedNames>${[...areas, ...titles].join("")}</definedNames>`).replace(/<calcPr\s*\/>|<calcPr><\/calcPr>/, '<calcPr fullCalcOnLoad="1"/>');
          },
        },
      },
    },
  };
}

function put(xml: string, markup: string, file: "xl/worksheets/sheet{id}.xml", parent: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(file, parent) ?? [], parent);
}
