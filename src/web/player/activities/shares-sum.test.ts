import { describe, expect, it } from "vitest";
import { shareOf, sharesSum } from "./shares-sum.ts";

describe("shares", () => {
  it("[W22] add up as typed, with full-width digits and percent signs", () => {
    expect(sharesSum([{ percent: "６０" }, { percent: "40%" }, { percent: "" }])).toBe(100);
  });

  it("[W22] do not drift by binary fractions", () => {
    expect(sharesSum([{ percent: "33.33" }, { percent: "33.33" }, { percent: "33.34" }])).toBe(100);
  });

  it("[W22] take what is no figure as nothing", () => {
    expect(["abc", "-5", " "].map(shareOf)).toEqual([0, 0, 0]);
  });
});
