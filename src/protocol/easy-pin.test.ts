import { describe, expect, it } from "vitest";
import { isEasyPin } from "./easy-pin.ts";

describe("a PIN that anybody would try first", () => {
  it.each(["0000", "1111", "88888888", "1234", "4321", "123456", "7890", "3210", "2468", "9753", "1212", "123123", "2008", "2012", "1998", "2580", "1314", "5201314"])("[R22] %s is too easy", (pin) => {
    expect(isEasyPin(pin)).toBe(true);
  });

  it.each(["3907", "2846", "1243", "0814", "864213", "20089", "1985420", "98765431", "5937"])("[R22] %s may be set", (pin) => {
    expect(isEasyPin(pin)).toBe(false);
  });
});
