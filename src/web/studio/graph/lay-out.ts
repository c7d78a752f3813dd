/** Owns where cards stand and which way arrows take between them: from left to right along the talk. Costs half a second for 500 beats, so it runs in the worker. */
import { Graph, layout } from "@dagrejs/dagre";

export type Point = { x: number; y: number };
/** `lines`: of the label that the arrow carries. */
export type Shape = { cards: readonly { id: string; width: number; height: number }[]; arrows: readonly { id: string; from: string; to: string; lines: number }[] };
/** `places`: upper left corners. `routes`: bends between the two cards, and the middle of the label. */
export type Layout = { places: Record<string, Point>; routes: Record<string, { points: Point[]; label: Point }> };

export const CARD = { width: 204, height: 104 };
export const STRIKE = { width: 168, height: 40 };
export const LABEL = { width: 96, line: 17 };

export function layOut({ cards, arrows }: Shape): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 30, ranksep: 26, edgesep: 14, ranker: "tight-tree" });
  for (const { id, width, height } of cards) graph.setNode(id, { width, height });
  for (const { id, from, to, lines } of arrows) graph.setEdge(from, to, { width: lines > 0 ? LABEL.width : 30, height: Math.max(1, lines) * LABEL.line, labelpos: "c" }, id);
  layout(graph);
  return {
    places: Object.fromEntries(
      cards.map(({ id, width, height }) => {
        const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
        return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
      }),
    ),
    routes: Object.fromEntries(
      arrows.map(({ id, from, to }) => {
        const { points = [], x = 0, y = 0 } = graph.edge(from, to, id) as { points?: Point[] } & Partial<Point>;
        return [id, { points: points.map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) })), label: { x: Math.round(x), y: Math.round(y) } }];
      }),
    ),
  };
}
