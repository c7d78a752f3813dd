import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { decide } from "../attempt/decide.ts";
import { ledParts } from "../attempt/led/led-parts.ts";
import { prepareSituation, soloSeat } from "../attempt/prepared.ts";
import { playTranscript } from "../authoring/play-commands.ts";
import { runOf } from "../engine/step.ts";
import { documentOf, type DialogueSource, type StudioDocument } from "./document.ts";
import { edit } from "./edit.ts";
import { libraryOf } from "./kit.ts";
import { playableContent } from "./playable-content.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../tests/fixtures/small/${path}`, import.meta.url), "utf8")) as unknown;
const document = documentOf("parcels", read("parcels/lost-parcel.json") as SituationSource);
const kit = libraryOf(read("lexicon.json"), [read("forms/slip.json")]);

describe("a draft made ready to be played", () => {
  test("[T1] begins at any beat, and the draft stays as it is", () => {
    const content = playableContent(document, kit, { activity: "call", beat: "B2" });
    if (!content) throw new Error("cannot be played");
    const prepared = prepareSituation(content, ledParts);
    const { state, refusals } = playTranscript(prepared, { mode: "practice", seed: 1, commands: [{ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" }] });
    expect(refusals).toEqual([]);
    expect(state.status === "new" ? null : runOf(state.game, "call")?.beat).toBe("B2");
    expect(decide(prepared, state, { type: "speak", activity: "call", text: "对不起，让您久等了。", via: "keyboard" }, { at: 0, seat: soloSeat(prepared) })).toHaveProperty("events");
    expect((document.situation.activities[1] as DialogueSource).opening).toBe("B1");
  });

  test("[T2] is nothing while it cannot be played; what only costs marks does not matter", () => {
    expect(playableContent(edit(document, (draft) => void (draft.situation.minutes = 0)).document, kit)).toBeNull();
    expect(playableContent(edit(document, (draft) => void ((draft as StudioDocument).situation.activities[1] as DialogueSource).beats.pop()).document, kit)).toBeNull();
    expect(playableContent(edit(document, (draft) => void (draft.situation.minutes += 5)).document, kit)).not.toBeNull();
  });
});
