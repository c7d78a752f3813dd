import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestRising } from "./longest-chain.ts";

describe("[G18] the longest part in order", () => {
  it.each([
    [[], 0],
    [[5], 1],
    [[1, 2, 3], 3],
    [[3, 2, 1], 1],
    [[2, 1, 3, 4], 3],
    [[4, 1, 2, 3], 3],
    [[1, 1, 2], 3],
  ])("[G18] %j has %d", (places, length) => {
    expect(longestRising(places)).toHaveLength(length);
  });

  it("[G18] is in order, and no shorter than any other part in order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 9 }), (places) => {
        const chain = longestRising(places).map((index) => places[index] ?? 0);
        expect(chain).toEqual([...chain].sort((a, b) => a - b));
        let longest = 0;
        for (let mask = 0; mask < 1 << places.length; mask += 1) {
          const part = places.filter((_, index) => mask & (1 << index));
          if (part.every((place, index) => index === 0 || (part[index - 1] ?? 0) <= place)) longest = Math.max(longest, part.length);
        }
        expect(chain).toHaveLength(longest);
      }),
    );
  });
});
