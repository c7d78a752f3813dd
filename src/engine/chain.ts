/** Owns the append-only list: adding costs the same however long it is, and older versions stay as they were. */

/** The newest item first; null is the empty list. */
export type Chain<Item> = { readonly item: Item; readonly rest: Chain<Item>; readonly length: number } | null;

export function append<Item>(chain: Chain<Item>, item: Item): Chain<Item> {
  return { item, rest: chain, length: lengthOf(chain) + 1 };
}

/** The list with its newest item replaced; on the empty list the same as `append`. */
export function replaceLast<Item>(chain: Chain<Item>, item: Item): Chain<Item> {
  return append(chain === null ? null : chain.rest, item);
}

export function lengthOf(chain: Chain<unknown>): number {
  return chain === null ? 0 : chain.length;
}

/** All items, oldest first. */
export function toArray<Item>(chain: Chain<Item>): Item[] {
  const items: Item[] = [];
  for (let link = chain; link !== null; link = link.rest) items.push(link.item);
  return items.reverse();
}
