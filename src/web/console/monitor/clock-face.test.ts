import { describe, expect, it } from "vitest";
import { clockFace, leftOf } from "./clock-face.ts";

describe("clock of a phase", () => {
  it.each([
    [492_000, "08:12"],
    [59_001, "01:00"],
    [1, "00:01"],
    [0, "00:00"],
    [-70_000, "+01:10"],
    [3_900_000, "65:00"],
  ])("[W115] %i ms read %s", (ms, face) => expect(clockFace(ms)).toBe(face));

  it("[W115] runs while there is an end, stands at what is left while paused", () => {
    expect(leftOf({ endsAt: 5000, leftMs: null }, 2000)).toBe(3000);
    expect(leftOf({ endsAt: null, leftMs: 7000 }, 999_999)).toBe(7000);
  });
});
