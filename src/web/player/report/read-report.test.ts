import { describe, expect, it } from "vitest";
import type { CreditItem, Report, StudentView } from "../../../protocol/attempt.ts";
import { both } from "../attempt/test-support/test-view.ts";
import { isLeftEmpty, readActivities } from "./read-report.ts";

const item = (more: Partial<CreditItem>): CreditItem => ({
  ...{ id: "i", section: "s", part: "p", activity: "form", beat: null, subject: "i", kind: "field", title: both("i", "i"), sign: "+", state: "not-met", points: 0, max: 2, weight: 1, ability: null },
  ...{ evidence: [], reason: { code: "grading/blank", params: {} }, given: null, expected: null, advice: null, model: null },
  ...more,
});

describe("what was left empty", () => {
  it.each<[string, Partial<CreditItem>, boolean]>([
    ["a field with nothing in it", {}, true],
    ["a question without an answer", { kind: "question", reason: { code: "grading/unanswered", params: {} } }, true],
    ["a field that was filled", { kind: "filled", state: "met", reason: { code: "grading/filled", params: {} } }, false],
    ["a text that is too short", { kind: "length", sign: "-", reason: { code: "grading/too-short", params: {} } }, false],
    ["an entry", { given: "22" }, false],
  ])("[W13] is said of %s only where nothing was written: %#", (_, more, empty) => {
    expect(isLeftEmpty(item(more))).toBe(empty);
  });
});

it("[W13] an activity as a whole is never below zero, whatever was taken off", () => {
  const report = { items: [item({ points: 1 }), item({ id: "key", sign: "-", max: 0, points: -8 })] } as unknown as Report;
  const view = { activities: [{ id: "form", kind: "form" }] } as unknown as StudentView;
  expect(readActivities(report, view)).toMatchObject([{ points: 0, max: 2 }]);
});
