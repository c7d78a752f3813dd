import { describe, expect, it } from "vitest";
import { robotLesson } from "../../../../tests/support/robot-lesson.ts";
import { ownAnswers, shippedCriteria, shippedLexicon } from "../../../../tests/support/labelled-answers.ts";
import { shippedSituation } from "../../../../tests/support/shipped-situation.ts";
import { spokenLesson } from "../../../../tests/support/spoken-lesson.ts";
import { compileLexicon } from "../../../language/concepts.ts";
import { compileCriteria, judge } from "../../../language/judge.ts";
import { verdictsIn, type FoundVerdict } from "../places.ts";
import { initialReview, nameOfPlace } from "../state.ts";
import { ALIKE, likenessOf, similarity, type Judged } from "./likeness.ts";
import { alikeNames, similarAnswers } from "./similar-answers.ts";

const unheard: Judged = { state: "not-met", spans: [] };
const alike = (a: string, b: string, [ofA, ofB]: [Judged, Judged] = [unheard, unheard]) => similarity(likenessOf(a, ofA), likenessOf(b, ofB));

describe("likeness of answers", () => {
  it("[M110] is whole where only writing differs: punctuation, width, traditional characters, 您 and 你", () => {
    expect(alike("这就给您回话！", "這就給你回話")).toBe(1);
    expect(alike("１０分钟内回您", "10分钟内，回你。")).toBe(1);
  });

  it("[M110] is nearly so where the judge found the same words and took them alike, whatever stands around", () => {
    const found = (start: number, state: Judged["state"], code?: string): Judged => ({ state, spans: [[start, start + 2]], ...(code === undefined ? {} : { note: { code } }) });
    expect(alike("抱歉，让您久等了", "这次的事实在很抱歉", [found(0, "met"), found(7, "met")])).toBe(0.95);
    expect(alike("抱歉，让您久等了", "老师教的：“抱歉”", [found(0, "met"), found(6, "not-met", "judge/quoted")])).toBeLessThan(ALIKE);
  });

  it("[M110] goes by pairs of characters elsewhere", () => {
    expect(alike("您的难处我都懂", "您的难处我懂")).toBeGreaterThan(ALIKE);
    expect(alike("您的难处我都懂", "马上给您安排取件员")).toBeLessThan(ALIKE);
  });

  it.each([
    ["我10分钟内给您回电话", "我30分钟内给您回电话"],
    ["我会给您一个满意的答复", "我不会给您一个满意的答复"],
    ["十六点三十五前到您公司，是吧？", "十六点三十五前到您公司"],
    ["单号是1234566，您记一下", "单号是1234567，您记一下"],
  ])("[M110] is none where a value, a denial or a question makes the difference: %s / %s", (a, b) => {
    expect(alike(a, b)).toBe(0);
  });

  it("[M111] at the threshold, of labelled answers so alike hardly any are labelled otherwise", () => {
    const { facts, beats } = shippedCriteria();
    const lexicon = compileLexicon(shippedLexicon());
    const count = { words: { same: 0, all: 0 }, pairs: { same: 0, all: 0 } };
    for (const [beat, criteria] of beats) {
      const compiled = compileCriteria(criteria, lexicon, facts);
      const answers = ["dev", "batch-1", "batch-2", "batch-3", "batch-4", "batch-5", "blind-2", "blind-3"].flatMap(ownAnswers).filter((answer) => answer.beat === beat).map((answer) => ({ ...answer, of: judge(answer.text, compiled).map((verdict) => likenessOf(answer.text, verdict)) }));
      for (const [index, a] of answers.entries())
        for (const b of answers.slice(index + 1))
          for (const [at, { id }] of criteria.entries()) {
            const [left, right] = [a.of[at], b.of[at]];
            const how = left && right ? similarity(left, right) : 0;
            if (how < ALIKE || how === 1) continue;
            const tally = how === 0.95 ? count.words : count.pairs;
            tally.all += 1;
            if (a.met.includes(id) === b.met.includes(id)) tally.same += 1;
          }
    }
    expect(count.words.same / count.words.all).toBeGreaterThan(0.99);
    expect(count.pairs.same / count.pairs.all).toBeGreaterThan(0.95);
    expect([count.words.all > 1000, count.pairs.all > 20]).toEqual([true, true]);
  });
});

describe("the same wording elsewhere", () => {
  const prepared = shippedSituation("complaints", "late-pickup");
  const known = spokenLesson(prepared, [
    { says: { B2: "您的难处我懂" }, until: "B3" },
    { says: { B2: "您的难处我都懂" }, until: "B3" },
    { says: { B2: "您的難處我懂。" }, until: "B3" },
    { says: { B2: "我不懂您的难处" }, until: "B3" },
  ]);
  const place = { attempt: "g1-r1", seq: 6, key: "B2:apologise" };

  it("[M112] is found in all other attempts of the lesson, the most similar first, with what became of it", () => {
    const corrected = { seq: 1, at: 0, by: "t1", place: { ...place, attempt: "g2-r1" }, to: "met" as const, reason: "x" };
    const sum = { ...initialReview.sum, verdicts: { "g2-r1": { [nameOfPlace(place)]: corrected } } };
    expect(similarAnswers(known, sum, place)).toEqual([
      { place: { ...place, attempt: "g3-r1" }, group: "g3", groupName: "3", text: "您的難處我懂。", spans: [], state: "not-met", corrected: null, similarity: 1 },
      { place: { ...place, attempt: "g2-r1" }, group: "g2", groupName: "2", text: "您的难处我都懂", spans: [], state: "not-met", corrected: "met", similarity: expect.closeTo(0.8, 1) as number },
    ]);
  });

  it("[M112] is none where there is no such verdict", () => {
    expect(similarAnswers(known, initialReview.sum, { ...place, seq: 99 })).toEqual([]);
    expect(similarAnswers(known, initialReview.sum, { ...place, attempt: "g9-r1" })).toEqual([]);
  });

  it("[M112] never holds the place itself, and always the same criterion", () => {
    const robots = robotLesson(prepared, { groups: 3, size: 3 });
    for (const [attempt, { state }] of robots.attempts)
      for (const { seq, key } of [...verdictsIn(prepared, state).values()].filter((_, index) => index % 20 === 0))
        for (const answer of similarAnswers(robots, initialReview.sum, { attempt, seq, key })) {
          expect(answer.place.key).toBe(key);
          expect(nameOfPlace(answer.place) === nameOfPlace({ attempt, seq, key }) && answer.place.attempt === attempt).toBe(false);
          expect(answer.similarity).toBeGreaterThanOrEqual(ALIKE);
        }
  });

  it("[M113] sorts verdicts into heaps by criterion and by wording like that of the first", () => {
    const of = (group: string, key: string): FoundVerdict => {
      const state = known.attempts.get(`${group}-r1`)?.state;
      const found = state && verdictsIn(prepared, state).get(`6/${key}`);
      if (!found) throw new Error(`no verdict ${key}`);
      return found;
    };
    const names = alikeNames([of("g1", "B2:apologise"), of("g4", "B2:apologise"), of("g2", "B2:apologise"), of("g3", "B2:apologise"), of("g1", "B2:empathise")]);
    expect(names.map((name) => names.indexOf(name))).toEqual([0, 1, 0, 0, 4]);
    expect(alikeNames([])).toEqual([]);
  });
});
