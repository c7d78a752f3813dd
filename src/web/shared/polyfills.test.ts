import { describe, expect, it } from "vitest";
import { POLYFILLS } from "./polyfills.ts";

/** Calls that must answer the same with the polyfill as with what the test's own, newer engine has. */
const CALLS: [owner: object, name: string, self: unknown, args: unknown[]][] = [
  [Array.prototype, "at", [1, 2, 3], [-1]],
  [Array.prototype, "at", [1, 2, 3], [1.7]],
  [Array.prototype, "at", [1, 2, 3], [3]],
  [String.prototype, "at", "客服", [-2]],
  [Object.getPrototypeOf(Uint8Array.prototype) as object, "at", new Uint8Array([7, 8]), [-1]],
  [Array.prototype, "findLast", [1, 2, 3], [(n: number) => n < 3]],
  [Array.prototype, "findLast", [1], [() => false]],
  [Array.prototype, "findLastIndex", [1, 2, 3], [(n: number) => n < 3]],
  [Array.prototype, "findLastIndex", [], [() => true]],
  [Array.prototype, "toReversed", [1, 2, 3], []],
  [Array.prototype, "toSorted", [3, 1, 2], []],
  [Array.prototype, "toSorted", [3, 1, 2], [(a: number, b: number) => b - a]],
  [Array.prototype, "toSpliced", [1, 2, 3], [1, 1, 8, 9]],
  [Array.prototype, "toSpliced", [1, 2, 3], [1]],
  [Array.prototype, "with", [1, 2, 3], [-1, 9]],
  [Object, "hasOwn", Object, [{ a: 1 }, "a"]],
  [Object, "hasOwn", Object, [{ a: 1 }, "toString"]],
  [globalThis, "structuredClone", undefined, [{ a: [1, new Map([["k", new Set([1])]])], d: new Date(0), u: undefined }]],
];

describe("polyfills", () => {
  it.each(CALLS.map((call, number) => ({ call, title: `${call[1]} (${number})` })))("$title answers as the engine's own", ({ call }) => {
    const [owner, name, self, args] = call;
    const polyfill = POLYFILLS.find((it) => it.owner === owner && it.name === name);
    const native = Reflect.get(owner, name) as () => unknown;
    expect(Reflect.apply(polyfill?.value as () => unknown, self, args)).toEqual(Reflect.apply(native, self, args));
  });

  it("every polyfill is compared with the engine's own", () => {
    const compared = CALLS.map(([owner, name]) => [owner, name]);
    for (const { owner, name } of POLYFILLS) expect(compared).toContainEqual([owner, name]);
  });

  it("`with` refuses an index outside the array", () => {
    const polyfill = POLYFILLS.find(({ name }) => name === "with");
    expect(() => Reflect.apply(polyfill?.value as () => unknown, [1], [1, 0])).toThrow(RangeError);
  });

  it("structuredClone keeps cycles and refuses functions", () => {
    const clone = POLYFILLS.find(({ name }) => name === "structuredClone")?.value as (value: unknown) => { self?: unknown };
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const copy = clone(cyclic);
    expect(copy).not.toBe(cyclic);
    expect(copy.self).toBe(copy);
    expect(() => clone(() => 1)).toThrow(TypeError);
  });
});
