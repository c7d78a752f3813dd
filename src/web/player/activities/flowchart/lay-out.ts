/** Owns laying a chart out by itself: top down along its connections, or with a lane for everybody who does something. */
import { Graph, layout } from "@dagrejs/dagre";
import type { BoxSize } from "./box-size.ts";
import type { Drawing, Position } from "./drawing.ts";

export const LANE_WIDTH = 232;
const LANE_GAP = 34;

export function layOut({ nodes, edges }: Drawing, sizeOf: (id: string) => BoxSize): Map<string, Position> {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 48, ranksep: 48 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { width: sizeOf(id).width, height: sizeOf(id).height });
  for (const { from, exit, to } of edges) graph.setEdge(from, to, {}, exit ?? "out");
  layout(graph);
  return new Map(nodes.map(({ id }) => {
    const { x = 0, y = 0 } = graph.node(id) as Partial<Position>;
    return [id, { x: x - sizeOf(id).width / 2, y: y - sizeOf(id).height / 2 }];
  }));
}

/** Lanes stand side by side in the order of `lanes`; boxes of one height share a row unless they share a lane. */
export function layOutInLanes(drawing: Drawing, lanes: readonly (string | null)[], sizeOf: (id: string) => BoxSize): Map<string, Position> {
  const places = layOut(drawing, sizeOf);
  const middle = (id: string) => (places.get(id)?.y ?? 0) + sizeOf(id).height / 2;
  const ordered = [...drawing.nodes].sort((a, b) => middle(a.id) - middle(b.id) || (places.get(a.id)?.x ?? 0) - (places.get(b.id)?.x ?? 0));
  const found = new Map<string, Position>();
  let row: { top: number; height: number; at: number; lanes: Set<number> } = { top: LANE_GAP, height: 0, at: Number.NaN, lanes: new Set() };
  for (const { id, owner } of ordered) {
    const { width, height } = sizeOf(id);
    const lane = Math.max(0, lanes.indexOf(owner));
    if (Math.abs(middle(id) - row.at) > 1 || row.lanes.has(lane)) row = { top: row.lanes.size === 0 ? row.top : row.top + row.height + LANE_GAP, height: 0, at: middle(id), lanes: new Set() };
    row.lanes.add(lane);
    row.height = Math.max(row.height, height);
    found.set(id, { x: lane * LANE_WIDTH + (LANE_WIDTH - width) / 2, y: row.top });
  }
  return found;
}

/** In which lane a box of this width stands. */
export function laneAt({ x }: Position, width: number, lanes: readonly (string | null)[]): string | null {
  return lanes[Math.min(Math.max(Math.floor((x + width / 2) / LANE_WIDTH), 0), lanes.length - 1)] ?? null;
}
