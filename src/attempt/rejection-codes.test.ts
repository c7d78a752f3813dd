import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionCodes } from "./rejection-codes.ts";

describe("the catalogue of refusals", () => {
  it.each(["zh-CN", "en"])("[A2] every code has its words in %s, and no words are without a code", (locale) => {
    const words = JSON.parse(readFileSync(new URL(`../web/locales/${locale}/rejections.json`, import.meta.url), "utf8")) as Record<string, string>;
    expect(Object.keys(words).sort()).toEqual(rejectionCodes().sort());
  });
});
