/** Owns what a Pareto chart is made of: bars, line and cuts out of the student's own figures. Must not know colours or right answers. */
import { figureOf, sortedLines, valueOf, type Ask, type ClassificationView, type Values } from "./own-figures.ts";

export type ParetoPoint = { id: string; bar: number | null; line: number | null; classId: string };
export type Pareto = { points: ParetoPoint[]; barTop: number; lineTop: number; cuts: { id: string; at: number }[] };

/** Null while nothing was chosen to be drawn. */
export function paretoOf(table: ClassificationView, order: readonly string[], values: Values): Pareto | null {
  const [bars, line] = [valueOf(values, "bars", "bars"), valueOf(values, "line", "line")];
  if (bars === "" && line === "") return null;
  const points = sortedLines(table, order).map(({ id, amount }): ParetoPoint => {
    const read = (series: string) => (series === "" ? null : series === "amount" ? amount : figureOf(valueOf(values, series as Ask, id)));
    return { id, bar: read(bars), line: read(line), classId: valueOf(values, "classes", id) };
  });
  const highest = (part: "bar" | "line") => Math.max(0, ...points.map((point) => point[part] ?? 0));
  return {
    points,
    barTop: roundTop(highest("bar")),
    // Cumulative percentages end at 100; whatever else was chosen gets the room that it needs.
    lineTop: highest("line") <= 100 ? 100 : roundTop(highest("line")),
    cuts: table.classes.flatMap(({ id }) => {
      const at = figureOf(valueOf(values, "cuts", id));
      return at === null ? [] : [{ id, at }];
    }),
  };
}

/** The next round figure above: 850 → 1000, 136 → 150. */
function roundTop(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= highest) ?? 10;
  return step * power;
}
