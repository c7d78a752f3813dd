import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anonymise } from "./anonymise.ts";

describe("taking people out of what was said", () => {
  it("[M16] namesakes too, whose marks nobody says", () => {
    const names = new Map([["a", "王晓伟（01）"], ["b", "王晓伟（02）"]]);
    expect(anonymise("我是王晓伟，晓伟说的", names)).toBe("我是＊＊，＊＊说的");
  });

  it("[M16] whatever somebody is called, with hyphens and signs of any kind", () => {
    expect(anonymise("我是Anna-Lena", new Map([["a", "Anna-Lena"]]))).toBe("我是＊＊");
    const name = fc.string({ unit: fc.constantFrom(..."ab李雨-/\\^$.*+?()[]{}|#&~!,:@ ", "👍"), minLength: 2, maxLength: 8 });
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
      for (const called of names) expect(anonymise(`<${called}>`, new Map(names.map((one, index) => [String(index), one])))).not.toContain(`<${called}>`);
    }));
  });
});
