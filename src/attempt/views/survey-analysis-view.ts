/** Owns what a student sees of returns to work out. What a figure should be only with the marks. */
import { readWorksheet } from "../../grading/calculation/read-worksheet.ts";
import type { ActivityResult } from "../../grading/grade-activity.ts";
import { cellId, isAsked, worksheetOf } from "../../grading/survey/worksheet-of.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, ChartView, FigureRef } from "../view.ts";
import { itemView } from "./question-views.ts";
import { worksheetStepViews } from "./work-views.ts";

type Analysis = ActivityOf<"survey-analysis">;
type AnalysisParts = Pick<ActivityViewOf<"survey-analysis">, "columns" | "rows" | "inputs" | "tables" | "steps" | "figures" | "charts">;

export function analysisParts(activity: Analysis, work: Work, result: ActivityResult | null): AnalysisParts {
  const sheet = worksheetOf(activity);
  const saved = Object.values(work.answers).flatMap((answer) => (answer.kind === "calculation" ? [answer] : []));
  return {
    columns: activity.columns.map(({ id, text, note, values }) => ({ id, text, note: note ?? null, values: values.map(itemView) })),
    rows: activity.rows.map((row) => [...row]),
    inputs: activity.inputs.map(({ id, label, value, unit }) => ({ id, label, value, unit })),
    tables: activity.tables.map(({ id, title, corner, columns, rows }) => ({
      id,
      title,
      corner,
      columns: columns.map(({ id: column, text, unit, decimals, given }) => ({ id: column, text, unit: unit ?? null, decimals: given ? null : decimals })),
      rows: rows.map((row) => ({
        id: row.id,
        text: row.text,
        cells: columns.map((column) => (isAsked(row, column) ? { step: cellId(row, column) } : column.given && row.given[column.id] !== undefined ? { value: row.given[column.id] ?? 0 } : null)),
      })),
    })),
    steps: worksheetStepViews(sheet.steps, result ? readWorksheet(sheet, saved).lines : [], saved, result),
    figures: activity.figures.map(({ id }) => id),
    charts: activity.charts.map((chart) => chartView(activity, chart)),
  };
}

function chartView({ tables }: Analysis, { id, title, kind, table: of, x, y, line, min, max, xMin, xMax, marks }: Analysis["charts"][number]): ChartView {
  const table = tables.find((one) => one.id === of);
  const column = (name: string | undefined) => table?.columns.find((one) => one.id === name);
  const refOf = (row: Analysis["tables"][number]["rows"][number], name: string | undefined): FigureRef | null => {
    const found = column(name);
    if (!found) return null;
    return isAsked(row, found) ? { step: cellId(row, found) } : { value: row.given[found.id] ?? 0 };
  };
  return {
    id,
    title,
    kind,
    corner: table?.corner ?? title,
    y: { text: column(y)?.text ?? "", min, max },
    x: x === undefined ? null : { text: column(x)?.text ?? "", min: xMin ?? min, max: xMax ?? max },
    line: line === undefined ? null : (column(line)?.text ?? ""),
    points: (table?.rows ?? []).map((row) => ({ id: row.id, text: row.text, y: refOf(row, y), x: refOf(row, x), line: refOf(row, line) })),
    marks: marks.map(({ axis, text, at }) => ({ axis, text, at: typeof at === "number" ? { value: at } : { step: at } })),
  };
}
