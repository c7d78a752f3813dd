import { describe, expect, test } from "vitest";
import { call, end, scene, talk } from "../../tests/support/tiny-situation.ts";
import { expectedMoods } from "./expected-mood.ts";
import { lineSlots } from "./line-slots.ts";
import { isTypedCriterion, typedCriterion } from "./typed-criterion.ts";

describe("a criterion typed as a sentence", () => {
  test.each([
    ["好的客服会先道歉（4分）", { title: "先道歉", kind: "does", points: 4 }],
    ["好的客服应当复述订单号", { title: "复述订单号", kind: "does", points: null }],
    ["客服会：给出明确的时限，5 分。", { title: "给出明确的时限", kind: "does", points: 5 }],
    ["先道歉(3)", { title: "先道歉", kind: "does", points: 3 }],
    ["好的客服不会推卸责任", { title: "推卸责任", kind: "must-not", points: null }],
    ["说“不归我管”（-2分）", { title: "说“不归我管”", kind: "must-not", points: 2 }],
    ["会后致谢", { title: "会后致谢", kind: "does", points: null }],
    ["问清 10 分钟内能否到", { title: "问清 10 分钟内能否到", kind: "does", points: null }],
  ])("[W1] %s", (typed, meant) => {
    expect(typedCriterion(typed)).toEqual(meant);
  });

  test("[W1] nothing asked for is none", () => {
    expect([typedCriterion("好的客服会……"), typedCriterion("（4分）"), typedCriterion("  ")]).toEqual([null, null, null]);
  });

  test("[W1] only what begins with the good agent is one wherever it is typed", () => {
    expect([isTypedCriterion("好的客服会先道歉"), isTypedCriterion("你们客服会不会说话？")]).toEqual([true, false]);
  });
});

describe("a line as rows", () => {
  test("[W2] one for each wording, with its place", () => {
    expect(lineSlots("喂？", "line", ["low", "high"])).toEqual([{ path: ["line"], band: null, text: "喂？", several: false }]);
    expect(lineSlots(["喂？", "在吗？"], "says", []).map(({ path }) => path)).toEqual([["says", 0], ["says", 1]]);
    expect(lineSlots(undefined, "line", ["low"])).toEqual([{ path: ["line"], band: null, text: undefined, several: false }]);
  });

  test("[W2] by mood, the angriest first, one also for a band without words", () => {
    expect(lineSlots({ byMood: { low: "好。", high: ["喂！", "快点！"] } }, "line", ["low", "mid", "high"]).map(({ path, band }) => [path.join("/"), band])).toEqual([
      ["line/byMood/high/0", "high"],
      ["line/byMood/high/1", "high"],
      ["line/byMood/mid", "mid"],
      ["line/byMood/low", "low"],
    ]);
  });
});

test("[W3] the mood on the usual way: what a good turn adds, on a way for a wrong one what that adds", () => {
  const mood = { good: -20, weak: 0, wrong: 15 };
  const dialogue = call([talk("B1", "B2", { mood, next: [{ when: { outcome: "wrong" }, to: "X" }, { to: "B2" }] }), scene("B2", "E"), end("E"), scene("X", "E"), scene("lost", "E")]);
  expect(Object.fromEntries(expectedMoods(dialogue))).toEqual({ B1: 60, X: 75, B2: 40, E: 40 });
});
