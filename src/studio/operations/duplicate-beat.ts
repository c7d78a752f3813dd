/** Owns copying a beat. The copy stands behind its original and leads where that does; nothing leads to it yet. */
import type { BeatSource, StudioDocument } from "../document.ts";
import { changeReferences } from "../references.ts";
import { freeBeatId } from "./add-beat.ts";
import { countBeside } from "./counted-beats.ts";
import { beatIn, dialogueAt } from "./dialogue-at.ts";

/** What the original says of itself, the copy says of itself. */
export function duplicateBeat(document: StudioDocument, activity: number, id: string): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, id);
  if (!dialogue || !beat) return;
  const index = dialogue.beats.indexOf(beat);
  const copy = JSON.parse(JSON.stringify(beat)) as BeatSource;
  copy.id = freeBeatId(document, dialogue);
  delete copy.courseId;
  dialogue.beats.splice(index + 1, 0, copy);
  const place = ["situation", "activities", activity, "beats", index + 1];
  changeReferences(document, (reference) => {
    if (!place.every((key, step) => reference.path[step] === key)) return reference.id;
    if (reference.kind === "criterion") return reference.id.startsWith(`${id}:`) ? `${copy.id}${reference.id.slice(id.length)}` : reference.id;
    return (reference.kind === "beat" || reference.kind === "way") && reference.id === id ? copy.id : reference.id;
  });
  countBeside(document, dialogue.id, id, copy.id);
}
