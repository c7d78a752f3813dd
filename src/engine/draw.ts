/** Owns draws by lot from an attempt's seed: the same seed and purpose always give the same result. */

/** A number 0 … 2³²−1 for a seed and what it is drawn for (FNV-1a with a final mix). */
export function drawNumber(seed: number, purpose: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < purpose.length; index += 1) {
    hash = Math.imul(hash ^ purpose.charCodeAt(index), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One of the items; undefined only for an empty list. */
export function drawItem<Item>(items: readonly Item[], seed: number, purpose: string): Item | undefined {
  return items.length < 2 ? items[0] : items[drawNumber(seed, purpose) % items.length];
}

/** The items in a drawn order. */
export function drawOrder<Item>(items: readonly Item[], seed: number, purpose: string): Item[] {
  return items
    .map((item, index) => ({ item, index, lot: drawNumber(seed, `${purpose}/${index}`) }))
    .sort((a, b) => a.lot - b.lot || a.index - b.index)
    .map(({ item }) => item);
}
