/** Owns how often each fact of a situation is used: told, asked for, compared with. Must not know by whom. */
import type { SituationSource } from "../scenario/schema/situation.ts";

const known = new WeakMap<object, ReadonlyMap<string, number>>();

/** Facts that nobody uses are not in it. Of the same part of a situation it is counted once. */
export function factUses(situation: SituationSource): ReadonlyMap<string, number> {
  const ids = new Set((situation.facts ?? []).map(({ id }) => id));
  const all = new Map<string, number>();
  const { facts: _, ...rest } = situation;
  for (const part of Object.values(rest)) for (const item of Array.isArray(part) ? part : [part]) for (const [id, uses] of mentions(item)) if (ids.has(id)) all.set(id, (all.get(id) ?? 0) + uses);
  return all;
}

/** Every string within, by how often it stands there under a key that names facts. */
function mentions(part: unknown): ReadonlyMap<string, number> {
  if (typeof part === "string") return new Map([[part, 1]]);
  if (typeof part !== "object" || part === null) return new Map();
  const before = known.get(part);
  if (before) return before;
  const found = new Map<string, number>();
  count(part, found);
  known.set(part, found);
  return found;
}

function count(value: object, found: Map<string, number>): void {
  for (const [key, inner] of Object.entries(value)) {
    const ids = key === "fact" && typeof inner === "string" ? [inner] : key === "reveals" && Array.isArray(inner) ? inner : [];
    for (const id of ids) found.set(String(id), (found.get(String(id)) ?? 0) + 1);
    if (typeof inner === "object" && inner !== null && ids.length === 0) for (const [id, uses] of mentions(inner)) found.set(id, (found.get(id) ?? 0) + uses);
  }
}
