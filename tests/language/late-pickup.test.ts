/** The shipped lexicon and criteria on labelled answers, in plain form and changed in ways that must not matter. */
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { ownAnswers, scores, shippedCriteria, shippedJudge, sumOf, tallyOf, type LabelledAnswer } from "../support/labelled-answers.ts";

const met = shippedJudge();
const { beats } = shippedCriteria();
const BATCHES = ["batch-1", "batch-2", "batch-3", "batch-4", "batch-5"];
const everyday = ["dev", ...BATCHES].flatMap(ownAnswers);
const result = (answers: readonly LabelledAnswer[]) => scores(sumOf(tallyOf(answers, beats, met).values()));

describe("[L17] labelled answers", () => {
  it.each(["dev", ...BATCHES])("%s is judged as labelled, with hardly an exception", (name) => {
    const { precision, f1 } = result(ownAnswers(name));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  // written by others and judged blind before (F1 0.941 and 0.948); half of each was then used for tuning
  it.each([["blind-2", 0.97, 0.98], ["blind-3", 0.975, 0.985]])("%s, of other authors, stays near what was reached", (name, leastF1, leastPrecision) => {
    const { precision, f1 } = result(ownAnswers(name));
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
    expect(f1).toBeGreaterThanOrEqual(leastF1);
  });

  it("lists tricks, and is fooled by few of them", () => {
    const tally = sumOf(tallyOf(ownAnswers("gaming"), beats, met).values());
    expect(tally.missed).toBe(0);
    expect(tally.false).toBeLessThanOrEqual(4);
  });

  it("labels only criteria that the beats have", () => {
    for (const { beat, met: labels } of [...everyday, ...["blind-2", "blind-3"].flatMap(ownAnswers)]) for (const label of labels) expect(beats.get(beat)?.map(({ id }) => id)).toContain(label);
  });
});

describe("[L13] the criteria's own examples", () => {
  const examples = [...beats].flatMap(([beat, criteria]) => criteria.map((criterion) => ({ beat, criterion, id: criterion.id })));
  it.each(examples)("$beat $id", ({ beat, criterion }) => {
    for (const text of criterion.examples.counts) expect([text, met(beat, text).has(criterion.id)]).toEqual([text, true]);
    for (const text of criterion.examples.fails) expect([text, met(beat, text).has(criterion.id)]).toEqual([text, false]);
  });
});

const toTraditional = Converter({ from: "cn", to: "t" });
const CHANGES: [name: string, change: (text: string) => string, least: number][] = [
  ["你 for 您", (text) => text.replace(/您/g, "你"), 0.995],
  ["您 for 你", (text) => text.replace(/你/g, "您"), 0.995],
  ["English punctuation", (text) => text.replace(/，/g, ",").replace(/。/g, ".").replace(/？/g, "?").replace(/！/g, "!"), 0.995],
  ["full-width digits", (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), 0.995],
  ["zero-width characters", (text) => [...text].join("\u200b"), 0.995],
  ["emoji", (text) => text.replace(/[，。！]/g, (mark) => `${mark}😊`), 0.995],
  ["a filler in front", (text) => `嗯，${text}`, 0.99],
  ["traditional characters", (text) => toTraditional(text), 0.99],
  ["blanks for punctuation", (text) => text.replace(/[，。！？、]/g, " "), 0.98],
];

describe("[L16] what must not matter", () => {
  it.each(CHANGES)("%s", (_, change, least) => {
    expect(result(everyday.map((answer) => ({ ...answer, text: change(answer.text) }))).f1).toBeGreaterThanOrEqual(least);
  });
});
