import { describe, expect, it } from "vitest";
import type { VerdictView } from "../../../protocol/attempt.ts";
import { evidenceMarks, shownVerdicts } from "./shown-verdicts.ts";

const verdict = (key: string, sign: "+" | "-", state: VerdictView["state"], ...spans: [number, number][]): VerdictView => ({
  key,
  title: key,
  sign,
  state,
  spans: spans.map(([start, end]) => ({ start, end })),
  ability: "communication",
  points: 1,
  advice: null,
  note: null,
});

describe("verdicts of a line", () => {
  it("[W21] shows faults first, then what was done, uncertain and missing", () => {
    const shown = shownVerdicts([verdict("missing", "+", "not-met"), verdict("unsure", "+", "uncertain"), verdict("done", "+", "met"), verdict("fault", "-", "met")]);
    expect(shown.map(({ key }) => key)).toEqual(["fault", "done", "unsure", "missing"]);
  });

  it("[W21] says nothing of faults that were not made", () => {
    expect(shownVerdicts([verdict("a", "-", "not-met"), verdict("b", "-", "uncertain")])).toEqual([]);
  });

  it("[W21] marks the words that count, by tone, and not those that were found but do not count", () => {
    const marks = evidenceMarks([verdict("good", "+", "met", [0, 2]), verdict("fault", "-", "met", [2, 4]), verdict("denied", "+", "not-met", [4, 6]), verdict("unsure", "+", "uncertain", [6, 7])], ({ key }) => key);
    expect(marks.map(({ id, tone }) => `${id} ${tone}`)).toEqual(["fault bad", "good ok", "unsure warn"]);
  });
});
