/** Owns which parts of a document others name from afar, and where one is named. Must not know what happens to those places. */
import type { Path } from "../../scenario/problem.ts";
import type { DialogueSource, StudioDocument } from "../document.ts";
import { dialogueAround } from "../options.ts";
import { valueAt } from "../path.ts";
import type { ReferenceKind } from "../reference-places.ts";
import { referencesIn, type Reference } from "../references.ts";
import { addedBeats, beatIn } from "./dialogue-at.ts";

/** `dialogue`: the one that it is named in; null where it is named anywhere. */
export type NamedPart = { kind: ReferenceKind; id: string; dialogue: string | null };

/** By the last keys of the list that holds it. */
const anywhere: Readonly<Record<string, ReferenceKind>> = {
  "cast/personas": "persona",
  "cast/seats": "seat",
  facts: "fact",
  steps: "step",
  variants: "variant",
  footnotes: "footnote",
  forms: "form",
  "grading/sections": "section",
  "grading/blockers": "blocker",
  "grading/grades": "grade",
};
const inDialogue: Readonly<Record<string, ReferenceKind>> = { timers: "timer", contacts: "contact", interrupts: "interrupt", lines: "band", addBeats: "beat" };

/** `list`: the place of the list. null where nothing far away can name the part, or another one of its list has the same id and is meant as well. */
export function namedPartAt(document: StudioDocument, list: Path, index: number): NamedPart | null {
  const parts = valueAt(document, list) as { id?: unknown }[] | undefined;
  const id = parts?.[index]?.id;
  if (typeof id !== "string" || parts?.some((one, at) => at !== index && one?.id === id)) return null;
  const kind = anywhere[list.slice(list[0] === "situation" ? 1 : 0).join("/")];
  if (kind) return { kind, id, dialogue: null };
  const local = list[0] === "situation" ? inDialogue[String(list[list.length - 1])] : undefined;
  const dialogue = local && dialogueAround(document, list);
  if (!dialogue || (local === "beat" && isBeatElsewhere(document, dialogue, id))) return null;
  return { kind: local, id, dialogue: dialogue.id };
}

/** Whether a card's beat takes the place of one of the dialogue, or another card has one of that name: they are still meant. */
function isBeatElsewhere(document: StudioDocument, dialogue: DialogueSource, id: string): boolean {
  return beatIn(dialogue, id) !== null || addedBeats(document, dialogue.id).filter((beat) => beat.id === id).length > 1;
}

/** The story goes on at a beat: that names it too. */
export function isNamed(part: NamedPart, reference: Reference): boolean {
  const isKind = reference.kind === part.kind || (part.kind === "beat" && reference.kind === "way");
  return isKind && reference.id === part.id && (part.dialogue === null || reference.dialogue === null || reference.dialogue === part.dialogue);
}

/** In the order of the document. */
export function usesOf(document: StudioDocument, part: NamedPart): Path[] {
  return [...referencesIn(document)].filter((reference) => isNamed(part, reference)).map(({ path }) => path);
}
