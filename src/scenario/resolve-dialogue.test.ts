import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyPatch, type Json, type Patch } from "../../tests/support/patch-json.ts";
import { parseSituation } from "./parse.ts";
import { resolveDialogue, resolveFacts } from "./resolve-dialogue.ts";
import type { Situation } from "./schema/situation.ts";

const small = JSON.parse(readFileSync(new URL("../../tests/fixtures/small/parcels/lost-parcel.json", import.meta.url), "utf8")) as Json;

function situation(patch: Patch): Situation {
  const { situation: parsed, problems } = parseSituation(applyPatch(small, patch));
  if (!parsed) throw new Error(JSON.stringify(problems));
  return parsed;
}
const card = { id: "V1", title: "换单号", brief: "单号不同。", goal: "照常核对。", dialogue: "call" };
const scene = (id: string, to: string): Json => ({ id, kind: "scene", title: id, next: [{ to }] });

describe("resolveDialogue", () => {
  it("[S5] gives the dialogue as written without a card, and always the same object", () => {
    const one = situation({});
    expect(resolveDialogue(one, "call", null)).toBe(one.activities[1]);
    const other = situation({ variants: [{ ...card, mood: 90 }] });
    expect(resolveDialogue(other, "call", "V1")).toBe(resolveDialogue(other, "call", "V1"));
  });

  it("[S5] changes mood, lines, criteria and ways, and leaves every other beat the same object", () => {
    const changed = situation({
      variants: [
        {
          ...card,
          mood: 90,
          changes: [{ beat: "B1", line: "喂！", dropCriteria: ["B1:curt"], good: { not: { met: "B1:greet" } } }],
          addBeats: [scene("B9", "B3")],
          reroute: [{ beat: "B2", to: "B9" }],
        },
      ],
    });
    const base = resolveDialogue(changed, "call", null);
    const dialogue = resolveDialogue(changed, "call", "V1");
    expect(dialogue.mood.start).toBe(90);
    expect(dialogue.beats.map(({ id }) => id)).toEqual(["B1", "B2", "B3", "B9"]);
    expect(dialogue.beats[0]).toMatchObject({ line: "喂！", intent: "要人理会。", criteria: [{ id: "greet" }], good: { not: { met: "B1:greet" } } });
    expect(dialogue.beats[1]).toMatchObject({ next: [{ to: "B3" }, { to: "B3" }, { to: "B9" }] });
    expect(dialogue.beats[2]).toBe(base.beats[2]);
    expect(base.beats[0]).toMatchObject({ criteria: [{ id: "greet" }, { id: "curt" }] });
  });

  it("[S5] puts the card's own person at the other end, and leaves the written one where it names nobody", () => {
    const both = situation({ variants: [{ ...card, customer: "mr-ma" }, { ...card, id: "V2" }] });
    expect(["V1", "V2"].map((id) => resolveDialogue(both, "call", id).customer)).toEqual(["mr-ma", "ms-li"]);
  });

  it("[S5] lets an added beat take the place of one of the same id", () => {
    const dialogue = resolveDialogue(situation({ variants: [{ ...card, addBeats: [scene("B1", "B3")] }] }), "call", "V1");
    expect(dialogue.beats.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["B1 scene", "B2 talk", "B3 end"]);
  });

  it("[S5] drops a criterion from the order of things to say, and an order of one thing altogether", () => {
    const order = { id: "sorry-first", title: "先致歉", points: 2, ability: "communication", advice: "先致歉。" };
    const orders = [{ ...order, chain: ["B1:greet", "B2:apologise", "B2:repeat-number"] }, { ...order, id: "two", chain: ["B1:greet", "B2:apologise"] }];
    const dialogue = resolveDialogue(situation({ "activities.1.orders": orders, variants: [{ ...card, changes: [{ beat: "B1", dropCriteria: ["B1:greet"] }] }] }), "call", "V1");
    expect(dialogue.orders.map(({ chain }) => chain)).toEqual([["B2:apologise", "B2:repeat-number"]]);
  });

  it("[S5] refuses what is no dialogue, and a card that is not there", () => {
    expect(() => resolveDialogue(situation({}), "quiz", null)).toThrow("quiz");
    expect(() => resolveDialogue(situation({}), "call", "V9")).toThrow("V9");
  });
});

describe("dialogue-variant", () => {
  const mock = { id: "mock", kind: "dialogue-variant", title: "考评", task: "接听。", of: "call", variants: ["V1"] };
  const beats: Patch = {
    "activities.1.beats.1.next": [{ when: { tries: { min: 3 } }, to: "B4" }, { to: "B5" }],
    "activities.1.beats.+": { id: "B4", kind: "end", title: "挂断", ending: "lost" },
    "activities.1.interrupts": [{ id: "furious", when: { mood: { min: 95 } }, to: "B7" }],
    "activities.1.timers": [{ id: "reply", title: "回电", startsAfter: "B2", due: "PT10M", keptBy: ["B6"], grace: "PT5M", missed: { to: "B4", mood: 30 } }],
    variants: [card],
    "activities.+": mock,
  };
  const long = applyPatch(applyPatch(small, beats), { "activities.1.beats.+": scene("B5", "B6") });
  const whole = applyPatch(applyPatch(long, { "activities.1.beats.+": scene("B6", "B3") }), { "activities.1.beats.+": scene("B7", "B6") });
  const { situation: parsed } = parseSituation(applyPatch(whole, { "activities.3.until": "B2" }));

  it("[S6] ends friendly after `until`; what comes later is gone, and a rescue that led there leads to the end", () => {
    const dialogue = resolveDialogue(parsed as Situation, "mock", "V1");
    expect(dialogue.beats.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["B1 talk", "B2 talk", "B4 end", "B5 end", "B7 scene"]);
    expect(dialogue.beats.find(({ id }) => id === "B5")).toMatchObject({ ending: "closed" });
    expect(dialogue.beats.find(({ id }) => id === "B7")).toMatchObject({ next: [{ to: "B5" }] });
    expect(dialogue.timers).toEqual([]);
  });

  it("[S6] has its own name and task", () => {
    expect(resolveDialogue(parsed as Situation, "mock", "V1")).toMatchObject({ id: "mock", title: "考评", task: "接听。", kind: "dialogue", customer: "ms-li" });
  });
});

describe("resolveFacts", () => {
  it("[S5] puts the card's values in place, without the words written for the old ones", () => {
    const changed = situation({ "facts.0.display": "七六五四三二一", variants: [{ ...card, facts: [{ fact: "order-number", value: "7654322" }] }] });
    expect(resolveFacts(changed, "V1")[0]).toMatchObject({ value: "7654322", display: undefined });
    expect(resolveFacts(changed, "V1")[1]).toBe(changed.facts[1]);
    expect(resolveFacts(changed, null)).toBe(changed.facts);
  });
});
