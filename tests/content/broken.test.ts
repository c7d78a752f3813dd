import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPaths } from "../../src/cli/load/check-paths.ts";
import { problemSentence } from "../../src/cli/problem-words.ts";
import en from "../../src/web/locales/en/problems.json" with { type: "json" };
import zh from "../../src/web/locales/zh-CN/problems.json" with { type: "json" };
import { problemSeverities } from "../../src/scenario/problem-codes.ts";
import { allBrokenCases, BROKEN, bytesOf } from "../support/write-broken.ts";

const cases = allBrokenCases();
/** Cannot be kept as files of the repository; shown below. */
const MADE_ON_THE_SPOT = ["file/not-found", "file/unreadable", "file/too-large", "file/nothing-found"];

describe("tests/fixtures/broken", () => {
  it.each(cases)("[C1] shows exactly %s", (code, { places }) => {
    const { problems } = checkPaths([join(BROKEN, code)]);
    expect(problems.map((problem) => ({ code: problem.code, at: problem.path.join(".") }))).toEqual(places.map((at) => ({ code, at })));
    for (const problem of problems) {
      expect(problem.severity).toBe(problemSeverities[problem.code]);
      expect(problem.line, "a place deep in the file has its line").toBeGreaterThan(problem.path.length > 1 ? 1 : 0);
      for (const lang of ["zh-CN", "en"] as const) expect(problemSentence(problem, lang)).not.toMatch(/\{\{|undefined/);
    }
  });

  it("[C1] has a case for every code of the catalogue, and words in both languages", () => {
    const shown = new Set([...cases.map(([code]) => code), ...MADE_ON_THE_SPOT]);
    for (const code of Object.keys(problemSeverities)) {
      expect(shown, code).toContain(code);
      expect(zh, code).toHaveProperty([code]);
      expect(en, code).toHaveProperty([code]);
    }
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    const words = Object.keys(zh).filter((key) => key.includes("/"));
    expect(words).toEqual(Object.keys(problemSeverities));
  });

  it("[C1] is what tests/support/broken-cases.ts says", () => {
    const wanted = new Map(cases.flatMap(([code, { files }]) => Object.entries(files).map(([name, content]) => [join(code, name), Buffer.from(bytesOf(content)).toString("hex")] as const)));
    const found = new Map(filesUnder(BROKEN, "").filter((path) => path.split("/").length > 2).map((path) => [path, readFileSync(join(BROKEN, path)).toString("hex")] as const));
    expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [path, bytes] of wanted) expect(found.get(path) === bytes, `${path}: run npx tsx tests/support/write-broken.ts`).toBe(true);
  });
});

describe("files that cannot be read", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kefu-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const codes = (path: string) => checkPaths([path]).problems.map(({ code }) => code);

  it("[C2] are reported, and the next file is checked all the same", () => {
    writeFileSync(join(folder, "big.json"), Buffer.alloc(10 * 1024 * 1024, 0x20));
    mkdirSync(join(folder, "empty"));
    expect(codes(join(folder, "nowhere.json"))).toEqual(["file/not-found"]);
    expect(codes(join(folder, "x".repeat(5000)))).toEqual(["file/unreadable"]);
    expect(codes(join(folder, "empty"))).toEqual(["file/nothing-found"]);
    const { problems } = checkPaths([join(folder, "big.json"), join(BROKEN, "file/bad-json")]);
    expect(problems.map(({ code }) => code)).toEqual(["file/too-large", "file/bad-json"]);
  });

  it("[C2] never make it throw: every prefix of a sound file, and every kind of value", () => {
    const text = readFileSync(join(BROKEN, "../small/parcels/lost-parcel.json"), "utf8");
    const path = join(folder, "cut.json");
    for (let length = 0; length < text.length; length += 97) {
      writeFileSync(path, text.slice(0, length));
      expect(codes(path), String(length)).toEqual(["file/bad-json"]);
    }
    for (const value of ["null", "3", '"x"', "[]", "{}", "[".repeat(5000) + "]".repeat(5000)]) {
      writeFileSync(path, value);
      expect(codes(path).length).toBeGreaterThan(0);
    }
  });
});

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = folder === "" ? name : `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesUnder(root, path) : [path];
  });
}
