import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lessonRejectionCodes } from "./lesson/rejection-codes.ts";
import { rosterCodes } from "./roster/roster-codes.ts";

describe("the catalogue of refusals", () => {
  it.each(["zh-CN", "en"])("[M1] every code has its words in %s, and no words are without a code", (locale) => {
    const words = JSON.parse(readFileSync(new URL(`../web/locales/${locale}/lesson-failures.json`, import.meta.url), "utf8")) as Record<string, string>;
    expect(Object.keys(words).sort()).toEqual([...lessonRejectionCodes, ...rosterCodes].sort());
  });
});
