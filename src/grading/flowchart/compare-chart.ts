/**
 * Owns comparing a drawing with one right chart. What is missing or too much counts once, as a box: connections are compared as if boxes that one of
 * the two does not have were bridged.
 */
import type { FlowEdge, FlowNode } from "../answer.ts";
import type { RightChart } from "./right-chart.ts";

export type Drawing = { nodes: readonly FlowNode[]; edges: readonly FlowEdge[] };

/** One way out of a box that the right chart asks for. `drawn`: what it was drawn to lead to. */
export type Way = { from: string; exit: string | null; to: string[]; drawn: string[]; state: "right" | "unlabelled" | "wrong" | "open" | "no-box" };

export type Comparison = {
  chart: RightChart;
  missing: string[];
  /** Boxes that do not belong. */
  extra: string[];
  ways: Way[];
  /** Connections that are wrong beyond those that stand for a way. */
  surplus: FlowEdge[];
};

export function compareChart(chart: RightChart, drawing: Drawing): Comparison {
  const placed = new Set(drawing.nodes.map(({ id }) => id));
  const missing = [...chart.nodes].filter((id) => !placed.has(id));
  const extra = [...placed].filter((id) => !chart.nodes.has(id));
  const compared = [...chart.nodes].map((from) => compareBox(from, chart, drawing, placed));
  return { chart, missing, extra, ways: compared.flatMap(({ ways }) => ways), surplus: compared.flatMap(({ surplus }) => surplus) };
}

function compareBox(from: string, chart: RightChart, drawing: Drawing, placed: ReadonlySet<string>): Pick<Comparison, "ways" | "surplus"> {
  const wanted = chart.edges.filter((edge) => edge.from === from).map(({ exit, to }) => ({ exit, to, reaches: bridge(to, (id) => placed.has(id), chart.edges).filter((id) => id !== from) }));
  if (!placed.has(from)) return { ways: wanted.map(({ exit, to }) => ({ from, exit, to: [to], drawn: [], state: "no-box" })), surplus: [] };

  const drawn = drawing.edges.filter((edge) => edge.from === from).map((edge) => ({ edge, reaches: bridge(edge.to, (id) => chart.nodes.has(id), drawing.edges) }));
  const leadsTo = (edge: (typeof drawn)[number], targets: readonly string[]) => edge.reaches.some((id) => targets.includes(id));
  const used = new Set<(typeof drawn)[number]>();
  const take = (fits: (edge: (typeof drawn)[number]) => boolean) => {
    const found = drawn.find((edge) => !used.has(edge) && fits(edge));
    if (found) used.add(found);
    return found;
  };
  const right = wanted.map((way) => take((edge) => edge.edge.exit === way.exit && leadsTo(edge, way.reaches)));
  // Only after all that is wholly right: a connection without a label must not take the place of one that has it.
  const half = wanted.map((way, index) => (right[index] ? undefined : take((edge) => edge.edge.exit === null && leadsTo(edge, way.reaches))));
  const other = wanted.map((way, index) => (right[index] || half[index] ? undefined : take((edge) => edge.edge.exit === way.exit)));
  const rest = wanted.map((_, index) => (right[index] ?? half[index] ?? other[index] ? undefined : take(() => true)));
  const ways = wanted.map(({ exit, to, reaches }, index): Way => {
    const found = right[index] ?? half[index] ?? other[index] ?? rest[index];
    const state = right[index] ? "right" : half[index] ? "unlabelled" : found ? "wrong" : reaches.length === 0 ? "no-box" : "open";
    return { from, exit, to: reaches.length > 0 ? reaches : [to], drawn: found ? [found.edge.to] : [], state };
  });
  // Where a box is missing that branches, all that it leads to is right.
  const all = wanted.flatMap(({ reaches }) => reaches);
  const bridged = wanted.some(({ reaches }) => reaches.length > 1);
  return { ways, surplus: drawn.filter((edge) => !used.has(edge) && !(bridged && leadsTo(edge, all))).map(({ edge }) => edge) };
}

/** The first boxes on every way from `start` that `counts`; `start` itself where it does. */
function bridge(start: string, counts: (id: string) => boolean, edges: readonly FlowEdge[]): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (counts(id)) found.add(id);
    else open.push(...edges.filter(({ from }) => from === id).map(({ to }) => to));
  }
  return [...found];
}

/** Whether one box comes before the other on some way. */
export function isBefore(first: string, second: string, edges: readonly FlowEdge[]): boolean {
  const next = edges.filter(({ from }) => from === first).map(({ to }) => to);
  return next.some((id) => bridge(id, (box) => box === second, edges).length > 0);
}
