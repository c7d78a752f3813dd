import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyPatch, type Json, type Patch } from "../../tests/support/patch-json.ts";
import type { Lexicon } from "../language/criterion.ts";
import { parseForm, parseLexicon, parseSituation } from "../scenario/parse.ts";
import type { Form } from "../scenario/schema/form.ts";
import { checkSituation } from "./check-situation.ts";
import { statisticsOf } from "./statistics.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../tests/fixtures/small/${path}`, import.meta.url), "utf8")) as Json;
const small = read("parcels/lost-parcel.json");
const form = parseForm(read("forms/slip.json")).form as Form;
const lexicon = parseLexicon(read("lexicon.json")).lexicon as Lexicon;

function situation(patch: Patch) {
  const { situation: parsed, problems } = parseSituation(applyPatch(small, patch));
  if (!parsed) throw new Error(JSON.stringify(problems));
  return parsed;
}
const faults = (patch: Patch) => checkSituation(situation(patch), new Map([[form.id, form]]), lexicon).map(({ code, path }) => `${code} ${path.join(".")}`);

const card = { id: "V1", title: "生气的客户", brief: "客户很生气。", goal: "照常处理。", dialogue: "call" };
const extra = {
  id: "calm",
  title: "安抚",
  kind: "does",
  points: 1,
  ability: "communication",
  meets: { words: ["别着急"] },
  examples: { counts: ["您别着急。", "请别着急。", "别着急，我来查。"], fails: ["好的。", "我查一下。", "请讲。"] },
  advice: "先安抚。",
  model: "您别着急。",
};

describe("checkSituation", () => {
  it("[C1] finds nothing in a sound situation", () => expect(faults({})).toEqual([]));

  it("[C4] judges a card's model answers by the card's facts", () => {
    const withNumber = (number: string) => faults({ variants: [{ ...card, facts: [{ fact: "order-number", value: "7654399" }], changes: [{ beat: "B2", model: `对不起，让您久等了。跟您核对，单号是${number}。` }] }] });
    expect(withNumber("7654399")).toEqual([]);
    expect(withNumber("7654398")).toEqual(["beat/model-misses variants.0.changes.0.model"]);
  });

  it("[C3] finds a fault that only a variant card brings, and places it in the card", () => {
    const changes = [{ beat: "B1", addCriteria: [{ ...extra, examples: { ...extra.examples, counts: ["您别着急。", "请别着急。", "慢慢来。"] } }], model: "您好，别着急，请讲。", good: { met: "B1:greet" } }];
    expect(faults({ variants: [{ ...card, changes }] })).toEqual(["criterion/example-not-met variants.0.changes.0.addCriteria.0.examples.counts.2"]);
  });

  it("[C3] reports a fault of the written dialogue once, however many cards there are", () => {
    expect(faults({ "activities.1.beats.0.model": "请讲。", variants: [{ ...card, mood: 80 }, { ...card, id: "V2", mood: 90 }] })).toEqual(["beat/model-misses activities.1.beats.0.model"]);
  });

  it("[C3] places a fault of a changed beat at the change", () => {
    expect(faults({ variants: [{ ...card, changes: [{ beat: "B1", model: "请讲。" }] }] })).toEqual(["beat/model-misses variants.0.changes.0.model"]);
  });

  it("[C3] takes a card's criterion as known where the card, and where grading, names it", () => {
    const changes = [{ beat: "B1", addCriteria: [extra], good: { met: "B1:calm" }, model: "您好，别着急，请讲。" }];
    const part = { activity: "call", criteria: ["B1:calm"] };
    expect(faults({ variants: [{ ...card, changes }], "grading.sections.0.parts.0.from": [{ activity: "call", beats: ["B1", "B2"] }, part] })).toEqual([]);
    expect(faults({ variants: [{ ...card, changes: [{ beat: "B1", good: { met: "B1:calm" } }] }] })).toEqual(["reference/unknown variants.0.changes.0.good.met"]);
  });

  it("[C3] tries the variant's facts on the criteria that the card adds only", () => {
    expect(faults({ variants: [{ ...card, facts: [{ fact: "order-number", value: "1111111" }] }] })).toEqual([]);
  });

  it("[C5] sees that a beat is unreachable even where others resume what they interrupted", () => {
    const patch: Patch = {
      "activities.1.interrupts": [{ id: "furious", when: { mood: { min: 95, beats: 1, since: "B1" } }, to: "B8" }],
      "activities.1.beats.+": { id: "B8", kind: "scene", title: "缓一缓", next: [{ to: "resume" }] },
    };
    expect(faults(patch)).toEqual([]);
    const b1 = (small as { activities: { beats: Record<string, Json>[] }[] }).activities[1]?.beats[0] ?? {};
    expect(faults({ ...patch, "activities.1.beats.4": { ...b1, id: "B9" } })).toEqual(["beat/unreachable activities.1.beats.4"]);
  });

  it("[C2] checks on when references lead nowhere", () => {
    const codes = faults({ "activities.1.opening": "B7", "activities.1.beats.0.next": [{ to: "B8" }], "grading.passMark": 50, "grading.sections.0.points": 11, variants: [{ ...card, dialogue: "chat" }] });
    expect(codes).toEqual(expect.arrayContaining(["reference/unknown activities.1.opening", "reference/unknown activities.1.beats.0.next.0.to", "reference/unknown variants.0.dialogue", "grading/section-sum grading.sections.0.points"]));
  });

  it("[C4] tries the examples of a seat's criteria, and follows what they name", () => {
    const seat = (more: Record<string, Json>) => ({ "cast.seats.+": { id: "customer", role: "customer", title: "客户", persona: "ms-li", criteria: [{ ...extra, after: "B1:greet", ...more }] } });
    const at = "cast.seats.1.criteria.0";
    expect(faults(seat({}))).toEqual([]);
    expect(faults(seat({ examples: { counts: [...extra.examples.counts, "慢慢来。"], fails: [...extra.examples.fails, "别着急嘛。"] } }))).toEqual([
      `criterion/example-not-met ${at}.examples.counts.3`,
      `criterion/example-fires ${at}.examples.fails.3`,
    ]);
    expect(faults(seat({ after: "B7:greet", before: "B1:curtly", step: "nowhere" }))).toEqual([`reference/unknown ${at}.step`, `reference/unknown ${at}.before`, `reference/unknown ${at}.after`]);
    expect(faults(seat({ meets: { code: { equals: { fact: "number" } } } }))).toEqual([`reference/unknown ${at}.meets.code.equals.fact`]);
  });

  it("[C4] judges a criterion with the concepts that are sound when others are not", () => {
    const broken: Lexicon = { format: 1, concepts: { ...lexicon.concepts, bad: { title: "坏", words: ["#colour"] } } };
    expect(checkSituation(situation({}), new Map([[form.id, form]]), broken)).toEqual([]);
  });

  it("[C6] lets a form of a later phase, but not of an earlier one, hold what was heard in a call", () => {
    expect(faults({ "phases.4.activities": ["call"], "phases.5.activities": ["record"] })).toEqual([]);
    expect(faults({ "phases.4.activities": ["call"], "phases.2.activities": ["record"] })).toEqual(["fact/used-before-revealed activities.2.fields.0.fact"]);
    const desk = [{ id: "order", keys: ["7654321"], title: "订单", rows: [{ label: "单号", value: "7654321" }], reveals: ["order-number"] }];
    expect(faults({ "phases.4.activities": ["call"], "phases.2.activities": ["record"], lookUps: desk })).toEqual([]);
  });
});

describe("statisticsOf", () => {
  it("[C5] gives where good and weak walks end", () => {
    expect(statisticsOf(situation({ variants: [{ ...card, mood: 80 }] })).dialogues).toEqual([
      { activity: "call", variant: null, beats: 3, criteria: 4, examples: 24, moodAtStart: 60, good: { ending: "closed", mood: 40, turns: 2 }, weak: { ending: "closed", mood: 64, turns: 3 } },
      { activity: "call", variant: "V1", beats: 3, criteria: 4, examples: 24, moodAtStart: 80, good: { ending: "closed", mood: 60, turns: 2 }, weak: { ending: "closed", mood: 84, turns: 3 } },
    ]);
  });
});

describe("a situation with any one place spoilt", () => {
  const card = { id: "V1", title: "变", brief: "变了。", goal: "照常。", dialogue: "call", changes: [{ beat: "B1", line: "喂" }], reroute: [{ beat: "B2", to: "B3" }] };
  const rich = applyPatch(small, {
    variants: [card],
    "activities.+": { id: "mock", kind: "dialogue-variant", title: "考评", task: "接听。", of: "call", variants: ["V1"], until: "B1" },
    "activities.1.timers": [{ id: "reply", title: "回电", startsAfter: "B2", due: "PT5M", keptBy: ["B3"], grace: "PT1M", missed: { to: "B3", mood: 5 } }],
    "activities.1.interrupts": [{ id: "furious", when: { mood: { min: 95, beats: 2, since: "B1" } }, to: "B3" }],
  });
  const paths = pathsOf(rich, []);

  // Every place once, each with another kind of value.
  it("[C2] never makes the checks throw", () => {
    const values: readonly Json[] = [undefined, "call", 0, "B1", {}, "nope", [], null, -5, "2012-05-07T09:00"];
    for (const [index, path] of paths.entries()) {
      const { situation: parsed } = parseSituation(applyPatch(rich, { [path]: values[index % values.length] }));
      if (parsed) checkSituation(parsed, new Map([[form.id, form]]), lexicon);
    }
    for (const id of ["quiz", "record"]) {
      const { situation: parsed } = parseSituation(applyPatch(rich, { [`activities.${id === "quiz" ? 0 : 2}.id`]: "call" }));
      expect(checkSituation(parsed!, new Map([[form.id, form]]), lexicon).map(({ code }) => code)).toContain("reference/duplicate-id");
    }
  }, 60_000);
});

function pathsOf(value: Json, path: readonly string[]): string[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key])) : [];
  return path.length === 0 ? inner : [path.join("."), ...inner];
}
