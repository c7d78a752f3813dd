/** Owns reading a right chart from its rows. Must not know what a student drew. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { FlowEdge } from "../answer.ts";

export type Flowchart = ActivityOf<"flowchart">;

export type RightChart = { nodes: ReadonlySet<string>; edges: readonly FlowEdge[] };

/** `valid:yes` is the way `yes` out of the box `valid`. */
export function readPlace(place: string): { id: string; exit: string | null } {
  const [id = "", exit] = place.split(":");
  return { id, exit: exit ?? null };
}

/** Each connection once, in the order of the rows. */
export function readChart(rows: readonly (readonly string[])[]): RightChart {
  const edges = new Map<string, FlowEdge>();
  const nodes = new Set<string>();
  for (const row of rows) {
    for (const [index, place] of row.entries()) {
      const { id, exit } = readPlace(place);
      nodes.add(id);
      const next = row[index + 1];
      if (next === undefined) continue;
      const edge = { from: id, exit, to: readPlace(next).id };
      edges.set(JSON.stringify(edge), edge);
    }
  }
  return { nodes, edges: [...edges.values()] };
}
