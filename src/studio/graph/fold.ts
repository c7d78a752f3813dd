/** Owns folding: which beats are out of sight because the talk comes to them only through folded ones. */
import type { Graph } from "./graph-of.ts";

/** What the opening comes to without a folded beat, and what no folded beat leads to, stays in sight. */
export function hiddenBy(beats: readonly string[], { opening, arrows }: Graph, folded: ReadonlySet<string>): Set<string> {
  if (folded.size === 0) return new Set();
  const ways = new Map<string, string[]>();
  for (const { from, to } of arrows) ways.set(from, [...(ways.get(from) ?? []), to]);
  const seen = walk([opening], ways, folded);
  const behind = walk([...folded].flatMap((id) => ways.get(id) ?? []), ways, new Set());
  // A folded beat that nobody comes to must stay to be unfolded.
  const known = walk([opening], ways, new Set());
  return new Set(beats.filter((id) => behind.has(id) && !seen.has(id) && !(folded.has(id) && !known.has(id))));
}

function walk(from: readonly string[], ways: ReadonlyMap<string, readonly string[]>, stops: ReadonlySet<string>): Set<string> {
  const seen = new Set(from);
  for (const id of seen) if (!stops.has(id)) for (const to of ways.get(id) ?? []) seen.add(to);
  return seen;
}
