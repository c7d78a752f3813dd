import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "../../../tests/support/utf8.ts";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { documentOf, type StudioDocument } from "../document.ts";
import { packageLimits } from "./limits.ts";
import { manifestName, type About } from "./manifest.ts";
import { situationJson } from "./situation-json.ts";
import { situationPackage, unitPackage } from "./package-files.ts";
import { readPackage, readPlainJson } from "./read-package.ts";
import { sha256 } from "./sha256.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")) as never;
const latePickup: SituationSource = read("scenarios/complaints/late-pickup.json");
const small: SituationSource = read("tests/fixtures/small/parcels/lost-parcel.json");
const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const pictureFile = `${sha256(picture)}.jpg`;
const about: About = { title: "取件晚点", author: "王老师", school: "一中", licence: "cc-by", madeWith: "0.1.0", unit: "complaints" };

const document: StudioDocument = {
  ...documentOf("complaints", { ...small, media: [{ id: "box", kind: "picture", file: pictureFile, alt: "破箱", licence: "own" }] }),
  forms: [read("tests/fixtures/small/forms/slip.json")],
  concepts: { delay: { title: "晚到", words: ["晚到/迟到"] } },
  transcripts: [read("tests/fixtures/small/parcels/transcripts/lost-parcel.strong.json")],
  answers: [{ id: "a1", activity: "call", beat: "B1", text: "您好", expects: { "B1:greet": true } }],
};
const media = new Map([[pictureFile, picture]]);
const packed = () => situationPackage(about, document, media, utf8);

const opened = (files: ReadonlyMap<string, Uint8Array>) => {
  const read = readPackage(files, utf8);
  return "value" in read ? read.value : read.refusal;
};
const refusalOf = (files: ReadonlyMap<string, Uint8Array>) => {
  const read = readPackage(files, utf8);
  return "refusal" in read ? `${read.refusal.code} ${String(read.refusal.params.file ?? "")}`.trim() : "taken";
};

/** The package with one file in another writing, listed as it now is. */
function withFile(name: string, content: string | Uint8Array | null, files = packed()): Map<string, Uint8Array> {
  const changed = new Map(files);
  if (content === null) changed.delete(name);
  else changed.set(name, typeof content === "string" ? utf8.encode(content) : content);
  return listed(changed);
}

function listed(files: Map<string, Uint8Array>, change: Record<string, unknown> = {}): Map<string, Uint8Array> {
  const manifest = JSON.parse(utf8.decode(files.get(manifestName) ?? new Uint8Array()) ?? "{}") as Record<string, unknown>;
  const list = [...files].filter(([name]) => name !== manifestName).map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  return new Map(files).set(manifestName, utf8.encode(JSON.stringify({ ...manifest, files: list, ...change })));
}

const withSituation = (change: (situation: Record<string, never>) => unknown) => {
  const situation = structuredClone(document.situation) as unknown as Record<string, never>;
  return withFile("situation.json", JSON.stringify(change(situation) ?? situation));
};

describe("a package", () => {
  test("[K1] read again is the same document with the same pictures, for any course situation and any words", () => {
    expect(opened(packed())).toMatchObject({ documents: [document], manifest: { kind: "situation", author: "王老师", licence: "cc-by" } });
    for (const name of ["late-pickup", "crushed-goods"]) {
      const transcripts = ["strong", "gaming"].map((quality) => read(`scenarios/complaints/transcripts/${name}/${quality}.json`));
      const shipped: StudioDocument = { ...documentOf("complaints", read(`scenarios/complaints/${name}.json`)), transcripts };
      expect(opened(situationPackage(about, shipped, media, utf8))).toMatchObject({ documents: [shipped] });
    }
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (title, text) => {
        fc.pre(!`${title}${text}`.includes("\u0000"));
        const written = { ...document, situation: { ...document.situation, title }, answers: [{ id: "x", activity: "call", beat: "B1", text, expects: {} }] };
        const read = opened(situationPackage(about, written, media, utf8));
        expect("documents" in read && read.documents[0]).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });

  test("[K1] of a unit holds its situations in their order, and a picture that two of them show once", () => {
    const other = documentOf("complaints", latePickup);
    const files = unitPackage(about, [document, other, document], media, utf8);
    expect([...files.keys()].filter((name) => name.startsWith("media/"))).toEqual([`media/${pictureFile}`]);
    expect(opened(files)).toMatchObject({ documents: [document, other, document], manifest: { kind: "unit" } });
  });

  test("[K1] of one situation is plain JSON, and read again the same", () => {
    const plain = readPlainJson(utf8.encode(situationJson(document)), "parcels", utf8);
    expect(plain).toEqual({ value: { manifest: null, documents: [documentOf("parcels", document.situation)], media: new Map() } });
  });

  test("[K2] may hold what is not finished: empty texts, unknown names, a form without fields", () => {
    const unfinished = withSituation((situation) => ({ ...(situation as object), title: "", goals: [], start: "irgendwann" }));
    expect(refusalOf(unfinished)).toBe("taken");
  });

  test("[K2] may hold markup: it is words like any other", () => {
    expect(refusalOf(withSituation((situation) => ({ ...(situation as object), title: "<img src=x onerror=alert(1)>" })))).toBe("taken");
  });
});

const json = (value: unknown) => JSON.stringify(value);
const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const beats = (number: number) => Array.from({ length: number }, (_, index) => ({ id: `B${index}`, kind: "scene", title: "x", next: [{ to: "again" }] }));

const hostile: [what: string, refusal: string, files: () => Map<string, Uint8Array>][] = [
  ["no list", "no-manifest", () => withoutManifest()],
  ["a list that is none", "bad-manifest", () => new Map(packed()).set(manifestName, utf8.encode(json({ format: 1, kind: "game" })))],
  ["a newer package format", `too-new ${manifestName}`, () => listed(packed(), { format: 2 })],
  ["a newer situation format", "too-new situation.json", () => withSituation((situation) => ({ ...(situation as object), format: 9 }))],
  ["another format", "other-format situation.json", () => withFile("situation.json", json({ kind: "game" }))],
  ["a file that is not listed", "file-unlisted extra.json", () => new Map(packed()).set("extra.json", utf8.encode("{}"))],
  ["a listed file that is not there", "file-missing answers.json", () => without(packed(), "answers.json")],
  ["a situation that is not there", "file-missing situation.json", () => withFile("situation.json", null)],
  ["a file that is not the listed one", "wrong-hash answers.json", () => new Map(packed()).set("answers.json", utf8.encode("[ ]"))],
  ["text that is none", "not-utf8 answers.json", () => withFile("answers.json", new Uint8Array([0x22, 0xb1, 0xea, 0x22]))],
  ["half a character", "not-utf8 answers.json", () => withFile("answers.json", '"\\ud83d"')],
  ["JSON that is none", "bad-json answers.json", () => withFile("answers.json", "[1,")],
  ["nesting that ends the parser", "too-deep answers.json", () => withFile("answers.json", deep)],
  ["a prototype as a key", "forbidden-key answers.json", () => withFile("answers.json", '[{"__proto__": {"admin": true}}]')],
  ["a constructor as a concept", "forbidden-key concepts.json", () => withFile("concepts.json", '{"constructor": {"title": "x", "words": ["y"]}}')],
  ["a list where an object belongs", "wrong-structure situation.json", () => withFile("situation.json", "[]")],
  ["phases that are no list", "wrong-structure situation.json", () => withSituation((situation) => ({ ...(situation as object), phases: { length: 8 } }))],
  ["an activity of no kind", "wrong-structure situation.json", () => withSituation((situation) => ({ ...(situation as object), activities: [{ id: "x", kind: "game" }] }))],
  ["an object where words belong", "wrong-structure situation.json", () => withSituation((situation) => ({ ...(situation as object), title: { "zh-CN": { onclick: "x" }, en: "y" } }))],
  ["answers that are none", "wrong-structure answers.json", () => withFile("answers.json", '[{"id": "a"}]')],
  ["a dialogue of too many beats", "too-many-parts", () => withSituation((situation) => withBeats(situation, packageLimits.beats + 1))],
  ["a picture that may hold a script", "no-svg media/x.svg", () => withFile("media/x.svg", svg)],
  ["a script that is called a picture", "wrong-media", () => withFile(`media/${sha256(utf8.encode(svg))}.png`, svg)],
  ["a program among the pictures", "not-media media/run.exe", () => withFile("media/run.exe", "MZ")],
  ["a picture under another's name", "wrong-hash", () => withFile(`media/${"0".repeat(64)}.jpg`, picture)],
  ["a picture that is too large", "media-too-large", () => withFile(...large())],
  ["a unit that lists a folder twice removed", "file-missing ../situation.json", () => withFile("unit.json", json({ situations: [{ folder: ".." }] }), listed(packed(), { kind: "unit" }))],
];

function withoutManifest(): Map<string, Uint8Array> {
  const files = new Map(packed());
  files.delete(manifestName);
  return files;
}

function without(files: Map<string, Uint8Array>, name: string): Map<string, Uint8Array> {
  const left = new Map(files);
  left.delete(name);
  return left;
}

function withBeats(situation: Record<string, unknown>, number: number): unknown {
  const activities = (situation.activities as Record<string, unknown>[]).map((activity) => (activity.kind === "dialogue" ? { ...activity, beats: beats(number) } : activity));
  return { ...situation, activities };
}

function large(): [string, Uint8Array] {
  const bytes = new Uint8Array(packageLimits.picture + 1);
  bytes.set(picture);
  return [`media/${sha256(bytes)}.jpg`, bytes];
}

describe("a package from somebody else", () => {
  test.each(hostile)("[K3] with %s is refused: %s", (_, refusal, files) => {
    expect(refusalOf(files()).startsWith(refusal), refusalOf(files())).toBe(true);
  });

  test("[K3] leaves every object as it was", () => {
    refusalOf(withFile("answers.json", '[{"__proto__": {"admin": true}}]'));
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test("[K3] cut anywhere is refused or read, and never brings anything down", () => {
    const text = utf8.decode(packed().get("situation.json") ?? new Uint8Array()) ?? "";
    for (let length = 0; length < text.length; length += 211) expect(refusalOf(withFile("situation.json", text.slice(0, length)))).toBe("bad-json situation.json");
  });
});
