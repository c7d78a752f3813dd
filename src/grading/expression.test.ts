import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, namesIn, parseFormula } from "./expression.ts";
import { exact, toNumber, type Fraction } from "./fraction.ts";

const names: Record<string, number> = { fee: 15, share: 60, "fee-total": 100, loss: 821 };
const valueOf = (name: string): Fraction | null => (name in names ? exact(names[name] ?? 0) : null);

function result(source: string): number | string {
  const parsed = parseFormula(source);
  if (!parsed.ok) return `${parsed.problem.code} ${parsed.problem.params.at} ${parsed.problem.params.found}`;
  const value = evaluate(parsed.expression, valueOf);
  return value ? toNumber(value) : "no value";
}

describe("[G20] formulas of calculation lines", () => {
  it.each([
    ["fee * share / 100", 9],
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["10 - 4 - 3", 3],
    ["100 / 10 / 2", 5],
    ["-fee + 20", 5],
    ["2 * -3", -6],
    ["fee-total - fee", 85],
    ["loss - max(200, loss * 10 / 100)", 621],
    ["min(3, 2, 1)", 1],
    ["round(61.125, 2)", 61.13],
    ["round(2.5, 0)", 3],
    ["ceil(7.5) + ceil(10) + ceil(2.01)", 21],
    ["ceil(-2.5)", -2],
    ["fee × 60 ÷ 100 − 1", 8],
    ["（1＋2）＊3", 9],
    ["0.1 + 0.2", 0.3],
  ])("[G20] %s is %d", (source, expected) => {
    expect(result(source)).toBe(expected);
  });

  it.each([
    ["", "formula/unfinished 0 "],
    ["1 +", "formula/unfinished 3 "],
    ["(1 + 2", "formula/unfinished 6 "],
    ["1 2", "formula/unexpected 1 2"],
    ["fee ^ 2", "formula/unexpected 3 ^ 2"],
    ["sqrt(4)", "formula/unexpected 0 sqrt"],
    ["round(1)", "formula/arguments 0 round"],
    ["max(1)", "formula/arguments 0 max"],
    ["ceil(1, 2)", "formula/arguments 0 ceil"],
    ["1 + ;process", "formula/unexpected 3 ;process"],
  ])("[G20] refuses %j with %s", (source, expected) => {
    expect(result(source)).toBe(expected);
  });

  it("[G20] has no value for an unknown name, a division by zero or rounding to half a decimal", () => {
    expect(["weight * 2", "1 / (2 - 2)", "round(1, 0.5)"].map(result)).toEqual(["no value", "no value", "no value"]);
  });

  it("[G20] tells the names it reads once each", () => {
    const parsed = parseFormula("fee + max(fee, share) - loss");
    expect(parsed.ok && namesIn(parsed.expression)).toEqual(["fee", "share", "loss"]);
  });

  it("[G20] never throws, whatever the source", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."12.+-*/(), fee round") })), (source) => {
        expect(typeof parseFormula(source).ok).toBe("boolean");
      }),
    );
  });
});
