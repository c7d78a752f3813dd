import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyPatch, type Json, type Patch } from "../../tests/support/patch-json.ts";
import { parseForm, parseLexicon, parseSituation, parseTranscript, parseUnit } from "./parse.ts";

const small = JSON.parse(readFileSync(new URL("../../tests/fixtures/small/parcels/lost-parcel.json", import.meta.url), "utf8")) as Json;
const faults = (patch: Patch) => parseSituation(applyPatch(small, patch)).problems.map(({ code, path }) => `${code} ${path.join(".")}`);

describe("parseSituation", () => {
  it("[S1] fills in what may be absent", () => {
    const { situation, problems } = parseSituation(small);
    expect(problems).toEqual([]);
    expect(situation?.variants).toEqual([]);
    expect(situation?.activities[1]).toMatchObject({ timers: [], hints: [], footnotes: [] });
    expect(situation?.activities[0]).toMatchObject({ questions: [{ multiple: false, fixedOrder: false }] });
  });

  it("[S1] collects every fault", () => {
    expect(faults({ channel: undefined, minutes: -1, "phases.2.id": "nap", "activities.1.beats.0.takes": "ten", colour: 1 })).toEqual([
      "shape/too-small minutes",
      "shape/missing channel",
      "shape/not-allowed phases.2.id",
      "shape/bad-form activities.1.beats.0.takes",
      "shape/unknown-key colour",
    ]);
  });

  it.each([[null], [3], ["text"], [[]], [undefined]])("[S1] refuses %j, which is no document", (source) => {
    expect(parseSituation(source)).toMatchObject({ situation: null, problems: [{ code: "shape/wrong-type" }] });
    for (const parse of [parseUnit, parseForm, parseLexicon, parseTranscript]) expect(parse(source).problems).toHaveLength(1);
  });

  it("[S2] takes a criterion with `meets` as a judged one, one with `when` as a state criterion", () => {
    const criterion = "activities.1.beats.0.criteria.0";
    expect(faults({ [`${criterion}.meets`]: { all: ["apology", { durtion: {} }] } })).toEqual([`shape/no-such-form ${criterion}.meets.all.1`]);
    expect(faults({ [`${criterion}.meets`]: { duration: { max: "10" } } })).toEqual([`shape/bad-form ${criterion}.meets.duration.max`]);
    expect(faults({ [`${criterion}.meets`]: undefined, [`${criterion}.examples`]: undefined, [`${criterion}.act`]: undefined, [`${criterion}.when`]: { visited: "B 9" } })).toEqual([
      `shape/bad-form ${criterion}.when.visited`,
    ]);
  });

  it("[S2] names the missing language, not the whole text", () => {
    expect(faults({ title: { "zh-CN": "包裹没到" } })).toEqual(["shape/missing title.en"]);
  });

  it("[S2] names the condition that is meant", () => {
    const at = "activities.1.beats.1.next.1.when";
    expect(faults({ [at]: { tries: { min: "two" } } })).toEqual([`shape/wrong-type ${at}.tries.min`]);
    expect(faults({ [at]: { trys: { min: 2 } } })).toEqual([`shape/no-such-form ${at}`]);
  });

  it("[S1] survives nesting that would exhaust a stack", () => {
    let deep: Json = "end";
    for (let depth = 0; depth < 20_000; depth += 1) deep = { not: deep };
    const { problems } = parseSituation({ ...(small as object), title: deep });
    expect(problems.map(({ code }) => code)).toEqual(["shape/too-deep"]);
  });

  it("[S1] keeps a text with markup, and says that it is shown as it stands", () => {
    const { situation, problems } = parseSituation(applyPatch(small, { title: "<img src=x onerror=alert(1)>" }));
    expect(situation?.title).toBe("<img src=x onerror=alert(1)>");
    expect(problems).toMatchObject([{ code: "text/markup", severity: "advice", path: ["title"] }]);
  });
});
