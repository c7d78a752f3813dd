import { describe, expect, test } from "vitest";
import { call, end, talk, tinySituation } from "../../../tests/support/tiny-situation.ts";
import { documentOf, type StudioDocument } from "../document.ts";
import { edit } from "../edit.ts";
import { mediaUses, removeMedia } from "./media-uses.ts";

const media = [{ id: "box", kind: "picture" as const, file: `${"0".repeat(64)}.jpg`, alt: "箱", licence: "own" as const }];
const situation = tinySituation({ activities: [call([talk("B1", "B2", { media: "box" }), end("B2")])] });
const without: StudioDocument = documentOf("complaints", situation);
const plain = edit(without, (draft) => {
  const [dialogue] = draft.situation.activities;
  if (dialogue?.kind === "dialogue" && dialogue.beats[0]?.kind === "talk") delete dialogue.beats[0].media;
}).document;
const shown = edit(without, (draft) => {
  draft.situation.media = media;
  const [phase] = draft.situation.phases;
  if (phase) phase.media = ["box"];
}).document;

describe("where a picture is shown", () => {
  test("[M2] every phase and beat that shows it is known, and none shows it any more when it is removed", () => {
    expect(mediaUses(shown, "box")).toEqual([["situation", "phases", 0, "media", 0], ["situation", "activities", 0, "beats", 0, "media"]]);
    expect(edit(shown, (draft) => removeMedia(draft as StudioDocument, "box")).document).toEqual(plain);
    expect(mediaUses(shown, "other")).toEqual([]);
  });
});
