/** Owns how the gradebook is printed and computed: landscape on A4, as wide as the page, headings on every page, page numbers; all formulas anew when it is opened. */
import type { Feature } from "write-excel-file/node";
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from "write-excel-file/utility";
import { sheetPrefix } from "./cells.ts";

/** `headings`: the first and last row that stand on every page, from 1. */
export type PrintedSheet = { name: string; headings: [from: number, to: number] };

/** `pages` writes page and number of pages, given the signs that stand for them. */
export function printFeature<FileContent>(sheets: readonly PrintedSheet[], title: string, pages: (page: string, all: string) => string): Feature<FileContent> {
  // In headers and footers `&` is a sign of its own.
  const footer = sanitizeTextContent(`&L${title.replaceAll("&", "&&")}&R${pages("&P", "&N")}`);
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag, attributes) => (tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes),
          transform: (xml) => put(put(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', "xl/worksheets/sheet{id}.xml", "worksheet"), `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`, "xl/worksheets/sheet{id}.xml", "worksheet"),
        },
        "xl/workbook.xml": {
          transform: (xml) => {
            const titles = sheets.map(({ name, headings: [from, to] }, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(`${sheetPrefix(name)}$${from}:$${to}`)}</definedName>`);
            return xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, `<definedNames>${titles.join("")}</definedNames>`).replace(/<calcPr\s*\/>|<calcPr><\/calcPr>/, '<calcPr fullCalcOnLoad="1"/>');
          },
        },
      },
    },
  };
}

function put(xml: string, markup: string, file: "xl/worksheets/sheet{id}.xml", parent: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(file, parent) ?? [], parent);
}
