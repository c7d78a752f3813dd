import { expect, it } from "vitest";
import type { RubricItem } from "../../../protocol/review.ts";
import { groupRubric, testGroup, testReview } from "../test-support/test-review.ts";
import { changedMarks } from "./changed-marks.ts";
import { faultOf, levelsText, readLevels } from "./draft-rubric.ts";

const read = (text: RubricItem["title"]) => (typeof text === "string" ? text : text["zh-CN"]);
const [work] = groupRubric.items as [RubricItem];

it("[W164] says what does not fit together", () => {
  const faults = [groupRubric, { ...groupRubric, title: " " }, { ...groupRubric, items: [] }, { ...groupRubric, max: 80 }, { ...groupRubric, raters: [] }, { ...groupRubric, items: [work, { ...work, id: "cap", points: 0, sign: "-" as const, capAt: 71 }] }];
  expect(faults.map(faultOf)).toEqual([null, "title", "noItems", "max", "raters", "cap"]);
});

it("[W164] reads levels a line each, and keeps titles that were there in both languages", () => {
  const both = { "zh-CN": "优秀", en: "very good" };
  expect(readLevels("60-70 优秀\n50至59 良\n\n0 没有\n乱写", [{ from: 60, to: 70, title: both }], read)).toEqual([
    { from: 60, to: 70, title: both },
    { from: 50, to: 59, title: "良" },
    { from: 0, to: 0, title: "没有" },
  ]);
  expect(levelsText({ levels: [{ from: 60, to: 70, title: both }] }, read)).toBe("60-70 优秀");
});

it("[W164] shows the given ratings that a changed rubric moves, and no others", () => {
  const rated = testGroup(1, { ratings: [{ rubric: "group", as: "teacher", values: { work: 64 }, points: 64, max: 70, raters: 1 }] });
  const view = testReview({ groups: [rated, testGroup(2)] });
  expect(changedMarks(view, groupRubric, { ...groupRubric, title: "新名称" })).toEqual([]);
  expect(changedMarks(view, groupRubric, { ...groupRubric, max: 60 })).toEqual([{ target: "第 1 组", as: "teacher", before: 64, after: 60, max: 60, maxBefore: 70 }]);
});
