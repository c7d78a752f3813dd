/** Proves that rules and tests name each other: no number of a SPEC file stands twice in it, no rule is without a test, no test begins with a rule that is nowhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles, ROOT } from "../../scripts/list-files.ts";

type Place = { file: string; id: string };

/** What `pattern` finds holds ids in brackets, several where they share a sentence: `[W40] [W41] words`. */
function idsIn(files: RegExp, pattern: RegExp): Place[] {
  const paths = ["src", "tests", "scripts", "bench"].flatMap((folder) => listFiles(folder, files));
  return paths.flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(pattern)].flatMap(([ids]) => [...ids.matchAll(/[A-Z]+\d+/g)].map(([id]) => ({ file, id }))));
}

const rules = idsIn(/SPEC\.md$/, /^- (?:\[[A-Z]+\d+\] ?)+/gm);
/** A name of a test, or of several together. */
const named = idsIn(/\.test\.tsx?$/, /["'`](?:\[[A-Z]+\d+\] ?)+/g);

describe("rules and their tests", () => {
  it("are found", () => {
    expect(rules.length).toBeGreaterThan(600);
    expect(named.length).toBeGreaterThan(1000);
  });

  it("a number stands once in its file", () => {
    const places = rules.map(({ file, id }) => `${file} ${id}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it("every rule has a test that begins with it", () => {
    const tested = new Set(named.map(({ id }) => id));
    expect(rules.filter(({ id }) => !tested.has(id))).toEqual([]);
  });

  it("no test begins with a rule that is nowhere", () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});
