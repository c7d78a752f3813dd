import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SHIPPED_SCENARIOS } from "../content/scenario-root.ts";
import { documentFiles } from "../content/document-files.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { differencesOf } from "./differences.ts";
import { documentOf, type StudioDocument } from "./document.ts";
import { beginHistory, change, undo } from "./history.ts";
import { libraryOf, readyDocument } from "./kit.ts";
import { putAt } from "./path.ts";

const read = (file: string) => readFileSync(file, "utf8");
const files = documentFiles(SHIPPED_SCENARIOS);
const kit = libraryOf(
  JSON.parse(read(join(SHIPPED_SCENARIOS, "lexicon.json"))),
  files.filter(({ kind }) => kind === "form").map(({ path }) => JSON.parse(read(path)) as unknown),
);

describe.each(files.filter(({ kind }) => kind === "situation").map(({ path }) => [path.slice(SHIPPED_SCENARIOS.length + 1), path]))("%s", (_name, path) => {
  const text = read(path);
  const situation = JSON.parse(text) as SituationSource;
  const document = documentOf("complaints", situation);

  test("[D1] opened, stored and written out again it is the same JSON", () => {
    const stored = JSON.parse(JSON.stringify(document)) as StudioDocument;
    expect(JSON.stringify(stored.situation, null, 2)).toBe(JSON.stringify(JSON.parse(text), null, 2));
    expect(readyDocument(stored, kit).problems).toEqual([]);
  });

  test("[D1] what a change breaks is flagged at its place, and undoing it leaves the same document", () => {
    const changed = change(beginHistory(document), { name: { code: "edit-text" }, recipe: (draft) => putAt(draft, ["situation", "summary"], undefined) });
    expect(differencesOf(document, changed.document)).toHaveLength(1);
    expect(readyDocument(changed.document, kit)).toMatchObject({ situation: null, problems: [{ path: ["situation", "summary"] }] });
    expect(undo(changed).document).toEqual(document);
  });
});
