import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lessonRejectionCodes } from "./lesson/rejection-codes.ts";
import { reviewRejectionCodes } from "./review/rejection-codes.ts";
import { rosterCodes } from "./roster/roster-codes.ts";

describe("the catalogue of refusals", () => {
  const codesIn = (locale: string, file: string) => Object.keys(JSON.parse(readFileSync(new URL(`../web/locales/${locale}/${file}.json`, import.meta.url), "utf8")) as Record<string, string>).sort();

  it.each(["zh-CN", "en"])("[M1] [M60] every code has its words in %s, and no words are without a code", (locale) => {
    // Words for codes of attempts are held by their own rule.
    expect(codesIn(locale, "lesson-failures").filter((code) => !code.startsWith("attempt/"))).toEqual([...lessonRejectionCodes, ...rosterCodes].sort());
    expect(codesIn(locale, "review-failures")).toEqual([...reviewRejectionCodes].sort());
  });
});
