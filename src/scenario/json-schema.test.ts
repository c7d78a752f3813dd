import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentKinds } from "./document-kind.ts";
import { generateSchemas, schemaFile } from "./json-schema.ts";
import { parseSituation } from "./parse.ts";
import { textsOf } from "./texts.ts";

describe("generateSchemas", () => {
  it("[S7] gives one schema per kind of document, in which fields with a default may be absent", () => {
    const schemas = generateSchemas();
    expect(Object.keys(schemas)).toEqual(documentKinds.map(schemaFile));
    const { required, additionalProperties } = schemas["situation.schema.json"] as { required: string[]; additionalProperties: boolean };
    expect(required).toContain("phases");
    expect(required).not.toContain("variants");
    expect(additionalProperties).toBe(false);
  });

  it("[S7] names the parts that authors meet everywhere", () => {
    const { $defs } = generateSchemas()["situation.schema.json"] as { $defs: object };
    for (const name of ["text", "criterion", "condition", "frame", "duration", "course-time"]) expect($defs).toHaveProperty(name);
  });
});

describe("textsOf", () => {
  it("[S8] finds texts at any depth, and leaves out what is said and modelled in Chinese", () => {
    const { situation } = parseSituation(JSON.parse(readFileSync(new URL("../../tests/fixtures/small/parcels/lost-parcel.json", import.meta.url), "utf8")));
    const places = textsOf(situation!).map(({ path }) => path.join("."));
    expect(places).toEqual(expect.arrayContaining(["title", "cast.personas.0.name", "phases.4.intro.0", "activities.0.questions.0.options.1.text", "activities.1.beats.0.criteria.0.advice"]));
    // A sudden card's line is read by the teacher who throws it.
    expect(textsOf({ ...situation!, events: [{ id: "storm", title: "暴雨", line: "怎么还不来？", mood: 5 }, { id: "crash", title: "宕机", line: null, mood: 0 }] }).slice(-3).map(({ path }) => path.join("."))).toEqual(["events.0.title", "events.0.line", "events.1.title"]);
    expect(places.filter((place) => /\.line$|says|\.model$|examples/.test(place))).toEqual([]);
  });
});
