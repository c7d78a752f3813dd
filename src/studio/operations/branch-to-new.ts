/** Owns a new beat to which a further way leads, beside those that are there. */
import type { StudioDocument } from "../document.ts";
import { freeBeatId } from "./add-beat.ts";
import { connect } from "./branches.ts";
import { countBeside } from "./counted-beats.ts";
import { beatIn, dialogueAt, successorOf } from "./dialogue-at.ts";
import { newBeat, type BeatKind } from "./new-parts.ts";

/** From the new beat the talk goes on where it would have gone on without it. */
export function branchToNew(document: StudioDocument, activity: number, from: string, kind: BeatKind): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, from);
  if (!dialogue || !beat || beat.kind === "end") return;
  const id = freeBeatId(document, dialogue);
  dialogue.beats.splice(dialogue.beats.indexOf(beat) + 1, 0, newBeat(kind, id, [{ to: successorOf(dialogue, from) ?? "again" }]));
  countBeside(document, dialogue.id, from, id);
  connect(document, activity, from, id);
}
