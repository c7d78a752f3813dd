import { describe, expect, it } from "vitest";
import { format } from "./fraction.ts";
import { parseNumber } from "./parse-number.ts";

const read = (text: string) => {
  const number = parseNumber(text);
  return number && `${format(number.value, 3)}|${number.decimals}|${number.unit}`;
};

describe("[G21] figures as students write them", () => {
  it.each([
    ["9", "9.000|0|"],
    ["9.00", "9.000|2|"],
    ["９．００", "9.000|2|"],
    [" 1,234.50 元", "1234.500|2|元"],
    ["1，234", "1234.000|0|"],
    ["¥15.00", "15.000|2|元"],
    ["￥15", "15.000|0|元"],
    ["15块", "15.000|0|元"],
    ["15元整", "15.000|0|元"],
    ["人民币15元", "15.000|0|元"],
    ["60%", "60.000|0|%"],
    ["６０％", "60.000|0|%"],
    ["百分之六十", "60.000|0|%"],
    ["十五元", "15.000|0|元"],
    ["一百二十", "120.000|0|"],
    ["三点五", "3.500|1|"],
    ["1.5万元", "15000.000|1|元"],
    ["-3.2", "-3.200|1|"],
    ["9 小时", "9.000|0|小时"],
  ])("[G21] reads %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(["", "元", "大约很多", "1,23", "3点5", "12 30", "1.2.3", "九点点五", "9".repeat(60), "fee*60"])("[G21] takes %j for no number", (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});
