/** Owns where the arrow keys lead: on along an arrow, back along one, or to the card above or below. */
import type { CardNode } from "./items.ts";
import { CARD } from "./lay-out.ts";
import type { GraphItems } from "./use-graph.ts";

export type Direction = "on" | "back" | "up" | "down";

export function neighbour({ nodes, graph }: Pick<GraphItems, "nodes" | "graph">, from: string | null, direction: Direction): CardNode | null {
  const cards = nodes.filter((node): node is CardNode => node.type === "beat");
  const here = cards.find(({ id }) => id === from);
  if (!here) return cards.find(({ data }) => data.opening) ?? cards[0] ?? null;
  const linked = new Set(graph.arrows.flatMap((arrow) => (direction === "on" && arrow.from === from ? [arrow.to] : direction === "back" && arrow.to === from ? [arrow.from] : [])));
  const { x, y } = here.position;
  const across = direction === "on" || direction === "back";
  const candidates = cards.filter(({ id, position }) => {
    if (id === from) return false;
    if (across) return linked.has(id);
    return Math.abs(position.x - x) < CARD.width && (direction === "up" ? position.y < y : position.y > y);
  });
  const far = ({ position }: CardNode) => Math.abs(position.y - y) + (across ? Math.abs(position.x - x) : 0);
  return candidates.sort((a, b) => far(a) - far(b))[0] ?? null;
}
