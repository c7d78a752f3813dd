/** Owns that a beat counts for marks where its neighbour does. Must not know how marks add up. */
import type { StudioDocument } from "../document.ts";

/** Parts that count single beats of the dialogue take in the new one after its neighbour; those that count the whole dialogue have it already. */
export function countBeside(document: StudioDocument, dialogue: string, neighbour: string, id: string): void {
  const plays = new Set(document.situation.activities.flatMap((one) => (one.kind === "dialogue-variant" && one.of === dialogue ? [one.id] : [])));
  for (const { parts } of document.situation.grading?.sections ?? []) {
    for (const { beats } of parts.flatMap(({ from }) => from.filter(({ activity }) => activity === dialogue || plays.has(activity)))) {
      const index = beats?.indexOf(neighbour) ?? -1;
      if (beats && index >= 0 && !beats.includes(id)) beats.splice(index + 1, 0, id);
    }
  }
}
