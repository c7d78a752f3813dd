/** Owns the longest part of a row that is in order already. */

/** Indices of a longest row of `places` that never falls; the earliest such row. Empty for an empty row. */
export function longestRising(places: readonly number[]): number[] {
  const best = places.map(() => 1);
  const before = places.map(() => -1);
  let last = -1;
  for (const [index, place] of places.entries()) {
    for (let earlier = 0; earlier < index; earlier += 1) {
      if ((places[earlier] ?? 0) <= place && (best[earlier] ?? 0) + 1 > (best[index] ?? 0)) {
        best[index] = (best[earlier] ?? 0) + 1;
        before[index] = earlier;
      }
    }
    if (last < 0 || (best[index] ?? 0) > (best[last] ?? 0)) last = index;
  }
  const chain: number[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) chain.unshift(index);
  return chain;
}
