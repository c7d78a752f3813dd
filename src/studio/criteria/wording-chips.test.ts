import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWording } from "../../language/wording.ts";
import { countWordings, isReadable, plainTexts, readWording, typedWording, typedWordings, valueTypes, writeWording, type WordingChip, type WordingOption } from "./wording-chips.ts";

/** Every string in a list called words or except, wherever it stands in the shipped files. */
function wordingsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (Array.isArray(inner) && (key === "words" || key === "except") ? inner.filter((one): one is string => typeof one === "string") : wordingsOf(inner)));
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const files = readdirSync("scenarios", { recursive: true }).map(String).filter((path) => path.endsWith(".json") && !path.includes("transcripts"));
const shipped = [...new Set(files.flatMap((path) => wordingsOf(json(`scenarios/${path}`))))];

describe("a wording as chips", () => {
  test("[J9] every wording of the lexicon and of the shipped criteria is written as it was read", () => {
    expect(shipped.length).toBeGreaterThan(2000);
    const tidy = (wording: string) => wording.split(" ").filter(Boolean).join(" ");
    const changed = shipped.filter((wording) => writeWording(readWording(wording)) !== tidy(wording));
    // Written otherwise only where the judge reads the same.
    expect(changed.filter((wording) => JSON.stringify(parseWording(writeWording(readWording(wording)))) !== JSON.stringify(parseWording(wording)))).toEqual([]);
    expect(changed.length).toBeLessThan(shipped.length / 100);
  });

  test("[J9] any row of chips is written so that it is read again", () => {
    const text = fc.stringMatching(/^[一-龥a-z0-9]{1,4}$/).map((value): WordingOption => ({ kind: "text", text: value }));
    const option = fc.oneof(text, fc.constantFrom("apology", "us").map((id): WordingOption => ({ kind: "concept", id })), fc.constantFrom(...valueTypes).map((type): WordingOption => ({ kind: "value", type })), fc.constant<WordingOption>({ kind: "border" }));
    const chip: fc.Arbitrary<WordingChip> = fc.oneof(
      fc.record({ kind: fc.constant("choice" as const), options: fc.array(option, { minLength: 1, maxLength: 3 }), optional: fc.boolean() }),
      fc.record({ kind: fc.constant("gap" as const), max: fc.option(fc.integer({ min: 1, max: 30 })), commas: fc.boolean() }),
    );
    fc.assert(fc.property(fc.array(chip, { maxLength: 5 }), (chips) => {
      expect(readWording(writeWording(chips))).toEqual(chips);
    }));
  });

  test("[J9] a question mark among others does not make its place optional", () => {
    const chips: WordingChip[] = [{ kind: "choice", options: [{ kind: "question" }, { kind: "text", text: "吗" }], optional: false }];
    expect(writeWording(chips)).toBe("吗/？");
    expect(readWording("？")).toEqual([{ kind: "choice", options: [{ kind: "question" }], optional: false }]);
  });

  test("[J10] plain alternatives are told from rows, and all ways of saying it are counted", () => {
    expect(plainTexts("对不起/抱歉")).toEqual(["对不起", "抱歉"]);
    expect([plainTexts("让 久等"), plainTexts("@us"), plainTexts("?您好"), plainTexts("吗/？")]).toEqual([null, null, null, null]);
    expect(countWordings(["对不起/抱歉", "让 …6 久等"])).toBe(3);
  });
});

describe("what a teacher types", () => {
  test("[J11] several wordings pasted at once are taken one by one, each once", () => {
    expect(typedWordings("对不起，抱歉、不好意思\n对不起;多多包涵")).toEqual(["对不起", "抱歉", "不好意思", "多多包涵"]);
    expect(typedWordings(" \n，")).toEqual([]);
  });

  test("[J11] nobody needs to know the notation: whatever is typed is taken for words", () => {
    expect(typedWording("@我们")).toBe("我们");
    expect(typedWording("？您好")).toBe("您好");
    expect(typedWording("请 稍等")).toBe("请 稍等");
    expect(typedWording("让您久等了：抱歉")).toBe("让您久等了 ……2 抱歉");
    expect(typedWording("好。再见")).toBeNull();
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (typed) => {
      expect(typedWordings(typed).filter((one) => !isReadable(one))).toEqual([]);
    }));
  });
});
