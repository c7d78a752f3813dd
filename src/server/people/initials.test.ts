import { expect, it } from "vitest";
import { initialsOf } from "./initials.ts";

it.each([
  ["李晓雨", "lxy"],
  ["曾国强", "zgq"],
  ["曾", "z"],
  ["单雄信", "sxx"],
  ["单", "s"],
  ["欧阳修", "oyx"],
  ["欧阳", "oy"],
  ["阿依古丽·买买提", "ayglmmt"],
  ["Tom Lee", "tl"],
  ["Ｔｏｍ　Lee", "tl"],
  ["张3丰", "z3f"],
  ["-·-", ""],
])("[R14] %s is found by %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
