/** Owns changing a drawing: boxes put, moved and taken away, connections, owners. Every change gives a new drawing. Must not know the screen. */
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";

export type Drawing = ActivityViewOf<"flowchart">["answer"];
export type Edge = Drawing["edges"][number];
export type Box = ActivityViewOf<"flowchart">["palette"][number];
export type Position = { x: number; y: number };

/** Room from one box to the next below it. */
const STEP_DOWN = 120;

/** Below the lowest box where no position is given. */
export function putBox(drawing: Drawing, id: string, at?: Position): Drawing {
  if (drawing.nodes.some((node) => node.id === id)) return drawing;
  const lowest = drawing.nodes.reduce<Position | null>((low, node) => (low === null || node.y > low.y ? node : low), null);
  const { x, y } = at ?? (lowest ? { x: lowest.x, y: lowest.y + STEP_DOWN } : { x: 0, y: 0 });
  return { ...drawing, nodes: [...drawing.nodes, { id, x: Math.round(x), y: Math.round(y), owner: null }] };
}

export function takeAway(drawing: Drawing, ids: readonly string[]): Drawing {
  return { ...drawing, nodes: drawing.nodes.filter(({ id }) => !ids.includes(id)), edges: drawing.edges.filter(({ from, to }) => !ids.includes(from) && !ids.includes(to)) };
}

export function moveBoxes(drawing: Drawing, positions: ReadonlyMap<string, Position>): Drawing {
  return {
    ...drawing,
    nodes: drawing.nodes.map((node) => {
      const position = positions.get(node.id);
      return position ? { ...node, x: Math.round(position.x), y: Math.round(position.y) } : node;
    }),
  };
}

export function setOwner(drawing: Drawing, id: string, owner: string | null): Drawing {
  return { ...drawing, nodes: drawing.nodes.map((node) => (node.id === id ? { ...node, owner } : node)) };
}

export function isSame(a: Edge, b: Edge): boolean {
  return a.from === b.from && a.exit === b.exit && a.to === b.to;
}

/** Adds a connection beside those that are there. */
export function connect(drawing: Drawing, edge: Edge): Drawing {
  return edge.from === edge.to || drawing.edges.some((other) => isSame(other, edge)) ? drawing : { ...drawing, edges: [...drawing.edges, edge] };
}

export function disconnect(drawing: Drawing, edges: readonly Edge[]): Drawing {
  return { ...drawing, edges: drawing.edges.filter((edge) => !edges.some((gone) => isSame(edge, gone))) };
}

/** Lets a way out lead there instead of where it led to; a box that is not there yet is put below. `to` null: it leads nowhere. */
export function leadTo(drawing: Drawing, from: string, exit: string | null, to: string | null): Drawing {
  const [before] = drawing.edges.filter((edge) => edge.from === from && edge.exit === exit);
  const without = before ? disconnect(drawing, [before]) : drawing;
  if (to === null) return without;
  const start = drawing.nodes.find(({ id }) => id === from);
  return connect(putBox(without, to, start && roomBelow(drawing, start)), { from, exit, to });
}

function roomBelow(drawing: Drawing, { x, y }: Position): Position {
  const taken = (at: Position) => drawing.nodes.some((node) => Math.abs(node.x - at.x) < 180 && Math.abs(node.y - at.y) < STEP_DOWN - 20);
  let at = { x, y: y + STEP_DOWN };
  while (taken(at)) at = { x: at.x + 220, y: at.y };
  return at;
}

/** Boxes as one reads them: along the connections from the beginnings, what hangs on nothing last. */
export function inReadingOrder(drawing: Drawing, palette: readonly Box[]): string[] {
  const order: string[] = [];
  const visit = (id: string) => {
    if (order.includes(id)) return;
    order.push(id);
    const exits = palette.find((box) => box.id === id)?.exits.map((exit) => exit.id) ?? [];
    const out = drawing.edges.filter(({ from }) => from === id);
    for (const { to } of [...out].sort((a, b) => exits.indexOf(a.exit ?? "") - exits.indexOf(b.exit ?? ""))) visit(to);
  };
  const byPlace = [...drawing.nodes].sort((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id);
  const shape = (id: string) => palette.find((box) => box.id === id)?.shape;
  for (const id of byPlace) if (shape(id) === "start") visit(id);
  for (const id of byPlace) if (!drawing.edges.some(({ to }) => to === id)) visit(id);
  for (const id of byPlace) visit(id);
  return order;
}
