/** Owns the sheet of one lesson: every part of everybody's mark with its weight, and the mark as a formula over them. */
import type { CellObject, Row } from "write-excel-file/node";
import type { LessonResult, MemberResult } from "../../../classroom/term/lesson-result.ts";
import { cellName, centred, columnHeading, columnRange, computed, empty, heading, mark, note, rangeName, share, text, title, weight, weightedMean, widthFor } from "./cells.ts";
import type { Chart } from "./charts.ts";
import type { GradebookStudent } from "./gradebook.ts";
import { levelRows, levelsChart } from "./levels-table.ts";
import { numberOf } from "./situation-name.ts";
import type { GradebookWords, WordKey } from "./words.ts";

/** Columns from 0. Those of the course's formula stand beside the mark: they are no part of it. */
export const columns = { number: 0, name: 1, class: 2, group: 3, groupMark: 4, share: 5, automatic: 6, teacher: 7, peer: 8, self: 9, extra: 10, final: 11, knowledge: 12, calculation: 13, design: 14, mock: 15, standing: 16 } as const;
const headed = Object.keys(columns) as (keyof typeof columns & WordKey)[];
const widths = [12, 9, 10, 9, 9, 9, 9, 10, 11, 11, 10, 12, 14, 3, 14, 9];
const LEVELS_AT = 18;

const HEADINGS = 3;
const WEIGHTS = 4;
export const FIRST = 5;

export type Fold = "AVERAGE" | "MAX" | "MIN";
/** The rows below the last student. */
export const summaries: readonly { key: "mean" | "highest" | "lowest"; fold: Fold }[] = [
  { key: "mean", fold: "AVERAGE" },
  { key: "highest", fold: "MAX" },
  { key: "lowest", fold: "MIN" },
];

/** `table`: how many columns and rows the marks take; beside them, after a narrow column, stand the levels and the charts. */
export type SheetPlan = { name: string; data: Row[]; widths: number[]; sticky: { rows: number; columns: number }; headings: [number, number]; table: { columns: number; rows: number }; charts: Chart[] };

/** Of number, name, class and group. */
export function knownWidths(className: string, students: readonly GradebookStudent[]): number[] {
  return [
    widthFor(students.map(({ number }) => number ?? ""), [14, 24]),
    widthFor(students.map(({ name }) => name), [10, 40]),
    widthFor([className], [12, 18]),
    widthFor(students.map(({ group }) => group ?? ""), [11, 26]),
  ];
}

export function situationSheet(name: string, className: string, lesson: LessonResult, counts: WordKey, students: readonly GradebookStudent[], time: string, words: GradebookWords): SheetPlan {
  const { word } = words;
  const last = Math.max(FIRST, FIRST + students.length - 1);
  const results = new Map(lesson.members.map((member) => [member.student, member]));
  const rows: Row[] = [
    [title(`${numberOf(lesson.situation, words)}　${words.text(lesson.situation.title)}`)],
    [note(word("held", { time, counts: word(counts) }))],
    headed.map((key) => columnHeading(word(key))),
    weightRow(lesson, word("weight")),
    ...(students.length === 0 ? [[]] : []),
    ...students.map((student, index) => studentRow(className, student, results.get(student.student), FIRST + index, words)),
    ...summaries.map(({ key, fold }) => summaryRow(word(key), fold, last)),
  ];
  const table = levelRows(columnRange(columns.final, FIRST, last), words);
  return {
    ...{ name, widths: [...knownWidths(className, students), ...widths], headings: [HEADINGS, WEIGHTS], table: { columns: headed.length, rows: rows.length }, sticky: { rows: WEIGHTS, columns: 2 } },
    data: beside(rows, table, HEADINGS, LEVELS_AT),
    charts: [levelsChart(name, LEVELS_AT, HEADINGS, words)],
  };
}

function weightRow({ weights }: LessonResult, label: string): CellObject[] {
  const by: Partial<Record<keyof typeof columns, number>> = weights;
  return headed.map((key) => (key === "group" ? heading(label) : by[key] === undefined ? empty() : weight(by[key])));
}

function studentRow(className: string, student: GradebookStudent, result: MemberResult | undefined, row: number, { word }: GradebookWords): CellObject[] {
  const at = (key: keyof typeof columns) => cellName(columns[key], row);
  const known = [text(student.number ?? ""), text(student.name), text(className), text(result?.groupName ?? student.group ?? "")];
  if (!result) return [...known, ...headed.slice(known.length).map((key) => (key === "final" ? final(row) : empty()))];
  const { marks, parts } = result;
  const automatic = `IF(COUNT(${at("groupMark")},${at("share")})=2,MIN(100,${at("groupMark")}*${at("share")}),"")`;
  return [
    ...known,
    ...[mark(result.groupMark), share(result.share), computed(automatic), mark(marks.teacher), mark(marks.peer), mark(marks.self), mark(marks.extra), final(row)],
    ...[mark(parts.knowledge), mark(parts.calculation), mark(parts.design), mark(parts.mock), centred(word(`standing.${result.standing}`))],
  ];
}

/** As the review computes it: parts by weight, then extra points, within 0 and 100. */
function final(row: number): CellObject {
  const marks = rangeName(columns.automatic, columns.self, row);
  const weights = rangeName(columns.automatic, columns.self, WEIGHTS, true);
  const extra = cellName(columns.extra, row);
  return computed(`IF(SUMPRODUCT(${weights}*ISNUMBER(${marks}))=0,"",MAX(0,MIN(100,${weightedMean(marks, weights)}+N(${extra}))))`, true);
}

function summaryRow(label: string, fold: Fold, last: number): CellObject[] {
  return headed.map((key, column) => {
    if (key === "name") return heading(label);
    if (column < columns.groupMark || key === "share" || key === "standing") return empty();
    return computed(summary(fold, columnRange(column, FIRST, last)));
  });
}

export function summary(fold: Fold, range: string): string {
  return `IF(COUNT(${range})=0,"",${fold}(${range}))`;
}

/** A small table at the side: its first row stands in row `from`. */
export function beside(rows: readonly Row[], table: readonly CellObject[][], from: number, column: number): Row[] {
  const height = Math.max(rows.length, from + table.length - 1);
  return Array.from({ length: height }, (_, index): Row => {
    const [row, more] = [rows[index] ?? [], table[index + 1 - from]];
    return more ? [...row, ...Array.from({ length: column - row.length }, () => null), ...more] : row;
  });
}
