import { zipSync, type Zippable } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageLimits } from "../../../studio/package/limits.ts";
import { unzip, zip } from "./zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const plain: Zippable = { "a.json": [bytes("{}"), { level: 0 }], "media/b.txt": [bytes("hello hello hello hello"), { level: 6 }] };

const outcome = (file: Uint8Array) => {
  const read = unzip(file);
  return "refusal" in read ? read.refusal.code : "taken";
};

/** The zip with bytes written over, at a place counted from the central entry of a file. */
function spoilt(files: Zippable, name: string, at: number, value: readonly number[], local = false): Uint8Array {
  const file = zipSync(files);
  const wanted = bytes(name);
  const entries = [...file.keys()].filter((place) => file[place] === 0x50 && file[place + 1] === 0x4b && file[place + 2] === (local ? 3 : 1) && wanted.every((byte, index) => file[place + (local ? 30 : 46) + index] === byte));
  for (const [index, byte] of value.entries()) file[(entries[0] ?? 0) + at + index] = byte;
  return file;
}

/** As `spoilt`, a name of the same length in both places. */
function named(name: string): Uint8Array {
  const holder = "x".repeat(bytes(name).length);
  const file = spoilt({ [holder]: bytes("{}") }, holder, 46, [...bytes(name)]);
  const local = [...bytes(name)];
  for (const [index, byte] of local.entries()) file[30 + index] = byte;
  return file;
}

const size = (number: number) => [number & 255, (number >> 8) & 255, (number >> 16) & 255, (number >> 24) & 255];

const hostile: [what: string, code: string, file: () => Uint8Array][] = [
  ["no zip", "not-a-zip", () => bytes("hello")],
  ["nothing", "not-a-zip", () => new Uint8Array()],
  ["half of one", "damaged", () => zipSync(plain).subarray(0, 60)],
  ["a file above all", "bad-name", () => named("../a.json")],
  ["a file above, in the middle", "bad-name", () => named("a/../../b")],
  ["a file at the root of the disk", "bad-name", () => named("/etc/passwd")],
  ["a file on a drive", "bad-name", () => named("C:/a.json")],
  ["a file of Windows", "bad-name", () => named("a\\..\\b")],
  ["a name that ends before its end", "bad-name", () => named("a.json\u0000.png")],
  ["a name that reads the other way round", "bad-name", () => named("a\u202egnp.exe")],
  ["a name that is no text", "bad-name", () => spoilt(plain, "a.json", 46, [0xff, 0xfe])],
  ["one name twice", "doubled-name", () => named2("a.json", "b.json", "a.json")],
  ["one name in two cases", "doubled-name", () => zipSync({ "a.json": bytes("1"), "A.json": bytes("2") })],
  ["another name inside than in the list", "damaged", () => spoilt(plain, "a.json", 46, [...bytes("c.json")])],
  ["a password", "encrypted", () => spoilt(plain, "a.json", 8, [1, 0])],
  ["a packing that we do not know", "unsupported", () => spoilt(plain, "a.json", 10, [93, 0])],
  ["sizes for another age", "unsupported", () => spoilt(plain, "a.json", 24, [255, 255, 255, 255])],
  ["a bomb that says so", "expands-too-much", () => zipSync({ "a.json": [new Uint8Array(30_000_000), { level: 9 }] })],
  ["a bomb that keeps below the usual", "expands-too-much", () => spoilt({ "a.json": [noise(600_000), { level: 1 }] }, "a.json", 24, size(packageLimits.unpacked + 1))],
  ["too many bytes", "too-large", () => new Uint8Array(packageLimits.packed + 1)],
  ["a bomb that says it is small", "expands-too-much", () => spoilt({ "a.json": [bytes("ab".repeat(40_000)), { level: 9 }] }, "a.json", 24, size(20_000))],
  ["less in it than it says", "damaged", () => spoilt(plain, "media/b.txt", 24, size(24))],
  ["two files in the same bytes", "damaged", () => overlapping()],
  ["too many files", "too-many-files", () => zipSync(Object.fromEntries(Array.from({ length: packageLimits.files + 1 }, (_, index) => [`${index}.json`, bytes("{}")])))],
];

/** Two files, the second of which is renamed to the first's name. */
function named2(first: string, second: string, as: string): Uint8Array {
  const files = { [first]: bytes("{}"), [second]: bytes("{}") };
  const file = spoilt(files, second, 46, [...bytes(as)]);
  const once = spoilt(files, second, 30, [...bytes(as)], true);
  for (const [place, byte] of once.entries()) if (byte !== zipSync(files)[place]) file[place] = byte;
  return file;
}

/** Hardly packs. */
function noise(length: number): Uint8Array {
  let state = 1;
  return new Uint8Array(length).map(() => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16);
}

/** The second entry's place is that of the first. */
function overlapping(): Uint8Array {
  const inner = zipSync({ "b.json": [bytes("{}"), { level: 0 }] }).subarray(0, 30 + 6 + 2);
  const holding = zipSync({ "a.json": [inner, { level: 0 }], "b.json": [bytes("{}"), { level: 0 }] });
  const at = [...holding.keys()].find((place) => place > 0 && holding[place] === 0x50 && holding[place + 1] === 0x4b && holding[place + 2] === 3) ?? 0;
  const central = [...holding.keys()].filter((place) => holding[place] === 0x50 && holding[place + 1] === 0x4b && holding[place + 2] === 1)[1] ?? 0;
  holding.set(size(at), central + 42);
  return holding;
}

describe("a zip file", () => {
  test("[K4] gives back what was put in", () => {
    const files = new Map([["情境/a.json", bytes('{"a": "中文"}')], ["media/p.jpg", noise(5000)], ["empty.json", new Uint8Array()]]);
    expect(unzip(zip(files))).toEqual({ value: files });
    expect(zip(files)).toEqual(zip(files));
  });

  test.each(hostile)("[K4] with %s is refused: %s", (_, code, file) => {
    expect(outcome(file())).toBe(code);
  });

  test("[K4] with any bytes spoilt, or cut, is read or refused, and never brings anything down", () => {
    const whole = zipSync(plain);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const file = whole.slice();
        file[at] = byte;
        expect(typeof outcome(file)).toBe("string");
        expect(typeof outcome(file.subarray(0, length))).toBe("string");
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (file) => void expect(outcome(file)).not.toBe("taken")));
  });
});
