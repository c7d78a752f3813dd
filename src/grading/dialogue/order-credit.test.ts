import { describe, expect, it } from "vitest";
import { gradeActivity } from "../grade-activity.ts";
import type { RecordedVerdict } from "../performance.ts";
import { call, callActivity, criterion, endBeat, performance, talk, tinySituation, turn, verdict } from "../test-support/tiny-case.ts";

const chain = ["B1:a", "B1:b", "B1:c"];
const situation = tinySituation({
  activities: [
    {
      ...callActivity,
      beats: [talk("B1", ["a", "b", "c"].map((id) => criterion(id, 1, { title: { "zh-CN": `甲${id}`, en: id } })), "end"), endBeat],
      interrupts: [],
      orders: [{ id: "row", title: "row", chain, points: 4, ability: "procedure", advice: "first a" }],
    },
  ],
});

/** One string per turn, letters in the order said. */
function order(...turns: string[]) {
  const verdictsOf = (letters: string): RecordedVerdict[] => [...letters].map((letter, place) => verdict(`B1:${letter}`, { spans: [[place * 2, place * 2 + 1]] }));
  const said = turns.map((letters, index) => turn(index + 3, "B1", verdictsOf(letters)));
  const item = gradeActivity(situation, [], performance({ dialogues: [call({ turns: said })] }), "call").items.find(({ kind }) => kind === "order");
  return { points: item?.points, code: item?.reason.code, given: item?.given, expected: item?.expected, state: item?.state };
}

describe("[G7] the order of what was said", () => {
  it.each([
    [["abc"], 4, "grading/order-kept"],
    [["a", "b", "c"], 4, "grading/order-kept"],
    [["ab"], 2, "grading/order-missing"],
    [["a"], 0, "grading/order-missing"],
    [[""], 0, "grading/order-missing"],
    [["ba", "c"], 2, "grading/order-swapped"],
    [["c", "ab"], 2, "grading/order-swapped"],
    [["cba"], 0, "grading/order-swapped"],
    [["ca"], 0, "grading/order-swapped"],
  ])("[G7] %j earns %d (%s)", (turns, points, code) => {
    expect(order(...turns)).toMatchObject({ points, code });
  });

  it("[G7] counts where a thing was said first", () => {
    expect(order("a", "ba", "c").points).toBe(4);
  });

  it("[G7] shows the order said beside the order wanted, in both languages", () => {
    expect(order("ba", "c")).toMatchObject({ given: { "zh-CN": "甲b → 甲a → 甲c", en: "b → a → c" }, expected: { "zh-CN": "甲a → 甲b → 甲c", en: "a → b → c" } });
  });
});
