import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, diff } from "./delta.ts";

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("deltas", () => {
  it("[V9] applied to the first value a delta gives the second, also after travelling as text", () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const delta = diff(before, after);
        expect(delta === null ? before : apply(before, JSON.parse(JSON.stringify(delta)) as never)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it("[V9] what grows at its end is sent as what was added", () => {
    const lines = Array.from({ length: 50 }, (_, index) => ({ seq: index, text: `第${index}句` }));
    expect(diff({ lines }, { lines: [...lines, { seq: 50, text: "新" }] })).toEqual({ op: "{}", set: { lines: { op: "[]", keep: 50, push: [{ seq: 50, text: "新" }] } } });
  });

  it("[V9] parts that did not change are the same objects afterwards", () => {
    const before = { a: { deep: [1] }, b: 1 };
    const delta = diff(before, { a: before.a, b: 2 });
    expect((apply(before, delta ?? { op: "=", value: null }) as typeof before).a).toBe(before.a);
  });

  it("[V9] a key that is called like a part of every object is data like any other", () => {
    const after = JSON.parse('{"__proto__":{"x":1},"constructor":2}') as unknown;
    expect(JSON.stringify(apply({}, diff({}, after) ?? { op: "=", value: null }))).toBe(JSON.stringify(after));
  });

  it("[V42] of a list that goes on changing, only the newest and the one before it are kept", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    let lines: { seq: number }[] = [];
    const earlier: WeakRef<object>[] = [];
    for (let seq = 0; seq < 100; seq += 1) {
      const next = [...lines, { seq }];
      // Two seats are shown the same list.
      for (const seat of [1, 2]) diff({ seat, lines }, { seat, lines: next });
      earlier.push(new WeakRef(lines));
      lines = next;
    }
    await nextTurn();
    collect();
    expect(earlier.filter((list) => list.deref() !== undefined).length).toBeLessThanOrEqual(1);
    expect(diff(lines.slice(0, 99), lines)).toEqual({ op: "[]", keep: 99, push: [{ seq: 99 }] });
  });
});
