import { describe, expect, it } from "vitest";
import { shippedSituation } from "../../tests/support/shipped-situation.ts";
import { phaseIds, type PhaseId } from "../scenario/phase-id.ts";
import { plannedMarks } from "./planned-marks.ts";

const prepared = shippedSituation("complaints", "late-pickup");
const marks = (...phases: PhaseId[]) => plannedMarks(prepared, phases);
const sum = (of: readonly { points: number }[]) => of.reduce((total, { points }) => total + points, 0);

describe("[A31] what a lesson will be marked by", () => {
  it("[A31] with all phases is the situation's own section, part by part, and what is marked beside it", () => {
    const { total, whole, own, counts, beside } = marks(...phaseIds);
    expect([total, whole, own, sum(counts)]).toEqual([100, 100, true, 100]);
    expect(counts).toHaveLength(8);
    expect(beside.map(({ points }) => points)).toEqual([100, 20, 20, 100, 30, 10]);
  });

  it("[A31] without some of it, what can be done; alone, what is no part of it makes the total", () => {
    expect(marks("implement")).toMatchObject({ total: 95, whole: 100, own: true, beside: [] });
    expect(marks("assess")).toMatchObject({ total: 100, own: false, counts: [{ points: 100 }], beside: [] });
    const { total, own, counts } = marks("design", "assess");
    expect([total, own, counts.length > 1, sum(counts)]).toEqual([sum(counts), false, true, total]);
  });

  it("[A31] is nothing where nothing is marked", () => {
    expect(marks()).toEqual({ total: 0, whole: 100, own: false, counts: [], beside: [] });
  });
});
