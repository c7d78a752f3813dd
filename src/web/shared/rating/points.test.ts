import { expect, it } from "vitest";
import type { Rubric, RubricItem } from "../../../protocol/review.ts";
import { missing, pointsBy } from "./points.ts";

const item = (id: string, points: number, change: Partial<RubricItem> = {}): RubricItem => ({ id, title: id, points, sign: "+", levels: [], note: null, capAt: null, ...change });
const rubric = (items: RubricItem[], change: Partial<Rubric> = {}): Rubric => ({ id: "r", courseId: null, title: "r", of: "group", raters: ["teacher"], method: "sum", max: 100, min: 0, items, ...change });

it("[W160] adds points up; nothing given is not zero", () => {
  const sum = rubric([item("a", 60), item("b", 40), item("off", 10, { sign: "-" })]);
  expect([pointsBy(sum, {}), pointsBy(sum, { a: 0 }), pointsBy(sum, { a: 50, b: 30, off: 5 })]).toEqual([null, 0, 75]);
  expect([missing(sum, { a: 0 }), missing(sum, { a: 0, b: 1 })]).toEqual([1, 0]);
});

it("[W160] takes faults off as often as they were made, never below the least", () => {
  const deduct = rubric([item("blame", 10, { sign: "-" })], { method: "deduct" });
  expect([pointsBy(deduct, { blame: 2 }), pointsBy(deduct, { blame: 11 }), missing(deduct, {})]).toEqual([80, 0, 0]);
});

it("[W160] holds to the lowest cap that was given", () => {
  const capped = rubric([item("a", 100), item("promise", 0, { sign: "-", capAt: 79 }), item("leak", 0, { sign: "-", capAt: 59 })]);
  expect([pointsBy(capped, { a: 95, promise: 1 }), pointsBy(capped, { a: 95, promise: 1, leak: 1 }), pointsBy(capped, { a: 95, leak: 0 })]).toEqual([79, 59, 95]);
});
