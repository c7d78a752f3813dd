/** A shipped situation as a document, with the course's library. */
import { readdirSync, readFileSync } from "node:fs";
import type { Prepared } from "../../src/attempt/prepared.ts";
import type { SituationSource } from "../../src/scenario/schema/situation.ts";
import { documentOf, type StudioDocument } from "../../src/studio/document.ts";
import { libraryOf, type StudioKit } from "../../src/studio/kit.ts";

const root = new URL("../../scenarios/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8")) as unknown;

export function shippedDocument(name = "late-pickup"): StudioDocument {
  return documentOf("complaints", read(`complaints/${name}.json`) as SituationSource);
}

export function shippedKit(): StudioKit {
  return libraryOf(read("lexicon.json"), readdirSync(new URL("forms/", root)).map((file) => read(`forms/${file}`)));
}

export function playable(prepared: Prepared | null): Prepared {
  if (!prepared) throw new Error("cannot be played");
  return prepared;
}
