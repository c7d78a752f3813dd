/** Owns what a formula at a place may name: figures that are given, lines before it, columns of its table and those of the row above. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { Named } from "../../../../studio/formula-words.ts";
import { useOptions } from "../../fields/use-options.ts";

export function useFormulaNames(place: Path): readonly Named[] {
  const { t } = useTranslation("studio-inspector");
  const inTable = place[3] === "tables";
  const own = [...place.slice(0, -1)];
  const inputs = useOptions("activity:inputs", place);
  const steps = useOptions(place[3] === "figures" ? "activity:figures" : "activity:steps", place);
  const columns = useOptions("near:columns", place);
  const rows = useOptions("near:rows", place);
  const tables = useOptions("activity:tables", place);
  const cells = useTableCells(place, tables.length);
  return useMemo(() => {
    const index = Number(own[own.length - 1]);
    if (!inTable) return [...inputs, ...steps.slice(0, index), ...cells];
    const others = columns.filter((_, at) => at !== index);
    return [
      ...others,
      ...columns.map(({ id, title }) => ({ id: `above-${id}`, title: t("rowAbove", { title }) })),
      ...inputs,
      ...rows.flatMap((row) => columns.map((column) => ({ id: `${row.id}-${column.id}`, title: `${row.title}·${column.title}` }))),
    ];
    // `own` is a part of the place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [inTable, inputs, steps, columns, rows, cells, t, own[own.length - 1]]);
}

const NO_CELLS: Named[] = [];

/** Single figures may use the cells of tables. */
function useTableCells(place: Path, tables: number): readonly Named[] {
  const first = useOptions("near:columns", [...place.slice(0, 3), "tables", 0, "columns", 0]);
  const rows = useOptions("near:rows", [...place.slice(0, 3), "tables", 0, "rows", 0]);
  return useMemo(() => (place[3] !== "figures" || tables === 0 ? NO_CELLS : rows.flatMap((row) => first.map((column) => ({ id: `${row.id}-${column.id}`, title: `${row.title}·${column.title}` })))), [place, tables, rows, first]);
}
