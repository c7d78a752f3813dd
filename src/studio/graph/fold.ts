/** Owns folding: which beats are out of sight because only folded ones lead to them. */
import type { Graph } from "./graph-of.ts";

/** Beats that nothing leads to, and rings of beats that nobody enters, stay in sight. */
export function hiddenBy(beats: readonly string[], { opening, arrows, strikes }: Graph, folded: ReadonlySet<string>): Set<string> {
  if (folded.size === 0) return new Set();
  const ways = new Map<string, string[]>();
  const led = new Set<string>();
  for (const { from, to } of arrows) {
    ways.set(from, [...(ways.get(from) ?? []), to]);
    if (from !== to) led.add(to);
  }
  const roots = beats.filter((id) => id === opening || !led.has(id) || strikes.some(({ to }) => to === id));
  const reached = walk(roots, ways, new Set());
  const seen = walk([...roots, ...beats.filter((id) => !reached.has(id))], ways, folded);
  return new Set(beats.filter((id) => !seen.has(id)));
}

function walk(from: readonly string[], ways: ReadonlyMap<string, readonly string[]>, stops: ReadonlySet<string>): Set<string> {
  const seen = new Set(from);
  for (const id of seen) if (!stops.has(id)) for (const to of ways.get(id) ?? []) seen.add(to);
  return seen;
}
