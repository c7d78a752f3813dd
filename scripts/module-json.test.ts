import { describe, expect, it } from "vitest";
import { forPractice } from "../src/content/practice-content.ts";
import { ROOT } from "./list-files.ts";
import { json, packedJson } from "./module-json.ts";
import { readScenarios } from "./read-scenarios.ts";

/** What a browser makes of such a module. */
const read = async (expression: string) => ((await import(`data:text/javascript,${encodeURIComponent(`export default ${expression};`)}`)) as { default: unknown }).default;

const HARD = {
  text: ["零", "", "~", "~text", "A", "引号'与\"与\\n\n", "行\u2028段\u2029", null, 0, false, [["套", { text: "里" }], []]],
  9: "数字键在前",
  3: { text: "三", "~": "波浪", 论: "中文键" },
  empty: {},
};

describe("content in modules", () => {
  it("[W190] is read back as it was, whatever texts, marks and keys are in it", async () => {
    expect(await read(packedJson(HARD))).toEqual(HARD);
    expect(await read(json(HARD))).toEqual(HARD);
    expect([await read(packedJson("一句")), await read(packedJson(null))]).toEqual(["一句", null]);
  });

  it("[W190] is read back as it was: every situation of the course, in the order in which it was written", async () => {
    const { situations } = readScenarios(`${ROOT}/scenarios`);
    expect(situations.length).toBeGreaterThan(20);
    for (const { situation, forms } of situations) {
      const content = { situation: forPractice(situation), forms };
      // As text, so that the order of keys counts as well.
      expect(JSON.stringify(await read(packedJson(content))) === JSON.stringify(content), situation.id).toBe(true);
    }
  });
});
