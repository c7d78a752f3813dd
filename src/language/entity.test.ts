import Nzh from "nzh";
import { describe, expect, it } from "vitest";
import { findEntities, RELATIVE_DAY, type EntityType } from "./entity.ts";
import { read } from "./normalise.ts";
import { readNumbers } from "./number.ts";

function found(text: string, type: EntityType) {
  return findEntities(read(text)).filter((entity) => entity.type === type);
}
const values = (text: string, type: EntityType) => found(text, type).map((entity) => entity.values);

describe("[L3] values", () => {
  it.each([
    ["扣 21,240 元", [[21240]]],
    ["扣21，240.00元", [[21240]]],
    ["１,２３４,５６７元", [[1234567]]],
    ["5元，104单", [[5]]],
    ["电话 137,1121元", [[1121]]],
    ["我们认，21,240元", [[21240]]],
  ])("%s: a comma that groups digits belongs to the figure", (text, expected) => {
    expect(values(text, "money")).toEqual(expected);
  });

  it.each([
    ["16:35前到", [[995]]],
    ["16.35前到", [[995]]],
    ["四点三十五分之前", [[275, 995]]],
    ["下午两点", [[840]]],
    ["四点半左右", [[270, 990]]],
    ["四点一刻", [[255, 975]]],
    ["１４：３０", [[870]]],
    ["晚上六点半的班车", [[1110]]],
    ["四点班到", [[270, 990]]],
    ["快一点", []],
    ["三点建议", []],
  ])("%s is a time", (text, expected) => {
    expect(values(text, "time")).toEqual(expected);
  });

  it.each([
    ["一刻钟", [[15]]],
    ["十来分钟", [[10]]],
    ["三五分钟", [[5]]],
    ["二十分中", [[20]]],
    ["半小时", [[30]]],
    ["半个多小时", [[40]]],
    ["一个半小时", [[90]]],
    ["个把钟头", [[60]]],
    ["两个小时", [[120]]],
    ["一个工作日", [[1440]]],
    ["十分抱歉", []],
  ])("%s is a duration", (text, expected) => {
    expect(values(text, "duration")).toEqual(expected);
  });

  it.each([
    ["13711219212", "13711219212"],
    ["幺三七 幺幺二幺 九二幺二", "13711219212"],
    ["137-1121-9212", "13711219212"],
    ["一三七，一一二一，九二一二", "13711219212"],
    ["137开头，1121，9212", "13711219212"],
  ])("%s is a phone", (text, digits) => {
    expect(found(text, "phone").map((entity) => entity.digits)).toEqual([digits]);
  });

  it("reads codes, money and days", () => {
    expect(found("单号一二三四五六六", "code").map(({ digits }) => digits)).toEqual(["1234566"]);
    expect(values("十五块钱", "money")).toEqual([[15]]);
    expect(values("5月2号", "date")).toEqual([[502]]);
    expect(values("后天", "date")).toEqual([[RELATIVE_DAY + 2]]);
  });

  it("reads every Chinese numeral up to 9999", () => {
    for (let value = 1; value < 10000; value += 7) expect(readNumbers(String(Nzh.cn.encodeS(value)), () => false).map((token) => token.value)).toEqual([value]);
  });
});
