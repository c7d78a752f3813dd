import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionCodes } from "./rejection-codes.ts";

describe("the catalogue of refusals", () => {
  it.each(["zh-CN", "en"])("[A2] every code has its words in %s, and no words are without a code", (locale) => {
    const codesIn = (file: string) => Object.keys(JSON.parse(readFileSync(new URL(`../web/locales/${locale}/${file}.json`, import.meta.url), "utf8")) as Record<string, string>);
    const ofAttempts = codesIn("lesson-failures").filter((code) => code.startsWith("attempt/"));
    expect([...codesIn("rejections"), ...ofAttempts].sort()).toEqual(rejectionCodes().sort());
  });
});
