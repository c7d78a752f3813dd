import { describe, expect, it } from "vitest";
import { placeUnder } from "./use-row-drag.ts";

const rows = [
  { top: 0, bottom: 40 },
  { top: 50, bottom: 130 },
  { top: 140, bottom: 180 },
];

describe("placeUnder", () => {
  it("[W24] passes a row only past its middle", () => {
    expect(placeUnder(rows, 0, 80)).toBe(0);
    expect(placeUnder(rows, 0, 95)).toBe(1);
    expect(placeUnder(rows, 2, 95)).toBe(2);
    expect(placeUnder(rows, 2, 85)).toBe(1);
  });

  it("[W24] goes as far as the pointer in one jump, and to the ends outside the list", () => {
    expect(placeUnder(rows, 0, 175)).toBe(2);
    expect(placeUnder(rows, 0, 145)).toBe(1);
    expect(placeUnder(rows, 0, 900)).toBe(2);
    expect(placeUnder(rows, 2, -50)).toBe(0);
  });
});
