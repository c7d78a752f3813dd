import { describe, expect, it } from "vitest";
import { gridMove } from "./grid-move.ts";

describe("arrows in the grid", () => {
  // 0 1 2
  // 3 4
  const move = (key: string, at: number) => gridMove(key, at, 5, 3);

  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 3, 2],
    ["ArrowDown", 1, 4],
    ["ArrowUp", 4, 1],
    ["Home", 4, 0],
    ["End", 0, 4],
  ])("[W112] %s leads from %i to %i", (key, at, to) => expect(move(key, at)).toBe(to));

  it("[W112] leads down to the end of a shorter last row, and never out of the grid", () => {
    expect(move("ArrowDown", 2)).toBe(4);
    expect([move("ArrowDown", 3), move("ArrowUp", 1), move("ArrowLeft", 0), move("ArrowRight", 4), move("x", 0)]).toEqual([null, null, null, null, null]);
  });
});
