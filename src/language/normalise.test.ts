import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "./normalise.ts";

/** The original words of a stretch of the reading. */
function original(raw: string, part: string): string {
  const { text, from, to } = read(raw);
  const start = text.indexOf(part);
  return raw.slice(from[start], to[start + part.length - 1]);
}

describe("[L1] reading", () => {
  it.each([
    ["對不起，讓您久等", "对不起", "對不起"],
    ["工号２２！", "22", "２２"],
    ["抱\u200b歉", "抱歉", "抱\u200b歉"],
    ["😊抱歉", "抱歉", "抱歉"],
    ["\ud800抱歉\udc00", "抱歉", "抱歉"],
    ["OK吗", "ok吗", "OK吗"],
  ])("%j keeps the place of %s", (raw, part, words) => {
    expect(original(raw, part)).toBe(words);
  });

  it("keeps the dot of 16.35 and the colon of 16：35, and ends a sentence at others", () => {
    expect(read("16.35到.").text).toBe("16.35到");
    expect(read("16：35到").text).toBe("16:35到");
  });

  it("tells pauses, commas, stops and questions apart", () => {
    const { breaks, asked } = read("好 好，好？好");
    expect(breaks).toEqual([0, 1, 2, 3, 3]);
    expect(asked.indexOf(true)).toBe(3);
  });

  it("finds quotations, but not around the whole answer", () => {
    expect(read("他说“抱歉”").quotes).toEqual([[2, 4]]);
    expect(read("“您好，世达”").quotes).toEqual([]);
    expect(read("“没有下引号").quotes).toEqual([]);
  });

  it("maps any text to ranges that ascend and lie in it", () => {
    const character = fc.oneof(fc.constantFrom(..."您好對22２，。“”？ 😊\u200b\ud800\udc00①㈱Ａ俩儿"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (parts) => {
        const raw = parts.join("");
        const { text, from, to, breaks, asked, quotes } = read(raw);
        expect([from.length, to.length, breaks.length, asked.length]).toEqual([text.length, text.length, text.length + 1, text.length + 1]);
        from.forEach((start, at) => {
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (from[at - 1] ?? 0));
          expect(to[at]).toBeGreaterThan(start);
          expect(to[at]).toBeLessThanOrEqual(raw.length);
        });
        for (const [start, end] of quotes) expect(start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("reads no more than its limit", () => {
    expect(read("好".repeat(1_000_000)).text.length).toBe(2000);
  });
});

describe("[L2] one spelling", () => {
  it.each([
    ["您有啥事儿", "你有什么事"],
    ["等俩钟头", "等两个小时"],
    ["昨儿个", "昨天"],
    ["您看可以马", "你看可以吗"],
    ["马上到", "马上到"],
    ["号码", "号码"],
    ["甭急", "不用急"],
  ])("%s reads %s", (raw, text) => {
    expect(read(raw).text).toBe(text);
  });
});
