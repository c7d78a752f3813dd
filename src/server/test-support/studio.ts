/** Owns documents for tests of the studio's routes, and what is asked of drafts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SHIPPED_SCENARIOS } from "../../content/scenario-root.ts";
import type { DraftInfo, OpenedDraft } from "../../protocol/studio.ts";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { documentOf, type StudioDocument } from "../../studio/document.ts";
import { ok, type Person } from "./school.ts";

/** A copy of a situation of the course under another id; playable. `from`: its file. */
export function ownDocument(id = "own-case", from = "front-desk/know-the-company"): StudioDocument {
  const situation = JSON.parse(readFileSync(join(SHIPPED_SCENARIOS, `${from}.json`), "utf8")) as SituationSource;
  return documentOf(from.split("/")[0] ?? "", { ...situation, id });
}

export const addDraft = async (author: Person, document: unknown = ownDocument()): Promise<string> => (await ok<{ id: string }>(author.ask("POST", "/api/studio/drafts", { document }))).id;

export const openDraft = (author: Person, id: string): Promise<OpenedDraft> => ok<OpenedDraft>(author.ask("GET", `/api/studio/drafts/${id}`));

export const draftsOf = (author: Person): Promise<DraftInfo[]> => ok<DraftInfo[]>(author.ask("GET", "/api/studio/drafts"));
