/** Owns laying an analysis out as a worksheet: what is taken from the returns becomes inputs, every cell and figure a line. Must not know answers. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText, type Text } from "../../scenario/text.ts";
import type { Worksheet } from "../calculation/read-worksheet.ts";

type Analysis = ActivityOf<"survey-analysis">;
type Table = Analysis["tables"][number];
type Column = Table["columns"][number];
type Row = Table["rows"][number];
type Take = NonNullable<Column["from"]>;

/** The id of a cell, as formulas, answers and marks name it. */
export function cellId(row: { id: string }, column: { id: string }): string {
  return `${row.id}-${column.id}`;
}

/** Whether the student works the cell out. */
export function isAsked(row: Row, column: Column): boolean {
  return !column.given && !row.without.includes(column.id);
}

export function worksheetOf(activity: Analysis): Worksheet {
  const inputs: Worksheet["inputs"] = activity.inputs.map(({ id, label, value, unit }) => ({ id, label, value, unit }));
  const steps: Worksheet["steps"] = [];
  const input = (id: string, label: Text, value: number): string => {
    inputs.push({ id, label, value, unit: "" });
    return id;
  };
  const taken = (id: string, label: Text, take: Take): string => {
    const kept = returnsFor(activity, take);
    if (take.take === "count") return input(`returns-${id}`, label, kept.length);
    const total = input(`returns-${id}`, label, kept.reduce<number>((sum, value) => sum + numberOf(value), 0));
    return take.take === "sum" ? total : `${total} / ${input(`returns-count-${id}`, label, kept.length)}`;
  };
  for (const table of activity.tables) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const id = cellId(row, column);
        const label = joined(row.text, column.text);
        const given = row.given[column.id];
        if (column.given && given !== undefined) input(id, label, given);
        if (!isAsked(row, column)) continue;
        const formula = column.from ? taken(id, label, rowTake(column.from, row)) : ownNames(column.formula ?? "", table, row);
        steps.push({ id, label, formula, unit: column.unit ?? "", units: [], decimals: column.decimals, points: column.points, explain: column.explain ?? "" });
      }
    }
  }
  for (const { from, formula, ...figure } of activity.figures) steps.push({ ...figure, formula: from ? taken(figure.id, figure.label, from) : (formula ?? "") });
  return { id: activity.id, inputs, steps };
}

function rowTake({ take, of, where }: Take, row: Row): Take {
  return { take, of: of ?? row.of, where: [...where, ...row.where] };
}

/** A name that the row has a column for is the row's own cell; with `above-` it is that of the row before, 0 in the first row. */
function ownNames(formula: string, { columns, rows }: Table, row: Row): string {
  const before = rows[rows.indexOf(row) - 1];
  const isColumn = (name: string) => columns.some(({ id }) => id === name);
  return formula.replaceAll(/[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g, (name) => {
    if (isColumn(name)) return `${row.id}-${name}`;
    const above = name.startsWith("above-") ? name.slice("above-".length) : "";
    return isColumn(above) ? (before ? `${before.id}-${above}` : "0") : name;
  });
}

/** What stands in the measured column of the returns that count; of returns that are only counted it is of no account. */
function returnsFor({ columns, rows }: Analysis, { of, where }: Take): (string | number | undefined)[] {
  const at = (column: string | undefined) => columns.findIndex(({ id }) => id === column);
  const kept = rows.filter((row) => where.every(({ column, is, min, max }) => holds(row[at(column ?? of)], { is, min, max })));
  return kept.map((row) => row[at(of)]);
}

type Bounds = { is?: string | number | undefined; min?: number | undefined; max?: number | undefined };

function holds(value: string | number | undefined, { is, min, max }: Bounds): boolean {
  if (is !== undefined) return value === is;
  return typeof value === "number" && (min === undefined || value >= min) && (max === undefined || value <= max);
}

function numberOf(value: string | number | undefined): number {
  return typeof value === "number" ? value : 0;
}

function joined(row: Text, column: Text): Text {
  if (typeof row === "string" && typeof column === "string") return `${row} · ${column}`;
  return { "zh-CN": `${readText(row, "zh-CN")} · ${readText(column, "zh-CN")}`, en: `${readText(row, "en")} · ${readText(column, "en")}` };
}
