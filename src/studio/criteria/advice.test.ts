import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JudgedSource } from "../heard.ts";
import { makeAnswerJudge } from "../judge-answers.ts";
import { libraryOf } from "../kit.ts";
import { adviseCriterion, type AdviceOf } from "./advice.ts";

const { lexicon } = libraryOf(JSON.parse(readFileSync("scenarios/lexicon.json", "utf8")), []);
const judge = makeAnswerJudge(lexicon);
const examples = { counts: ["麻烦您稍候", "请您稍候", "稍候片刻"], fails: ["再见", "您好", "谢谢"] };
const criterion = (part: Partial<JudgedSource>): JudgedSource => ({ id: "own", title: "自己的", kind: "does", points: 1, ability: "communication", meets: { words: ["麻烦您稍候", "请您稍候"] }, examples, advice: "", model: "", ...part });
const advise = (part: Partial<JudgedSource>, more: Partial<AdviceOf> = {}) => adviseCriterion({ key: "B1:own", criterion: criterion(part), heard: [], answers: [], lexicon, facts: {}, judge, ...more });
const codes = (part: Partial<JudgedSource>, more: Partial<AdviceOf> = {}) => advise(part, more).warnings.map(({ code, params }) => [code, params["word"]]);

describe("warnings about wordings", () => {
  test("[J17] words of every other sentence, one character, and a single way of saying it are too broad or too narrow", () => {
    expect(codes({ meets: { words: ["好的"] } })).toEqual([["single", "好的"], ["everyday", "好的"]]);
    expect(codes({ meets: { any: ["sorry", { words: ["麻烦您稍候", "等"] }] } })).toEqual([["short", "等"]]);
    expect(codes({ meets: { words: ["麻烦您稍候", "请您稍候"] } })).toEqual([]);
  });

  test("[J17] words that only count beside others may be short", () => {
    expect(codes({ meets: { seq: [{ words: ["号"] }, "thanks"] } })).toEqual([]);
    expect(codes({ meets: { only: "thanks", unless: [{ words: ["不"] }] } })).toEqual([]);
  });

  test("[J18] a wording inside another one makes that one superfluous", () => {
    const { warnings } = advise({ meets: { any: ["thanks", { words: ["稍候片刻", "请您稍候片刻"] }] } });
    expect(warnings).toEqual([{ code: "contained", params: { word: "请您稍候片刻", in: "稍候片刻" }, path: ["any", 1] }]);
  });

  test("[J19] words that a fault of the same beat hears as well are named, and the other way round", () => {
    const vague = { key: "B1:vague", criterion: criterion({ id: "vague", kind: "must-not", meets: { words: ["稍候"] } }) };
    expect(advise({}, { heard: [vague] }).warnings).toEqual([{ code: "also-fault", params: { word: "麻烦您稍候", key: "B1:vague" }, path: [] }]);
    expect(codes({ kind: "must-not", meets: { words: ["谢谢您", "多谢您"] } }, { heard: [{ key: "B1:thank", criterion: criterion({ id: "thank", meets: "thanks" }) }] })).toContainEqual(["also-credit", "谢谢您"]);
  });

  test("[J20] fewer than three examples of a kind and a model answer that does not do it are said", () => {
    expect(advise({ examples: { counts: ["请您稍候"], fails: [] } }).warnings).toEqual([{ code: "few-examples", params: { counts: 1, fails: 0, wanted: 3 }, path: null }]);
    expect(codes({ model: "再见" })).toEqual([["model-misses", undefined]]);
    expect(codes({ kind: "must-not", model: "请您稍候。" })).toEqual([["model-misses", undefined]]);
  });
});

describe("suggestions", () => {
  test("[J21] a concept of the lexicon that says the same is offered, unless it is there already", () => {
    expect(advise({ meets: { words: ["对不起", "抱歉"] } }).suggestions[0]).toMatchObject({ code: "concept", concept: "sorry", params: { shared: "对不起" } });
    expect(advise({ meets: { any: ["sorry", { words: ["对不起", "抱歉"] }] } }).suggestions.filter((one) => one.code === "concept" && one.concept === "sorry")).toEqual([]);
  });

  test("[J22] of a right answer that does not count, words are offered that let it count and nothing that must not", () => {
    const answer = (id: string, text: string, right: boolean) => ({ id, activity: "call", beat: "B1", text, expects: { "B1:own": right } });
    const answersOffered = (answers: AdviceOf["answers"]) => advise({}, { answers }).suggestions.filter(({ code }) => code === "answer");
    const answers = [answer("a1", "您好，劳您稍微候一下，我这就查。", true), answer("a2", "我这就查。", false)];
    expect(answersOffered(answers)).toEqual([{ code: "answer", words: "劳您稍微候一下", params: { words: "劳您稍微候一下", text: "您好，劳您稍微候一下，我这就查。" } }]);
    expect(answersOffered([answer("a1", "我这就查。", true), answer("a2", "我这就查。", false)])).toEqual([]);
  });
});
