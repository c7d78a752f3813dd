/** Every reason that grading or the judge can give has words in both languages, with holes only for what it tells. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "../../src/web/locales/en/reasons.json" with { type: "json" };
import zh from "../../src/web/locales/zh-CN/reasons.json" with { type: "json" };

const source = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");

/** Params by code, read off the types, since types leave nothing behind at run time. */
function catalogue(): [string, string[]][] {
  const graded = [...source("grading/reason-codes.ts").matchAll(/^ {2}"(grading\/[a-z0-9-]+)": (?:None|\{ (.*) \});$/gm)].map(([, code = "", params = ""]): [string, string[]] => [code, namesOf(params)]);
  const vetoes = /type VetoCode = ([^;]+);/.exec(source("language/scope.ts"))?.[1] ?? "";
  const judged = [...vetoes.matchAll(/"([a-z-]+)"/g)].map(([, code = ""]): [string, string[]] => [`judge/${code}`, ["word", "by"]]);
  return [...graded, ...judged, ["judge/homophone", ["word"]]];
}

function namesOf(params: string): string[] {
  return [...params.matchAll(/(\w+): /g)].map(([, name = ""]) => name);
}

const codes = catalogue();
const tables: Record<string, Record<string, string>> = { "zh-CN": zh, en };

describe("[G15] words of reasons", () => {
  it("[G15] finds the catalogue", () => {
    expect(codes.length).toBeGreaterThan(60);
  });

  it.each(Object.keys(tables))("[G15] are there for every code, and for no other, in %s", (locale) => {
    expect(Object.keys(tables[locale] ?? {}).sort()).toEqual(codes.map(([code]) => code).sort());
  });

  it.each(codes)("[G15] %s has holes only for its params", (code, params) => {
    for (const table of Object.values(tables)) {
      const holes = [...(table[code] ?? "").matchAll(/\{\{(\w+)\}\}/g)].map(([, hole]) => hole);
      expect(params).toEqual(expect.arrayContaining(holes));
    }
  });
});
