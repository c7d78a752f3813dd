import { describe, expect, it } from "vitest";
import { testItem } from "../test-support/test-review.ts";
import { asTyped, isCorrected, pointsDue, pointsFrom } from "./credit-points.tsx";

const seventh = testItem("part/date", "information", { points: 10 / 7, max: 20 / 7 });

describe("the points of a mark", () => {
  it("[W177] what is shown of the mark's own values stands for them exactly, though they are no decimals", () => {
    expect([asTyped(seventh.max), asTyped(seventh.points)]).toEqual(["2.9", "1.4"]);
    expect([pointsFrom("2.9", seventh), pointsFrom("1.4", seventh), pointsFrom(" 0 ", seventh)]).toEqual([20 / 7, 10 / 7, 0]);
    expect([pointsFrom("2.85", seventh), pointsFrom("2", seventh)]).toEqual([2.85, 2]);
  });

  it("[W177] nothing, no number and what is out of range is no mark", () => {
    for (const typed of ["", "  ", "三", "2.95", "3", "-0.1", "Infinity"]) expect(pointsFrom(typed, seventh), typed).toBeNull();
  });

  it("[W177] a deduction can only be softened or taken back; points that were taken off elsewhere can stay", () => {
    const fault = testItem("fault/excuse", "communication", { sign: "-", points: -5 / 3, max: 0 });
    expect(["-1.7", "-1", "0", "1", "-2"].map((typed) => pointsFrom(typed, fault))).toEqual([-5 / 3, -1, 0, null, null]);
    const pairs = testItem("pair/alert", "procedure", { points: -1, max: 2 });
    expect(["-1", "2", "-1.5"].map((typed) => pointsFrom(typed, pairs))).toEqual([-1, 2, null]);
  });

  it("[W177] who is right is due all of it, or what a teacher gave already", () => {
    const given = { ...seventh, points: 2, reason: { code: "grading/corrected-points", params: {} } } as typeof seventh;
    expect([pointsDue(seventh), isCorrected(given), pointsDue(given)]).toEqual([20 / 7, true, 2]);
  });
});
