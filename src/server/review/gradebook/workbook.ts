/** Owns the gradebook as an Excel file: an overview and a sheet for every lesson, all marks as formulas over their parts. */
import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import writeXlsxFile, { type Sheet } from "write-excel-file/node";
import { sheetName } from "./cells.ts";
import { chartsFeature } from "./charts.ts";
import type { Gradebook } from "./gradebook.ts";
import { overviewSheet } from "./overview-sheet.ts";
import { printedSheet, printFeature } from "./print.ts";
import { shortName } from "./situation-name.ts";
import { situationSheet, type SheetPlan } from "./situation-sheet.ts";
import type { GradebookWords } from "./words.ts";

/** `time` writes a time of the school's clock, given in ms since 1970. */
export async function gradebookWorkbook(book: Gradebook, words: GradebookWords, time: (at: number) => string): Promise<Buffer> {
  const { word } = words;
  const overview = sheetName(word("overview"), []);
  const names = new Map<string, string>();
  for (const { lesson, situation } of book.lessons) names.set(lesson, sheetName(shortName(situation, words), [overview, ...names.values()]));
  const plans = [
    overviewSheet(overview, book, names, time(book.madeAt), words),
    ...book.lessons.map((lesson) => situationSheet(names.get(lesson.lesson) ?? "", book.class.name, lesson, `counts.${lesson.counts}`, book.students, time(lesson.startedAt), words)),
  ];
  const features = [
    chartsFeature<FileContent>(plans.map(({ charts }) => charts)),
    printFeature<FileContent>(plans.map(printedSheet), word("title", { class: book.class.name }), (page, pages) => word("page", { page, pages })),
  ];
  return writeXlsxFile(plans.map(sheetOf), { features }).toBuffer();
}

type FileContent = Stream | Buffer | Blob;

function sheetOf({ name, data, widths, sticky }: SheetPlan): Sheet<FileContent> {
  return { sheet: name, data, columns: widths.map((width) => ({ width })), stickyRowsCount: sticky.rows, stickyColumnsCount: sticky.columns, orientation: "landscape", showGridLines: false };
}
