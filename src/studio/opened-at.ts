/** Owns a dialogue that begins at another beat, to be tried from there. The document itself stays as it is. */
import type { StudioDocument } from "./document.ts";

/** A dialogue that takes cards is tried as it is written. */
export function openedAt(document: StudioDocument, activity: string, beat: string): StudioDocument {
  const activities = document.situation.activities.map((one) => (one.id === activity && one.kind === "dialogue" ? { ...one, opening: beat } : one));
  return { ...document, situation: { ...document.situation, activities } };
}
