/** A shipped situation as an author opens it: the JSON of its file, with the words and forms of the course. */
import { readFileSync, readdirSync } from "node:fs";
import { documentFiles } from "../../src/content/document-files.ts";
import { SHIPPED_SCENARIOS } from "../../src/content/scenario-root.ts";
import type { SituationSource } from "../../src/scenario/schema/situation.ts";
import { libraryOf, type StudioKit } from "../../src/studio/kit.ts";

const root = new URL("../../scenarios/", import.meta.url);

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));

export function shippedSource(unit: string, name: string): { situation: SituationSource; kit: StudioKit } {
  const kit = libraryOf(readJson("lexicon.json"), readdirSync(new URL("forms/", root)).map((file) => readJson(`forms/${file}`)));
  return { situation: readJson(`${unit}/${name}.json`) as SituationSource, kit };
}

/** Unit and name of every shipped situation. */
export function shippedSituations(): [unit: string, name: string][] {
  return documentFiles(SHIPPED_SCENARIOS).flatMap(({ kind, path }) => {
    const [unit = "", file = ""] = path.slice(SHIPPED_SCENARIOS.length + 1).split("/");
    return kind === "situation" ? [[unit, file.replace(/\.json$/, "")] as [string, string]] : [];
  });
}
