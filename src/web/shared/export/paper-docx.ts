/** Turns a paper into a Word document. The library is large: load this module only when somebody exports. */
import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, UnderlineType, WidthType, type ISectionOptions } from "docx";
import type { MarkTone } from "../text/mark-segments.ts";
import type { Paper, PaperBlock, PaperCell, PaperRun } from "./paper.ts";

/** Usable width of an A4 page with these margins, in twentieths of a point. */
const WIDTH = 9638;
const MARGIN = 1134;

const tones: Record<MarkTone, { color: string; fill: string }> = {
  ok: { color: "226640", fill: "E0F0E5" },
  warn: { color: "745200", fill: "FAF0D2" },
  bad: { color: "A02E1C", fill: "F9E1DC" },
};
const line = { style: BorderStyle.SINGLE, size: 6, color: "857A66" };
const borders = { top: line, bottom: line, left: line, right: line };

export async function paperDocx(paper: Paper): Promise<Blob> {
  return Packer.toBlob(
    new Document({
      title: paper.title,
      creator: "Kefu Lab",
      lastModifiedBy: "Kefu Lab",
      styles: {
        default: {
          document: { run: { size: 21, font: { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei" } }, paragraph: { spacing: { after: 80, line: 300 } } },
          title: { run: { size: 36, bold: true, color: "1D2A2D" }, paragraph: { spacing: { after: 60 } } },
          heading2: { run: { size: 26, bold: true, color: "0E6261" }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
        },
      },
      sections: [sectionOf(paper)],
    }),
  );
}

function sectionOf({ title, subtitle, blocks, footer }: Paper): ISectionOptions {
  return {
    properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
    footers: {
      default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: `${clean(footer)}  `, size: 16, color: "5F6D71" }), new TextRun({ children: [PageNumber.CURRENT], size: 16, color: "5F6D71" })] })] }),
    },
    children: [new Paragraph({ heading: HeadingLevel.TITLE, text: clean(title) }), new Paragraph({ children: [new TextRun({ text: clean(subtitle), color: "47565A" })] }), ...blocks.flatMap(blockOf)],
  };
}

function blockOf(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: clean(block.text) })];
    case "text":
      return [paragraph(block.runs)];
    case "table":
      return [tableOf(block.widths, block.head, block.rows), new Paragraph({})];
    case "form":
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, alignment: AlignmentType.CENTER, text: clean(block.title) }),
        ...block.rows.map(formRow),
        ...(block.note === null ? [] : [paragraph([{ text: block.note }])]),
        new Paragraph({}),
      ];
  }
}

function tableOf(percents: number[], head: string[], rows: PaperCell[][]): Table {
  const widths = percents.map((percent) => Math.round((WIDTH * percent) / 100));
  const row = (cells: PaperCell[], tableHeader: boolean) => new TableRow({ tableHeader, cantSplit: true, children: cells.map((runs, index) => cell(runs, widths[index] ?? WIDTH, tableHeader ? "EFE9DC" : undefined)) });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [row(head.map((text) => [{ text, bold: true }]), true), ...rows.map((cells) => row(cells, false))],
  });
}

/** One row of the sheet as a table of its own, because rows divide the width differently. */
function formRow(fields: { label: string; value: string; width: number }[]): Table {
  const all = fields.reduce((sum, { width }) => sum + width, 0);
  const widths = fields.flatMap(({ width }) => {
    const whole = Math.round((WIDTH * width) / all);
    const label = Math.min(1900, Math.round(whole * 0.4));
    return [label, whole - label];
  });
  const cells = fields.flatMap(({ label, value }, index) => [cell([{ text: label }], widths[index * 2] ?? 0, "F6F3EC"), cell([{ text: value }], widths[index * 2 + 1] ?? 0)]);
  return new Table({ width: { size: WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, rows: [new TableRow({ children: cells })] });
}

function cell(runs: PaperCell, width: number, fill?: string): TableCell {
  return new TableCell({
    borders,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: "auto" } } : {}),
    children: [paragraph(runs)],
  });
}

function paragraph(runs: PaperRun[]): Paragraph {
  return new Paragraph({
    children: runs.flatMap(({ text, tone, bold }) =>
      clean(text).split("\n").map((words, index) => {
        const look = tone ? tones[tone] : undefined;
        return new TextRun({
          text: words,
          bold,
          ...(index > 0 ? { break: 1 } : {}),
          ...(look ? { underline: { type: tone === "bad" ? UnderlineType.DOUBLE : UnderlineType.SINGLE, color: look.color }, shading: { type: ShadingType.CLEAR, fill: look.fill, color: "auto" } } : {}),
        });
      }),
    ),
  });
}

/** XML knows no control characters and no lone surrogates; Word would refuse the whole file. */
function clean(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}
