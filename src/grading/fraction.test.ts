import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, exact, format, multiply, parseDecimal, roundTo, share, sum, toNumber, zero } from "./fraction.ts";

describe("[G1] marks are exact until the end", () => {
  it("[G1] adds a tenth and two tenths to three tenths", () => {
    expect(add(exact(0.1), exact(0.2))).toEqual(exact(0.3));
  });

  it("[G1] gives three thirds back as one", () => {
    const third = divide(exact(1), exact(3)) ?? zero;
    expect(sum([third, third, third])).toEqual(exact(1));
  });

  it("[G1] has no result of a division by zero", () => {
    expect(divide(exact(1), zero)).toBeNull();
  });

  it.each([
    ["61.125", 2, "61.13"],
    ["2.675", 2, "2.68"],
    ["1.005", 2, "1.01"],
    ["59.5", 0, "60"],
    ["59.4999", 0, "59"],
    ["-2.5", 0, "-3"],
    ["9", 2, "9.00"],
    ["0.05", 1, "0.1"],
    ["-0.004", 2, "0.00"],
  ])("[G1] rounds %s to %d decimals half up: %s", (value, decimals, expected) => {
    expect(format(parseDecimal(value) ?? zero, decimals)).toBe(expected);
  });

  it("[G1] reads very small and very big numbers, and no number as nothing", () => {
    expect([1e-7, 2.5e21, Number.NaN, Number.POSITIVE_INFINITY].map((value) => toNumber(exact(value)))).toEqual([1e-7, 2.5e21, 0, 0]);
  });

  it.each(["", "1.", ".5", "1e3", "一", "1,000", "--1", " 1"])("[G1] takes %j for no decimal writing", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it("[G1] keeps every cent of a sum of amounts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 })), (cents) => {
        const amounts = cents.map((cent) => multiply(exact(cent), exact(0.01)));
        expect(toNumber(multiply(sum(amounts), exact(100)))).toBe(cents.reduce((total, cent) => total + cent, 0));
      }),
    );
  });

  it("[G1] does not change what is already rounded", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), (n, decimals) => {
        const value = share(n, 10 ** decimals);
        expect(roundTo(value, decimals)).toEqual(value);
      }),
    );
  });
});
