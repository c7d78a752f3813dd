import { describe, expect, test } from "vitest";
import { checkSituation } from "../authoring/check-situation.ts";
import { parseForm } from "../scenario/parse.ts";
import { documentShape } from "../scenario/schema/shape.ts";
import type { FormSource } from "../scenario/schema/form.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { readFileSync } from "node:fs";
import { documentOf, type ActivitySource, type StudioDocument } from "./document.ts";
import { edit } from "./edit.ts";
import { libraryOf, readyDocument } from "./kit.ts";
import { addActivity, moveActivity, removeActivity } from "./operations/activities.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), "utf8"));
const forms = [read("forms/complaint-record-card.json"), read("forms/seven-questions.json")] as FormSource[];
const kit = libraryOf(read("lexicon.json"), forms);

/** The example of the format's description: one call, one form, one question. */
function tiny(): StudioDocument {
  const text = readFileSync(new URL("../../docs/scenario-format.md", import.meta.url), "utf8");
  const json = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, code]) => code ?? "").find((code) => code.includes('"lost-parcel"')) ?? "";
  return documentOf("complaints", JSON.parse(json) as SituationSource);
}

const situation = documentShape().properties[0]?.shape;
const activities = situation?.as === "object" ? situation.properties.find(({ key }) => key === "activities")?.shape : undefined;
const kinds = activities?.as === "list" && activities.of.as === "kinds" ? ([...activities.of.of.keys()] as ActivitySource["kind"][]) : [];

/** `slip` is a form that only the tests of the format have. */
const isOfTheExample = ({ path }: { path: readonly (string | number)[] }, document: StudioDocument) => path[1] === "activities" && path[2] === document.situation.activities.findIndex(({ id }) => id === "record");

describe("a new activity", () => {
  test("[I5] there is one of every kind", () => expect(kinds).toHaveLength(16));

  test.each(kinds)("[I5] %s is put into a tiny situation without any error", (kind) => {
    const { document } = edit(tiny(), (draft) => addActivity(draft as StudioDocument, 1, kind, forms));
    const { situation: parsed, problems, forms: known, lexicon } = readyDocument(document, kit);
    expect(problems).toEqual([]);
    expect(document.situation.phases[1]?.activities).toHaveLength(2);
    const index = document.situation.activities.length - 1;
    const found = parsed ? checkSituation(parsed, known, lexicon).filter((one) => one.severity === "error" && !isOfTheExample({ path: ["situation", ...one.path] }, document)) : [];
    // A criterion that just stands in for one has no examples yet.
    expect(found.filter(({ path }) => path[0] !== "activities" || path[1] === index)).toEqual([]);
  });

  test("[I5] it is moved to another phase, and goes with the marks that it gave", () => {
    const { document } = edit(tiny(), (draft) => {
      addActivity(draft as StudioDocument, 1, "ordering", forms);
      moveActivity(draft as StudioDocument, "ordering", 4, 0);
    });
    expect(document.situation.phases.map(({ activities: list }) => list ?? [])).toEqual([[], ["quiz"], [], [], ["ordering", "call", "record"], [], [], []]);
    const { document: without } = edit(document, (draft) => removeActivity(draft as StudioDocument, "quiz"));
    expect(without.situation.grading.sections[0]?.parts.map(({ id }) => id)).toEqual(["call-part", "record-part"]);
    expect(without.situation.phases[1]?.activities).toEqual([]);
  });

  test("the forms of the course that it is tried with are forms", () => expect(forms.every((form) => parseForm(form).form !== null)).toBe(true));
});
