import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markSegments, type Mark } from "./mark-segments.ts";

const mark = (start: number, end: number, id = `${start}-${end}`): Mark => ({ start, end, id, tone: "ok", label: id });
const shape = (text: string, marks: Mark[]) => markSegments(text, marks).map((segment) => [segment.text, segment.marks.map(({ id }) => id)]);

describe("markSegments", () => {
  it("[W1] cuts overlapping marks at each other's borders", () => {
    expect(shape("您先别急，单号多少", [mark(0, 4, "a"), mark(2, 7, "b")])).toEqual([
      ["您先", ["a"]],
      ["别急", ["a", "b"]],
      ["，单号", ["b"]],
      ["多少", []],
    ]);
  });

  it("[W1] drops marks that cover nothing and trims those that reach outside", () => {
    expect(shape("抱歉", [mark(1, 1), mark(2, 1), mark(-5, 1, "start"), mark(1, 99, "end"), mark(Number.NaN, 0)])).toEqual([
      ["抱", ["start"]],
      ["歉", ["end"]],
    ]);
  });

  it("[W1] takes a whole character where a mark cuts a surrogate pair", () => {
    expect(shape("好👍啊", [mark(2, 3, "thumb")])).toEqual([
      ["好", []],
      ["👍", ["thumb"]],
      ["啊", []],
    ]);
  });

  it("[W1] keeps the text whole, whatever the marks", () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -9, max: 60 }), fc.integer({ min: -9, max: 60 })).map(([start, end]) => mark(start, end)));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), marks, (text, list) => {
        expect(markSegments(text, list).map((segment) => segment.text).join("")).toBe(text);
      }),
    );
  });
});
