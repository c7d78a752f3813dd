import { describe, expect, test } from "vitest";
import { z } from "zod";
import { situationSchema } from "../scenario/schema/situation.ts";
import { transcriptSchema } from "../scenario/schema/transcript.ts";
import { call, does, end, talk, tinySituation } from "../../tests/support/tiny-situation.ts";
import { documentOf, type StudioDocument } from "./document.ts";
import { valueAt } from "./path.ts";
import { activityPlaces, documentPlaces, type Place } from "./reference-places.ts";
import { changeReferences, referencesIn } from "./references.ts";

type Schema = { $ref?: string; $defs?: Record<string, Schema>; properties?: Record<string, Schema>; items?: Schema; additionalProperties?: Schema | boolean; propertyNames?: Schema; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[] };

/** Every place of a schema where an id or a criterion's key stands, but where something is given its id. */
function placesOfSchema(root: Schema, start: string): Set<string> {
  const found = new Set<string>();
  const walk = (schema: Schema | undefined, path: string, open: readonly string[]): void => {
    if (typeof schema !== "object") return;
    const name = schema.$ref?.split("/").pop();
    if (name === "id" || name === "criterion-key") {
      if (!path.endsWith(".id")) found.add(path);
      return;
    }
    if (name !== undefined) {
      if (!open.includes(name)) walk(root.$defs?.[name], path, [...open, name]);
      return;
    }
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(one, path, open);
    for (const [key, child] of Object.entries(schema.properties ?? {})) walk(child, `${path}.${key}`, open);
    walk(schema.items, `${path}[]`, open);
    walk(schema.propertyNames, `${path}{}`, open);
    if (typeof schema.additionalProperties === "object") walk(schema.additionalProperties, `${path}.*`, open);
  };
  walk(root, start, []);
  return found;
}

const isList = (place: Place): place is readonly [Place] => Array.isArray(place);

function placesOfPicture(place: Place, path: string, open: readonly Place[] = []): string[] {
  if (typeof place === "string") return [path];
  if (!isList(place)) {
    if (open.includes(place)) return [];
    return [
      ...("itself" in place ? [path] : []),
      ...("keys" in place ? [`${path}{}`] : []),
      ...Object.entries(place.at ?? {}).flatMap(([key, child]) => placesOfPicture(child, `${path}.${key}`, [...open, place])),
    ];
  }
  const [item] = place;
  const items = path === ".situation.activities" ? [item, activityPlaces("survey")] : [item];
  return items.flatMap((one) => placesOfPicture(one, `${path}[]`, open));
}

/** They name something of their own activity, form or sheet, and stay with it. */
const OF_THEIR_ACTIVITY =
  /^situation\.activities\[\]\.(factsOnly|mistakes|lead|place|access|charts|questions|pairs|items|evidence|shares|orders\[\]\[\]|levels|dimensions\[\]\.scales|model|tables|columns|rows|figures|papers|nodes|labels|answer|order|fields\[\]\.field|errors|solution|points|alternatives|pages|boxes|clusters)/;

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", cycles: "ref" }) as Schema;

describe("where ids are used", () => {
  const known = new Set(placesOfPicture(documentPlaces, "").map((path) => path.slice(1)));

  test("[R1] every place of the format is known where an id names something outside its own activity", () => {
    const places = [...placesOfSchema(schemaOf(situationSchema), "situation")].filter((path) => !OF_THEIR_ACTIVITY.test(path));
    expect(places.filter((path) => !known.has(path))).toEqual([]);
    expect(places.length).toBeGreaterThan(80);
  });

  test("[R1] and of transcripts", () => {
    const places = [...placesOfSchema(schemaOf(transcriptSchema), "transcripts[]")].filter((path) => path !== "transcripts[].situation");
    expect(places.filter((path) => !known.has(path))).toEqual([]);
    expect(places.length).toBeGreaterThan(4);
  });

  test("[R1] no place is known that the format does not have", () => {
    const places = new Set([...placesOfSchema(schemaOf(situationSchema), "situation"), ...placesOfSchema(schemaOf(transcriptSchema), "transcripts[]")]);
    expect([...known].filter((path) => !places.has(path) && !/^transcripts\[\]\.commands|^answers|\.timer\.id$/.test(path))).toEqual([]);
  });
});

describe("references of a document", () => {
  const situation = tinySituation({
    activities: [
      call([talk("B1", "B2", { alsoHears: ["B2:sorry"], next: [{ when: { not: { met: "B1:nice" } }, to: "again" }, { to: "B2" }] }), talk("B2", "E", { criteria: [does("sorry")] }), end("E")]),
      call([talk("B1", "E"), end("E")], { id: "second" }),
      { id: "mock", kind: "dialogue-variant", title: "Mock", task: "Play.", of: "call", variants: ["card"], until: "B2" },
    ],
    more: { variants: [{ id: "card", title: "Card", brief: "b", goal: "g", dialogue: "call", changes: [{ beat: "B2", dropCriteria: ["B2:sorry"] }] }] },
  });
  const document: StudioDocument = { ...documentOf("complaints", situation), answers: [{ id: "a", activity: "mock", beat: "B2", text: "…", expects: { "B2:sorry": true } }] };
  const all = [...referencesIn(document)];

  test("[R1] each is found where it stands", () => {
    for (const { path, id, isKey } of all) expect(isKey ? path[path.length - 1] : valueAt(document, path)).toBe(id);
  });

  test("[R2] beats and criteria are meant in their dialogue, also where a card or an answer speaks of them", () => {
    const of = (dialogue: string) => all.filter(({ kind, dialogue: where }) => where === dialogue && (kind === "way" || kind === "beat" || kind === "criterion")).map(({ id }) => id);
    expect(of("second")).toEqual(["B1", "B1:nice", "E"]);
    expect(of("call").filter((id) => id === "B2:sorry")).toHaveLength(4);
    expect(of("call").filter((id) => id === "B2")).toHaveLength(4);
  });

  test("[R2] ‘again’ and ‘resume’ are no names of beats", () => {
    expect(all.filter(({ id }) => id === "again")).toEqual([]);
  });

  test("[R3] changed references stand where they stood, and those taken away leave no hole", () => {
    const copy = structuredClone(document);
    changeReferences(copy, ({ kind, id }) => (kind !== "criterion" || id !== "B2:sorry" ? id : "B2:apology"));
    expect(JSON.stringify(copy)).toBe(JSON.stringify(document).replaceAll('"B2:sorry"', '"B2:apology"'));
    changeReferences(copy, ({ id }) => (id === "B2:apology" ? undefined : id));
    expect(JSON.stringify(copy)).not.toContain("B2:apology");
    expect(copy.answers[0]?.expects).toEqual({});
    expect(valueAt(copy, ["situation", "activities", 0, "beats", 0, "alsoHears"])).toEqual([]);
  });
});
