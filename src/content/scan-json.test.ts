import { describe, expect, it } from "vitest";
import type { Path } from "../scenario/problem.ts";
import { offsetOf, positionsIn, scanJson } from "./scan-json.ts";

const locate = (source: string, path: Path) => positionsIn(source)(offsetOf(scanJson(source), path));

const text = `{
  "title": "取件晚点",
  "beats": [
    { "id": "B1" },
    { "id": "B2", "next": [{ "to": "B3" }] }
  ]
}`;

describe("scanJson", () => {
  it("[C9] finds the line and column of any place, and of the nearest ancestor of one that is not there", () => {
    expect(locate(text, ["title"])).toEqual({ line: 2, column: 3 });
    expect(locate(text, ["beats", 1, "next", 0, "to"])).toEqual({ line: 5, column: 30 });
    expect(locate(text, ["beats", 0])).toEqual({ line: 4, column: 5 });
    expect(locate(text, ["beats", 0, "line", "byMood"])).toEqual({ line: 4, column: 5 });
    expect(locate(text, [])).toEqual({ line: 1, column: 1 });
  });

  it("[C9] counts characters, not units, in a column", () => {
    const line = '{"a": "😀", "b": 1}';
    expect(locate(line, ["b"])).toEqual({ line: 1, column: 12 });
    expect(locate('{"😀😀": 1,\n "é": "😀", "b": [1]}', ["b", 0])).toEqual({ line: 2, column: 18 });
  });

  it("[C2] reads on to a bounded depth, and tells that from bad JSON", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(scanJson(nested(200)).fault).toBeNull();
    expect(scanJson(nested(100_000)).fault).toMatchObject({ offset: 201, deep: true });
    expect(scanJson("[[1}").fault).toMatchObject({ offset: 3, deep: false });
  });

  it("[C9] finds keys that are written twice", () => {
    expect(scanJson('{"a": 1, "b": {"c": 1, "c": 2}, "\\u0061": 3}').duplicates).toEqual([["b", "c"], ["a"]]);
  });

  it("[C9] agrees with JSON.parse about what is JSON, and names where it is not", () => {
    const samples = ["", " ", "{", "[1,]", '{"a":1,}', '{"a" 1}', '"\n"', '"\\x"', "01", "-", "1.", "tru", "nul", "[1 2]", "{}{}", "'a'", "{a:1}", "1e5", "-0.5E+3", '"\\ud83d"', "[[],{}]", "true", '\t{"a":[null]}\r\n', "[1,,2]", "NaN", '{"a":1 // x\n}'];
    for (const sample of samples) expect(scanJson(sample).fault === null, sample).toBe(parses(sample));
    expect(scanJson('{\n  "a": 1\n  "b": 2\n}').fault).toMatchObject({ offset: 13 });
  });
});

function parses(sample: string): boolean {
  try {
    JSON.parse(sample);
    return true;
  } catch {
    return false;
  }
}
