import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { documentOf, type DialogueSource, type StudioDocument } from "./document.ts";
import { differencesOf } from "./differences.ts";
import { edit, type Recipe } from "./edit.ts";
import { valueAt } from "./path.ts";

const shipped = JSON.parse(readFileSync(new URL("../../scenarios/complaints/late-pickup.json", import.meta.url), "utf8")) as SituationSource;
const document = documentOf("complaints", shipped);
const dialogue = shipped.activities.findIndex(({ kind }) => kind === "dialogue");
const beats = ["situation", "activities", dialogue, "beats"];

const after = (recipe: Recipe): StudioDocument => edit(document, recipe).document;
const inDialogue = (change: (of: DialogueSource) => void) =>
  after(({ situation }) => {
    const activity = situation.activities[dialogue];
    if (activity?.kind === "dialogue") change(activity as DialogueSource);
  });

describe("differences of two documents", () => {
  test("[D5] the same document has none, whoever wrote it out", () => {
    expect(differencesOf(document, document)).toEqual([]);
    expect(differencesOf(document, JSON.parse(JSON.stringify(document)) as StudioDocument)).toEqual([]);
  });

  test("[D5] a changed text is told with what stood there, at its place", () => {
    const changed = after(({ situation }) => void (situation.summary = "新的简介"));
    expect(differencesOf(document, changed)).toEqual([{ kind: "changed", place: ["situation", "summary"], before: shipped.summary, after: "新的简介" }]);
  });

  test("[D5] a beat put in front of the others is one difference, and none of the others", () => {
    const changed = inDialogue(({ beats: list }) => list.unshift({ ...list[2]!, id: "fresh" }));
    expect(differencesOf(document, changed)).toEqual([{ kind: "added", place: [...beats, 0] }]);
  });

  test("[D5] a removed beat stands at its old place, a change behind it at its new one", () => {
    const changed = inDialogue(({ beats: list }) => {
      list.splice(1, 1);
      list[1]!.title = "换了名字";
    });
    const found = differencesOf(document, changed);
    expect(found.map(({ kind, place }) => [kind, place])).toEqual([
      ["changed", [...beats, 1, "title"]],
      ["removed", [...beats, 1]],
    ]);
    expect(valueAt(changed, found[0]!.place)).toBe("换了名字");
  });

  test("[D5] another order is told once for the list", () => {
    const changed = inDialogue(({ beats: list }) => list.reverse());
    expect(differencesOf(document, changed)).toEqual([{ kind: "moved", place: beats }]);
  });

  test("[D5] a condition is one difference, however deep the change lies", () => {
    const at = (document.situation.activities[dialogue] as DialogueSource).beats.findIndex((beat) => beat.kind === "talk");
    const changed = inDialogue(({ beats: list }) => void Object.assign(list[at]!, { good: { any: [{ met: "B1:greet" }] } }));
    expect(differencesOf(document, changed).map(({ place }) => place)).toEqual([[...beats, at, "good"]]);
  });
});
