/** Owns filling a column on down as a spreadsheet does: from the student's own figures above, right or wrong. Must not know what is right. */
import { figureOf, rounded, sortedLines, valueOf, type ClassificationView, type LineAsk, type Values } from "./own-figures.ts";

type Table = Pick<ClassificationView, "amount" | "decimals" | "fillAfter"> & ClassificationView;

/** How the column stands: `ready` once enough lines were written by hand and something is left to fill. */
export function fillState(table: Table, order: readonly string[], values: Values, of: LineAsk): "none" | "ready" | "needs-total" {
  if (table.fillAfter === null) return "none";
  const lines = sortedLines(table, order);
  const byHand = lines.slice(0, table.fillAfter).every(({ id }) => figureOf(valueOf(values, of, id)) !== null);
  const left = lines.some(({ id }) => valueOf(values, of, id).trim() === "");
  if (!byHand || !left) return "none";
  return needsTotal(table, of) && totalOf(values) === null ? "needs-total" : "ready";
}

/** What stands in the column afterwards; what was written stays. */
export function fillDown(table: Table, order: readonly string[], values: Values, of: LineAsk): Record<string, string> {
  const lines = sortedLines(table, order);
  const total = totalOf(values) ?? 0;
  let running = 0;
  const filled: Record<string, string> = {};
  for (const [index, { id, amount }] of lines.entries()) {
    running = figureOf(valueOf(values, "cumulative", id)) ?? running + amount;
    const written = valueOf(values, of, id);
    const value = of === "share" ? (amount / total) * 100 : of === "cumulative-share" ? (running / total) * 100 : of === "count-share" ? ((index + 1) / lines.length) * 100 : running;
    filled[id] = written.trim() === "" ? rounded(value, of === "cumulative" ? table.amount.decimals : table.decimals) : written;
  }
  return filled;
}

function needsTotal({ asks }: Table, of: LineAsk): boolean {
  return (of === "share" || of === "cumulative-share") && asks.some((ask) => ask.of === "total");
}

function totalOf(values: Values): number | null {
  const total = figureOf(valueOf(values, "total", "total"));
  return total === 0 ? null : total;
}
