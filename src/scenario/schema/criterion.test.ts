import { describe, expect, expectTypeOf, it } from "vitest";
import type { Criterion as LanguageCriterion, Frame as LanguageFrame, Lexicon } from "../../language/criterion.ts";
import { criterionSchema, type JudgedCriterion } from "./criterion.ts";
import type { Frame } from "./frame.ts";
import type { LexiconSource } from "./lexicon.ts";

const judged = {
  id: "apologise",
  title: "致歉",
  kind: "does",
  points: 3,
  ability: "communication",
  act: "perform",
  meets: { any: ["apology", { all: [{ duration: { max: "PT30M" } }, { seq: ["reply", { words: ["您"] }], gap: 4 }] }] },
  examples: { counts: ["对不起"], fails: ["好"] },
  advice: "先致歉。",
  model: "真对不起。",
};

describe("criterionSchema", () => {
  it("[S4] is the judge's own type, so that a parsed criterion needs no conversion", () => {
    expectTypeOf<JudgedCriterion>().toExtend<LanguageCriterion>();
    expectTypeOf<LanguageCriterion>().toExtend<JudgedCriterion>();
    expectTypeOf<Frame>().toExtend<LanguageFrame>();
    expectTypeOf<LanguageFrame>().toExtend<Frame>();
    expectTypeOf<LexiconSource>().toExtend<Lexicon>();
    expectTypeOf<Lexicon>().toExtend<LexiconSource>();
    expect(criterionSchema.parse(judged)).toEqual(judged);
  });

  it("[S4] takes `when` instead of `meets`, and never both", () => {
    const { meets, examples, act, model, ...common } = judged;
    expect(criterionSchema.safeParse({ ...common, when: { visited: "B9" } }).success).toBe(true);
    expect(criterionSchema.safeParse({ ...common, when: { visited: "B9" }, meets, examples, act, model }).success).toBe(false);
    expect(criterionSchema.safeParse(common).success).toBe(false);
  });

  it("[S4] refuses a frame that is none of the language's", () => {
    for (const meets of [{ regexp: "a" }, { all: [] }, { duration: { max: "10" } }, { phone: {} }, 3]) {
      expect(criterionSchema.safeParse({ ...judged, meets }).success, JSON.stringify(meets)).toBe(false);
    }
  });
});
