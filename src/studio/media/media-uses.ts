/** Owns where a picture or sound of a document is shown, and taking it away from everywhere. Must not know files. */
import type { Path } from "../../scenario/problem.ts";
import type { StudioDocument } from "../document.ts";
import { usesOf } from "../operations/named-part.ts";
import { changeReferences } from "../references.ts";

/** Places that name it: of phases `…, "media", 0`, of beats `…, "media"`. */
export function mediaUses(document: StudioDocument, id: string): Path[] {
  return usesOf(document, { kind: "media", id, dialogue: null });
}

/** With every place that shows it; a list that is left empty goes, as it was never there. */
export function removeMedia(document: StudioDocument, id: string): void {
  changeReferences(document, (reference) => (reference.kind === "media" && reference.id === id ? undefined : reference.id));
  const { situation } = document;
  for (const phase of situation.phases) if (phase.media?.length === 0) delete phase.media;
  situation.media = (situation.media ?? []).filter((one) => one.id !== id);
  if (situation.media.length === 0) delete situation.media;
}
