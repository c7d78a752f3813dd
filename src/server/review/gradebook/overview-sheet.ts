/** Owns the first sheet of the gradebook: everybody's marks of all situations, and those of units and course by the course's formula (R11), with its weights in cells. */
import type { CellObject, Row } from "write-excel-file/node";
import { courseWeights, levels, unitParts, unitWeights, type UnitPart } from "../../../classroom/term/course-formula.ts";
import type { Unit } from "../../../scenario/schema/unit.ts";
import { cellName, columnHeading, columnName, columnRange, computed, empty, heading, longNote, rangeName, sheetPrefix, text, title, weight, weightedMean, wordOf } from "./cells.ts";
import type { Chart } from "./charts.ts";
import type { Gradebook, GradebookStudent } from "./gradebook.ts";
import { levelRows, levelsChart } from "./levels-table.ts";
import { columnLabel } from "./situation-name.ts";
import { beside, columns as own, FIRST as FIRST_OWN, knownWidths, summaries, summary, type Fold, type SheetPlan } from "./situation-sheet.ts";
import type { GradebookWords } from "./words.ts";

const KNOWN = 4;
const BAND = 3;
const HEADINGS = 4;
const WEIGHTS = 5;
const FIRST = 6;

/** A situation that the class has had, the sheets of its lessons, those of them whose marks are the situation's own, and its column here. */
type Had = { unit: string; id: string; label: string; sheets: string[]; own: string[]; column: number };
/** A unit's parts stand side by side from `column` on, then its mark. */
type UnitBlock = { unit: Unit; had: Had[]; column: number; mark: number };
type Layout = { had: Had[]; units: UnitBlock[]; course: number; level: number };

/** `sheets`: the name of each lesson's sheet. */
export function overviewSheet(name: string, book: Gradebook, sheets: ReadonlyMap<string, string>, time: string, words: GradebookWords): SheetPlan {
  const { word } = words;
  const layout = layoutOf(book, sheets, words);
  const last = Math.max(FIRST, FIRST + book.students.length - 1);
  const columns = layout.level + 1;
  const table = columns + 1;
  const widths = [...knownWidths(book.class.name, book.students), ...Array.from({ length: columns - KNOWN }, () => 12)];
  const rows: Row[] = [
    [title(word("title", { class: book.class.name }))],
    longNote(`${word("made", { time })}　${word("formula")}`, widths),
    bandRow(layout, words),
    headingRow(layout, words),
    weightRow(layout, word("weight")),
    ...(book.students.length === 0 ? [[]] : []),
    ...book.students.map((student, index) => studentRow(book.class.name, student, layout, index, words)),
    ...summaries.map(({ key, fold }) => summaryRow(word(key), fold, layout, last)),
  ];
  return {
    ...{ name, headings: [BAND, WEIGHTS], table: { columns, rows: rows.length }, sticky: { rows: WEIGHTS, columns: 2 } },
    widths: [...widths, 3, 14, 9],
    data: beside(rows, levelRows(columnRange(layout.course, FIRST, last), words), HEADINGS, table),
    charts: [levelsChart(name, table, HEADINGS, words), ...meansChart(name, layout, last + 1, table, words)],
  };
}

function layoutOf({ units, lessons }: Gradebook, sheets: ReadonlyMap<string, string>, words: GradebookWords): Layout {
  const had: Had[] = [];
  for (const { lesson, situation, own: isOwn } of lessons) {
    const sheet = sheets.get(lesson) ?? "";
    const known = had.find(({ unit, id }) => unit === situation.unit && id === situation.id);
    const of = known ?? { unit: situation.unit, id: situation.id, label: columnLabel(situation, words), sheets: [], own: [], column: KNOWN + had.length };
    if (!known) had.push(of);
    of.sheets.push(sheet);
    if (isOwn) of.own.push(sheet);
  }
  let column = KNOWN + had.length;
  const blocks = units.flatMap((unit): UnitBlock[] => {
    const of = had.filter((one) => one.unit === unit.id);
    if (of.length === 0) return [];
    const block = { unit, had: of, column, mark: column + unitParts.length };
    column = block.mark + 1;
    return [block];
  });
  return { had, units: blocks, course: column, level: column + 1 };
}

function bandRow({ had, units }: Layout, { word, text: read }: GradebookWords): Row {
  const rest = (count: number) => Array.from({ length: count }, () => null);
  return [
    ...rest(KNOWN),
    ...(had.length > 0 ? [heading(word("final"), had.length), ...rest(had.length - 1)] : []),
    ...units.flatMap(({ unit }) => [heading(word("unit", { number: unit.number, title: read(unit.title) }), unitParts.length + 1), ...rest(unitParts.length)]),
  ];
}

function headingRow({ had, units }: Layout, { word }: GradebookWords): CellObject[] {
  const known = (["number", "name", "class", "group"] as const).map((key) => columnHeading(word(key)));
  return [...known, ...had.map(({ label }) => columnHeading(label)), ...units.flatMap(() => [...unitParts.map((part) => columnHeading(word(part))), columnHeading(word("unitMark"))]), columnHeading(word("courseMark")), columnHeading(word("level"))];
}

function weightRow({ had, units }: Layout, label: string): CellObject[] {
  const blocks = units.flatMap(({ unit }) => [...unitParts.map((part) => weight(unitWeights[part])), weight(courseWeights[unit.number] ?? 0)]);
  return [empty(), empty(), empty(), heading(label), ...had.map(() => empty()), ...blocks, empty(), empty()];
}

function studentRow(className: string, student: GradebookStudent, layout: Layout, index: number, words: GradebookWords): CellObject[] {
  const [row, there] = [FIRST + index, FIRST_OWN + index];
  const cellsOf = (sheets: readonly string[], column: number) => sheets.map((sheet) => `${sheetPrefix(sheet)}${cellName(column, there)}`).join(",");
  // Of a situation that was had more than once the best counts.
  const situation = (had: Had) => {
    const cells = cellsOf(had.own, own.final);
    return had.own.length === 0 ? empty() : computed(`IF(COUNT(${cells})=0,"",MAX(${cells}))`);
  };
  const part = (had: readonly Had[], name: Exclude<UnitPart, "situations">) => {
    const cells = had.map(({ sheets }) => cellsOf(sheets, own[name]));
    return computed(`IF(COUNT(${cells.join(",")})=0,"",(${cells.map((of) => `MAX(${of})`).join("+")})/(${cells.map((of) => `(COUNT(${of})>0)`).join("+")}))`);
  };
  const block = ({ had, column, mark }: UnitBlock) => {
    const [from, to] = [had[0]?.column ?? column, had.at(-1)?.column ?? column];
    const parts = unitParts.map((name) => (name === "situations" ? computed(summary("AVERAGE", rangeName(from, to, row))) : part(had, name)));
    return [...parts, computed(weightedMean(rangeName(column, mark - 1, row), rangeName(column, mark - 1, WEIGHTS, true)), true)];
  };
  return [
    ...[text(student.number ?? ""), text(student.name), text(className), text(student.group ?? "")],
    ...layout.had.map(situation),
    ...layout.units.flatMap(block),
    ...[courseCell(layout, row), levelCell(cellName(layout.course, row), words)],
  ];
}

/** Marks of units do not stand side by side. */
function courseCell({ units }: Layout, row: number): CellObject {
  if (units.length === 0) return empty();
  const of = units.map(({ mark }) => ({ cell: cellName(mark, row), weight: `${columnName(mark)}$${WEIGHTS}` }));
  const there = of.map(({ cell, weight: by }) => `ISNUMBER(${cell})*${by}`).join("+");
  return computed(`IF(${there}=0,"",(${of.map(({ cell, weight: by }) => `N(${cell})*${by}`).join("+")})/(${there}))`, true);
}

function levelCell(mark: string, { word }: GradebookWords): CellObject {
  const chosen = levels.reduceRight((rest, { level, from }) => {
    const name = `"${word(`level.${level}`).replaceAll('"', '""')}"`;
    return rest === "" ? name : `IF(${mark}>=${from},${name},${rest})`;
  }, "");
  return wordOf(`IF(ISNUMBER(${mark}),${chosen},"")`);
}

function summaryRow(label: string, fold: Fold, { level }: Layout, last: number): CellObject[] {
  return Array.from({ length: level + 1 }, (_, column) => (column === 1 ? heading(label) : column < KNOWN || column === level ? empty() : computed(summary(fold, columnRange(column, FIRST, last)))));
}

/** `row` is that of the means. */
function meansChart(sheet: string, { had }: Layout, row: number, table: number, { word }: GradebookWords): Chart[] {
  const [from, to] = [KNOWN, KNOWN + had.length - 1];
  if (to < from) return [];
  const range = (at: number) => `${sheetPrefix(sheet)}${rangeName(from, to, at)}`;
  return [{ title: word("chart.means"), labels: range(HEADINGS), values: range(row), from: { column: table, row: HEADINGS + levels.length + 16 }, to: { column: table + 6, row: HEADINGS + levels.length + 30 } }];
}
