import { describe, expect, it } from "vitest";
import { end, talk, tinyCall, call, tinySituation } from "../../tests/support/tiny-situation.ts";
import { drawOrder } from "./draw.ts";
import { pickLine } from "./lines.ts";
import { drawVariants } from "./situation-plan.ts";

const bands = [
  { id: "low", min: 0 },
  { id: "mid", min: 41 },
  { id: "high", min: 71 },
];

describe("lines", () => {
  it("[E22] the band of the mood, else the next calmer, else the next angrier", () => {
    const line = { byMood: { mid: "m", high: "h" } };
    expect([20, 41, 70, 71].map((mood) => pickLine(line, mood, bands, 1, "p"))).toEqual(["m", "m", "m", "h"]);
    expect(pickLine({ byMood: { low: "l" } }, 90, bands, 1, "p")).toBe("l");
    expect(pickLine({ byMood: {} }, 90, bands, 1, "p")).toBeUndefined();
  });

  it("[E22] the lot is always the same, and every wording has its turn", () => {
    const wordings = ["a", "b", "c"];
    const drawn = Array.from({ length: 60 }, (_, seed) => pickLine(wordings, 50, bands, seed, "call/B1/1"));
    expect(new Set(drawn)).toEqual(new Set(wordings));
    expect(Array.from({ length: 60 }, (_, seed) => pickLine(wordings, 50, bands, seed, "call/B1/1"))).toEqual(drawn);
  });

  it("[E22] a drawn order holds every item once", () => {
    expect(drawOrder([1, 2, 3, 4, 5], 7, "x").sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it("[E23] the seed draws the card, and every card has its turn", () => {
    const card = (id: string) => ({ id, title: id, brief: id, goal: id, dialogue: "call" });
    const situation = tinySituation({
      activities: [call([talk("B1", "E"), end("E")]), { id: "mock", kind: "dialogue-variant", title: "mock", task: "mock", of: "call", variants: ["V1", "V2", "V3"] }],
      more: { variants: [card("V1"), card("V2"), card("V3")] },
    });
    const drawn = Array.from({ length: 40 }, (_, seed) => drawVariants(situation, seed).get("mock"));
    expect(new Set(drawn)).toEqual(new Set(["V1", "V2", "V3"]));
    expect(drawVariants(tinyCall([talk("B1", "E"), end("E")]), 1).size).toBe(0);
  });
});
