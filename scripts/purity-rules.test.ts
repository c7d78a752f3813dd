import { describe, expect, it } from "vitest";
import { findImpurities } from "./purity-rules.ts";

describe("findImpurities", () => {
  it.each([
    ["const t = Date.now();", "clock"],
    ['const t = Date["now"]();', "clock"],
    ["const t = new Date();", "clock"],
    ["const t = Date();", "clock"],
    ["const r = Math.random();", "chance"],
    ["const s = a.localeCompare(b);", "locale"],
    ["const s = new Date(at).getHours();", "locale"],
  ])("reports %s", (code, rule) => {
    expect(findImpurities("a.ts", code)).toEqual([{ rule, line: 1 }]);
  });

  it.each(["const t = new Date(event.at).toISOString();", "const r = Math.round(x);", "type Now = typeof now;", "// Date.now()"])(
    "allows %s",
    (code) => {
      expect(findImpurities("a.ts", code)).toEqual([]);
    },
  );

  it("says the line", () => {
    expect(findImpurities("a.ts", "const a = 1;\n\nconst b = Math.random();\n")).toEqual([{ rule: "chance", line: 3 }]);
  });
});
