import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkSituation } from "../../authoring/check-situation.ts";
import { statisticsOf } from "../../authoring/statistics.ts";
import { beginsOf } from "../../scenario/dialogue-begins.ts";
import { isDocument } from "../envelope.ts";
import { libraryOf, readyDocument } from "../kit.ts";

const course = new URL("../../../scenarios/", import.meta.url);
const read = (url: URL) => JSON.parse(readFileSync(url, "utf8")) as unknown;
const jsonIn = (url: URL) => readdirSync(url).filter((name) => name.endsWith(".json"));

const kit = libraryOf(read(new URL("lexicon.json", course)), jsonIn(new URL("forms/", course)).map((name) => read(new URL(`forms/${name}`, course))));
const templates = jsonIn(new URL("./", import.meta.url));

test("[N2] there are six templates", () => {
  expect(templates).toEqual(["call-back.json", "complaint-counter.json", "complaint-phone.json", "inquiry.json", "key-account-meeting.json", "reception.json"]);
});

describe.each(templates)("%s", (name) => {
  const document = read(new URL(name, import.meta.url));
  if (!isDocument(document)) throw new Error(`${name} is no document.`);
  const ready = readyDocument(document, kit);
  const { situation } = ready;

  test("[N2] nothing is to be found fault with, every criterion proves itself", () => {
    expect(situation && [...ready.problems, ...checkSituation(situation, ready.forms, ready.lexicon)]).toEqual([]);
  });

  test("[N2] its own form has none of the course's ids", () => {
    expect(document.forms).toHaveLength(1);
    expect(kit.forms.map(({ id }) => id)).not.toContain(document.forms[0]?.id);
  });

  test("[N2] it has eight phases, a talk of five to eight turns, a form, a marking scheme with a cap, a variant and a sudden event", () => {
    const dialogue = situation?.activities.find(({ kind }) => kind === "dialogue");
    const beats = dialogue?.kind === "dialogue" ? dialogue.beats.filter(({ kind }) => kind === "talk").length : 0;
    expect(beats).toBeGreaterThanOrEqual(5);
    expect(beats).toBeLessThanOrEqual(8);
    expect([situation?.phases.length, situation?.variants.length, situation?.events.length, situation?.grading.blockers.length, situation?.activities.filter(({ kind }) => kind === "form").length]).toEqual([8, 1, 1, 1, 1]);
  });

  test("[N2] it begins as such a meeting does: the phone rings, the student calls, or somebody comes", () => {
    const dialogue = situation?.activities.find(({ kind }) => kind === "dialogue");
    const begins = { "complaint-phone": "ring", inquiry: "ring", "call-back": "calls", "complaint-counter": "meets", reception: "meets", "key-account-meeting": "meets" };
    expect(dialogue?.kind === "dialogue" && beginsOf(dialogue)).toBe(begins[name.replace(".json", "") as keyof typeof begins]);
  });

  test("[N2] good answers calm the customer and come to a good end, weak ones leave the mood higher", () => {
    const walks = situation ? statisticsOf(situation).dialogues : [];
    expect(walks.length).toBeGreaterThan(1);
    for (const { good, weak, moodAtStart } of walks) {
      expect(good.ending).toBe("closed");
      expect(good.mood).toBeLessThan(moodAtStart);
      expect(weak.mood).toBeGreaterThan(good.mood);
    }
  });
});
