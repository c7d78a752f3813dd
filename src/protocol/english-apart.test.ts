import { describe, expect, it } from "vitest";
import { readScenarios } from "../../scripts/read-scenarios.ts";
import { englishOf, withEnglish, withoutEnglish } from "./english-apart.ts";

describe("the English of a content apart", () => {
  const content = { title: { "zh-CN": "催件", en: "Where is it?" }, line: "喂", list: [{ text: "一" }, { text: { "zh-CN": "二", en: "two" } }], none: null, points: 3 };

  it("[S10] Chinese stays alone, English has the shape of the content and nothing else", () => {
    expect(withoutEnglish(content)).toEqual({ title: "催件", line: "喂", list: [{ text: "一" }, { text: "二" }], none: null, points: 3 });
    expect(englishOf(content)).toEqual({ title: "Where is it?", list: { 1: { text: "two" } } });
    expect([englishOf({ line: "喂" }), withEnglish({ line: "喂" }, null)]).toEqual([null, { line: "喂" }]);
  });

  const { situations } = readScenarios("scenarios");
  it.each(situations.map((one) => [one.situation.id, one] as const))("[S10] %s put together again is as it was", (_id, { situation, forms }) => {
    const plain = JSON.parse(JSON.stringify({ situation, forms })) as unknown;
    const chinese = withoutEnglish(plain);
    expect(JSON.stringify(chinese)).not.toContain('"en":');
    expect(withEnglish(chinese, englishOf(plain))).toEqual(plain);
  });
});
