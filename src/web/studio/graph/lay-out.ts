/** Owns where cards stand and which way arrows take between them: from left to right along the talk. Costs half a second for 500 beats, so it runs in the worker. */
import { Graph, layout } from "@dagrejs/dagre";

export type Point = { x: number; y: number };
type ShapeArrow = { id: string; from: string; to: string; lines: number };
/** In the order of the script. `lines`: of the label that the arrow carries. */
export type Shape = { opening: string; cards: readonly { id: string; width: number; height: number }[]; arrows: readonly ShapeArrow[] };
/** `places`: upper left corners. `routes`: bends between the two cards, and the middle of the label. */
export type Layout = { places: Record<string, Point>; routes: Record<string, { points: Point[]; label: Point }> };

export const CARD = { width: 204, height: 104 };
export const STRIKE = { width: 168, height: 40 };
export const LABEL = { width: 132, line: 17 };

export function layOut({ opening, cards, arrows }: Shape): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 30, ranksep: 48, edgesep: 14, ranker: "tight-tree" });
  for (const { id, width, height } of cards) graph.setNode(id, { width, height });
  const back = backArrows(opening, cards.map(({ id }) => id), arrows);
  // An arrow that goes back is laid as if it went on, and turned round afterwards.
  const endsOf = ({ id, from, to }: ShapeArrow): [string, string] => (back.has(id) ? [to, from] : [from, to]);
  for (const arrow of arrows) graph.setEdge(...endsOf(arrow), { width: arrow.lines > 0 ? LABEL.width : 30, height: Math.max(1, arrow.lines) * LABEL.line, labelpos: "c" }, arrow.id);
  layout(graph);
  return {
    places: Object.fromEntries(
      cards.map(({ id, width, height }) => {
        const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
        return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
      }),
    ),
    routes: Object.fromEntries(
      arrows.map((arrow) => {
        const { points = [], x = 0, y = 0 } = graph.edge(...endsOf(arrow), arrow.id) as { points?: Point[] } & Partial<Point>;
        const bends = points.map((point) => ({ x: Math.round(point.x), y: Math.round(point.y) }));
        return [arrow.id, { points: back.has(arrow.id) ? bends.reverse() : bends, label: { x: Math.round(x), y: Math.round(y) } }];
      }),
    ),
  };
}

/** Arrows that close a ring when the talk is followed from its beginning, at each card first to the one that comes next in the script. */
export function backArrows(opening: string, cards: readonly string[], arrows: readonly Pick<ShapeArrow, "id" | "from" | "to">[]): Set<string> {
  const order = new Map(cards.map((id, index) => [id, index]));
  const distance = (from: string, to: string) => {
    const steps = (order.get(to) ?? 0) - (order.get(from) ?? 0);
    return steps > 0 ? steps : cards.length - steps;
  };
  const ways = new Map<string, { id: string; to: string }[]>();
  for (const { id, from, to } of arrows) ways.set(from, [...(ways.get(from) ?? []), { id, to }]);
  for (const [from, list] of ways) list.sort((a, b) => distance(from, a.to) - distance(from, b.to));
  const led = new Set(arrows.map(({ to }) => to));
  const back = new Set<string>();
  const state = new Map<string, "open" | "done">();
  for (const root of [...cards.filter((id) => id === opening), ...cards.filter((id) => !led.has(id)), ...cards]) {
    if (state.has(root)) continue;
    state.set(root, "open");
    const stack = [{ card: root, next: 0 }];
    for (let top = stack[0]; top; top = stack[stack.length - 1]) {
      const way = ways.get(top.card)?.[top.next];
      top.next += 1;
      if (!way) {
        state.set(top.card, "done");
        stack.pop();
      } else if (state.get(way.to) === "open") back.add(way.id);
      else if (!state.has(way.to)) {
        state.set(way.to, "open");
        stack.push({ card: way.to, next: 0 });
      }
    }
  }
  return back;
}
