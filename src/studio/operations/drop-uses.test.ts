import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { checkSituation } from "../../authoring/check-situation.ts";
import type { Path } from "../../scenario/problem.ts";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { shippedSituations, shippedSource } from "../../../tests/support/shipped-source.ts";
import { call, does, end, talk, tinySituation } from "../../../tests/support/tiny-situation.ts";
import { documentOf, type StudioDocument } from "../document.ts";
import { edit } from "../edit.ts";
import { beginHistory, change, undo } from "../history.ts";
import { readyDocument } from "../kit.ts";
import { valueAt } from "../path.ts";
import { isNamed, namedPartAt, usesOf } from "./named-part.ts";
import { removeActivity } from "./activities.ts";
import { removeCriterionAt } from "./remove-criterion-at.ts";
import { removePart } from "./parts.ts";
import { referencesIn } from "../references.ts";

const listOf = (place: Path) => ({ place, path: place.slice(1).filter((key) => typeof key === "string").map(String) });
const without = (document: StudioDocument, place: Path, index: number) => edit(document, (draft) => removePart(draft as StudioDocument, listOf(place), index, false)).document;

/** Every list of the document whose parts others name from afar. */
function namedLists(document: StudioDocument): { place: Path; index: number }[] {
  const found: { place: Path; index: number }[] = [];
  const walk = (value: unknown, place: Path) => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const index of value.keys()) if (namedPartAt(document, place, index)) found.push({ place, index });
    for (const [key, inner] of Object.entries(value)) walk(inner, [...place, Array.isArray(value) ? Number(key) : key]);
  };
  walk(document.situation, ["situation"]);
  walk(document.forms, ["forms"]);
  return found;
}

describe("a part that others name from afar", () => {
  test.each(shippedSituations())("[P5] in %s/%s is named nowhere once it is gone, and undo brings all of it back", (unit, id) => {
    const document = documentOf(unit, shippedSource(unit, id).situation);
    const lists = namedLists(document);
    expect(lists.length).toBeGreaterThan(3);
    for (const { place, index } of lists) {
      const part = namedPartAt(document, place, index);
      const history = change(beginHistory(document), { name: { code: "remove-part" }, recipe: (draft) => removePart(draft as StudioDocument, listOf(place), index, false) });
      const left = part ? [...referencesIn(history.document)].filter((reference) => isNamed(part, reference)) : [];
      // The only dialogue's only person, a list that would be empty, an activity's own form, what was said.
      const excused = left.filter(({ path }) => path[0] === "transcripts" || path[path.length - 1] === "form" || ["customer", "seat"].includes(String(path[path.length - 1])) || lengthOf(history.document, path) === 1);
      expect({ place, index, left: left.filter((one) => !excused.includes(one)) }).toEqual({ place, index, left: [] });
      expect(isDeepStrictEqual(undo(history).document, document)).toBe(true);
    }
  });

  test("[P5][D4] leaves the late pick-up a situation of the format, in which nothing is named that is not there", () => {
    const { situation, kit } = shippedSource("complaints", "late-pickup");
    const document = documentOf("complaints", situation);
    for (const { place } of namedLists(document).filter(({ index }) => index === 0)) {
      const { document: after } = edit(document, (draft) => removePart(draft as StudioDocument, listOf(place), 0, false));
      const { situation: parsed, forms, lexicon, problems } = readyDocument(after, kit);
      const part = namedPartAt(document, place, 0);
      const unknown = parsed ? checkSituation(parsed, forms, lexicon).filter(({ code, params }) => code === "reference/unknown" && params?.["id"] === part?.id) : [];
      expect({ place, problems, unknown }).toEqual({ place, problems: [], unknown: [] });
    }
  });
});

function lengthOf(document: StudioDocument, path: Path): number {
  const list = valueAt(document, path.slice(0, -1));
  return Array.isArray(list) ? list.length : -1;
}

const tiny = () =>
  documentOf(
    "complaints",
    tinySituation({
      activities: [
        call([
          talk("B1", "E", { criteria: [does("nice"), { ...does("number"), meets: { all: ["hello", { number: { equals: { fact: "weight" } } }] } }] }),
          end("E"),
        ]),
      ],
    }) as SituationSource,
  );

describe("a fact that goes", () => {
  test("[P5] leaves its value where wordings and fields asked for it", () => {
    const before = edit(tiny(), (draft) => {
      const { situation } = draft as StudioDocument;
      situation.facts.push({ id: "weight", type: "number", label: "重量", value: "12.5" });
      situation.timeline = ["weight"];
      situation.activities.push({ id: "paper", kind: "form", title: "t", task: "t", ability: "records", form: "f", fields: [{ field: "kg", fact: "weight", model: "12.5" }] } as never);
    }).document;
    const index = before.situation.facts.length - 1;
    expect(usesOf(before, { kind: "fact", id: "weight", dialogue: null })).toHaveLength(3);
    const after = without(before, ["situation", "facts"], index);
    expect(valueAt(after, ["situation", "activities", 0, "beats", 0, "criteria", 1, "meets"])).toEqual({ all: ["hello", { number: { equals: 12.5 } }] });
    expect(valueAt(after, ["situation", "activities", 1, "fields", 0])).toEqual({ field: "kg", oneOf: ["12.5"], model: "12.5" });
    expect(after.situation.timeline).toEqual([]);
  });
});

describe("a criterion that goes", () => {
  test("[P5] from a card is asked for nowhere any more, unless another one has its name", () => {
    const withCards = (second: object[]) =>
      edit(tiny(), (draft) => {
        (draft as StudioDocument).situation.variants = [
          { id: "one", title: "c", brief: "b", goal: "g", dialogue: "call", changes: [{ beat: "B1", addCriteria: [does("extra")], good: { met: "B1:extra" } }] },
          { id: "two", title: "c", brief: "b", goal: "g", dialogue: "call", changes: [{ beat: "B1", addCriteria: second, good: { met: "B1:extra" } }] },
        ] as never;
      }).document;
    const removed = (document: StudioDocument) => edit(document, (draft) => removeCriterionAt(draft as StudioDocument, ["situation", "variants", 0, "changes", 0, "addCriteria"], 0)).document;
    expect(usesOf(removed(withCards([])), { kind: "criterion", id: "B1:extra", dialogue: "call" })).toEqual([]);
    expect(usesOf(removed(withCards([does("extra")])), { kind: "criterion", id: "B1:extra", dialogue: "call" })).toHaveLength(2);
  });
});

describe("an activity that goes", () => {
  test.each(shippedSituations())("[P6] in %s/%s takes along what speaks of it", (unit, id) => {
    const document = documentOf(unit, shippedSource(unit, id).situation);
    for (const { id: gone } of document.situation.activities) {
      const { document: after } = edit(document, (draft) => removeActivity(draft as StudioDocument, gone));
      if (after === document) continue;
      const left = [...referencesIn(after)].filter((reference) => (reference.kind === "activity" || reference.kind === "dialogue") && reference.id === gone && reference.path[0] !== "transcripts");
      // The last part of a section keeps its source: the checks ask for another one.
      expect({ gone, left: left.filter(({ path }) => path[1] !== "grading") }).toEqual({ gone, left: [] });
    }
  });
});
