import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Path } from "../scenario/problem.ts";
import type { ProblemCode } from "../scenario/problem-codes.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { allBrokenCases } from "../../tests/support/write-broken.ts";
import { applyPatch, type Json, type Patch } from "../../tests/support/patch-json.ts";
import { checkDocument } from "./check-document.ts";
import { documentOf, type StudioDocument } from "./document.ts";
import { edit } from "./edit.ts";
import { fixesFor } from "./fixes.ts";
import { libraryOf } from "./kit.ts";

const read = (path: string) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../tests/fixtures/small/${path}`, import.meta.url)), "utf8")) as Json;
const small = read("parcels/lost-parcel.json");
const kit = libraryOf(read("lexicon.json"), [read("forms/slip.json")]);

const FIXED: ProblemCode[] = [
  ...(["criterion/example-not-met", "criterion/example-fires", "criterion/example-contradicts", "criterion/model-misses", "beat/model-misses"] as const),
  ...(["beat/dead-end", "beat/unreachable", "beat/branch-never-taken", "beat/resume-without-interrupt", "beat/loop-without-exit"] as const),
  ...(["reference/duplicate-id", "reference/wrong-kind", "fact/contradicts", "fact/never-revealed", "fact/reveals-secret", "shape/unknown-key"] as const),
  ...(["phase/minutes-differ", "phase/activity-unplaced", "phase/activity-twice", "phase/order", "mood/change-order", "clock/runs-back"] as const),
  ...(["grading/section-sum", "grading/grades", "grading/headline", "choice/several-answers", "calculation/input-differs"] as const),
];

const patched = (patch: Patch) => documentOf("parcels", applyPatch(small, patch) as unknown as SituationSource);
const broken = new Map(allBrokenCases().map(([code, { files }]) => [code, files["lost-parcel.json"]]));

/** What is left of the problems with the code after each fix of the first one. */
function afterEachFix(document: StudioDocument, code: ProblemCode, at?: Path) {
  const problems = checkDocument(document, kit).filter((one) => one.code === code && (!at || one.path.join() === at.join()));
  const [first] = problems;
  if (!first) throw new Error(`${code} is not there`);
  return fixesFor(first, document).map((fix) => ({ fix: fix.code, before: problems.length, left: checkDocument(edit(document, fix.recipe).document, kit).filter((one) => one.code === code && (!at || one.path.join() === at.join())).length }));
}

describe("quick fixes", () => {
  test.each(FIXED)("[Q1] %s is gone after each of its fixes", (code) => {
    const document = documentOf("parcels", broken.get(code) as unknown as SituationSource);
    const fixes = afterEachFix(document, code);
    expect(fixes.length).toBeGreaterThan(0);
    for (const { fix, before, left } of fixes) expect(left, fix).toBeLessThan(before);
  });

  const call = ["situation", "activities", 1];
  const cases: [string, Patch, ProblemCode, Path][] = [
    ["a way on to a beat that is gone", { "activities.1.beats.0.next.0.to": "B8" }, "reference/unknown", [...call, "beats", 0, "next", 0, "to"]],
    ["a fact that is gone", { "activities.1.beats.1.reveals.+": "colour" }, "reference/unknown", [...call, "beats", 1, "reveals", 1]],
    ["a criterion that is gone, in a condition of several", { "activities.1.beats.1.good": { all: [{ met: "B2:apologise" }, { met: "B2:gone" }] } }, "reference/unknown", [...call, "beats", 1, "good", "all", 1, "met"]],
    ["a criterion that is gone, in a way on", { "activities.1.beats.1.next": [{ when: { met: "B2:gone" }, to: "B3" }, { to: "B3" }] }, "reference/unknown", [...call, "beats", 1, "next", 0, "when", "met"]],
    ["a step that is gone", { "activities.1.beats.1.step": "gone" }, "reference/unknown", [...call, "beats", 1, "step"]],
    ["an activity that is gone, in the marks", { "grading.sections.0.parts.0.from.+": { activity: "gone" } }, "reference/unknown", ["situation", "grading", "sections", 0, "parts", 0, "from", 1, "activity"]],
    ["no way on", { "activities.1.beats.0.next": [] }, "shape/too-few", [...call, "beats", 0, "next"]],
    ["a beat without a model answer", { "activities.1.beats.1.model": "" }, "shape/too-few", [...call, "beats", 1, "model"]],
    ["a criterion without a model answer", { "activities.1.beats.1.criteria.0.model": "" }, "shape/too-few", [...call, "beats", 1, "criteria", 0, "model"]],
  ];
  test.each(cases)("[Q1] %s is mended", (_, patch, code, at) => {
    const fixes = afterEachFix(patched(patch), code, at);
    expect(fixes.length).toBeGreaterThan(0);
    for (const { fix, left } of fixes) expect(left, fix).toBe(0);
  });

  test("[Q2] a sentence that should count and does not joins the wordings, whatever else counts", () => {
    for (const meets of ["apology", { words: ["抱歉"] }, { any: ["apology", { words: ["打扰"] }] }, { all: ["apology"] }] as Json[]) {
      const document = patched({ "activities.1.beats.1.criteria.0.meets": meets, "activities.1.beats.1.criteria.0.examples.counts.0": "真是难为情，让您白跑一趟。" });
      const at = [...call, "beats", 1, "criteria", 0, "examples", "counts", 0];
      const [wording, other] = afterEachFix(document, "criterion/example-not-met", at);
      expect(wording).toMatchObject({ fix: "add-wording", left: 0 });
      expect(other).toMatchObject({ fix: "example-to-fails" });
    }
  });

  test("[Q2] no wording helps a sentence in which the words are denied", () => {
    const document = patched({ "activities.1.beats.1.criteria.0.examples.counts.0": "我没有对不起谁。" });
    expect(afterEachFix(document, "criterion/example-not-met").map(({ fix }) => fix)).toEqual(["example-to-fails"]);
  });

  test("[Q3] no fix leaves a condition or a list empty that may not be", () => {
    const only = patched({ "activities.1.beats.1.good": { all: [{ met: "B2:gone" }] } });
    expect(afterEachFix(only, "reference/unknown")).toEqual([]);
    const last = patched({ "activities.1.orders": [{ id: "o", title: "顺序", chain: ["B2:gone", "B2:apologise"], points: 0, ability: "procedure", advice: "先道歉" }] });
    expect(afterEachFix(last, "reference/unknown")).toEqual([]);
  });
});
