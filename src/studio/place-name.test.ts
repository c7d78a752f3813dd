import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problem } from "../scenario/problem.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { documentOf } from "./document.ts";
import { placeName } from "./place-name.ts";
import { namedParams, namesOf } from "./problem-names.ts";

const document = documentOf("complaints", JSON.parse(readFileSync(new URL("../../scenarios/complaints/late-pickup.json", import.meta.url), "utf8")) as SituationSource);
const call = document.situation.activities.findIndex(({ id }) => id === "call");
const dialogue = document.situation.activities[call];
const beats = dialogue?.kind === "dialogue" ? dialogue.beats : [];
const talk = beats.findIndex(({ kind }) => kind === "talk");
const beat = beats[talk];

describe("places by name", () => {
  test("[N1] a criterion's example is named by beat and criterion, without the only dialogue", () => {
    expect(placeName(document, ["situation", "activities", call, "beats", talk, "criteria", 0, "examples", "counts", 1])).toEqual([
      { part: "beat", title: beat?.title, number: talk + 1 },
      { part: "criterion", title: beat && "criteria" in beat ? beat.criteria?.[0]?.title : null, number: 1 },
      { part: "counts", title: expect.any(String), number: 2 },
    ]);
  });

  test("[N1] what has no title yet is named by its number, and a place that is gone does no harm", () => {
    expect(placeName(document, ["situation", "activities", call, "beats", talk, "next", 0, "to"]).slice(1)).toEqual([
      { part: "branch", title: null, number: 1 },
      { part: "to", title: null, number: null },
    ]);
    expect(placeName(document, ["situation", "activities", 99, "questions", 99])).toEqual([
      { part: "activity", title: null, number: 100 },
      { part: "question", title: null, number: 100 },
    ]);
    expect(placeName(document, ["situation"])).toEqual([{ part: "situation", title: null, number: null }]);
  });

  test("[N1] a card's change is named by the beat that it changes", () => {
    const [card] = document.situation.variants ?? [];
    const changed = beats.find(({ id }) => id === card?.changes?.[0]?.beat);
    expect(changed).toBeDefined();
    expect(placeName(document, ["situation", "variants", 0, "changes", 0])).toEqual([
      { part: "variant", title: card?.title, number: 1 },
      { part: "change", title: changed?.title, number: 1 },
    ]);
  });
});

test("[N2] ids in a problem's words are titles, and quoted words stay as they are", () => {
  const names = namesOf(document, []);
  const [first] = beat && "criteria" in beat ? (beat.criteria ?? []) : [];
  const at = ["situation", "activities", call, "beats", talk, "criteria", 0];
  const params = namedParams(problem("criterion/example-not-met", at, { criterion: first?.id ?? "", example: beat?.id ?? "", state: "not-met" }), names, "zh-CN");
  expect(params).toEqual({ criterion: first?.title && typeof first.title === "object" ? first.title["zh-CN"] : first?.title, example: beat?.id, state: "not-met" });
  const walk = namedParams(problem("walk/good-fails", ["situation", "activities", call], { ending: "none", stuck: "—", beats: beats.slice(0, 2).map(({ id }) => id).join(", ") }), names, "en");
  expect(walk["beats"]).toBe(beats.slice(0, 2).map(({ title }) => (typeof title === "string" ? title : title.en)).join(", "));
  const key = namedParams(problem("seat/never-counts", ["situation", "cast"], { criterion: "none", key: `${beat?.id}:${first?.id}` }), names, "en");
  expect(key["key"]).toBe(first?.title && typeof first.title === "object" ? first.title.en : first?.title);
});
