/** Owns putting a beat into a dialogue so that the call goes through it. */
import type { BranchSource, DialogueSource, StudioDocument } from "../document.ts";
import { nextId } from "../new-id.ts";
import { countBeside } from "./counted-beats.ts";
import { addedBeats, beatIn, branchesOf, dialogueAt, leadsOf, successorOf } from "./dialogue-at.ts";
import { newBeat, type BeatKind } from "./new-parts.ts";

/** `after`: id of the beat before it; null puts it at the beginning. Its words may be given. */
export type NewBeat = { kind: BeatKind; after: string | null; line?: string; narration?: string };

export function freeBeatId(document: StudioDocument, dialogue: DialogueSource): string {
  return nextId([...dialogue.beats, ...addedBeats(document, dialogue.id)].map(({ id }) => id), "B");
}

/** Where a beat put in after that one will stand. */
export function indexAfter(dialogue: DialogueSource, after: string | null): number {
  return after === null ? 0 : dialogue.beats.findIndex(({ id }) => id === after) + 1;
}

/**
 * All ways that led from the beat before to its successor lead through the new one. An end is no way on: it becomes where a wrong turn leads, or,
 * where no turn is judged, stands unconnected. After an end the new beat stands unconnected too, and the checks say so.
 */
export function addBeat(document: StudioDocument, activity: number, { kind, after, line, narration }: NewBeat): void {
  const dialogue = dialogueAt(document, activity);
  if (!dialogue) return;
  const before = after === null ? null : beatIn(dialogue, after);
  if (after !== null && !before) return;
  const id = freeBeatId(document, dialogue);
  const index = indexAfter(dialogue, after);
  const next = before ? waysOn(dialogue, before.id, index) : [{ to: dialogue.opening }];
  const beat = newBeat(kind, id, next);
  if (line && beat.kind !== "ring" && beat.kind !== "inquire") beat.line = line;
  if (narration) beat.narration = narration;
  if (before && before.kind !== "end") lead(dialogue, before.id, kind, id);
  if (!before && kind !== "end") dialogue.opening = id;
  dialogue.beats.splice(index, 0, beat);
  if (before) countBeside(document, dialogue.id, before.id, id);
}

function waysOn(dialogue: DialogueSource, before: string, index: number): BranchSource[] {
  const successor = successorOf(dialogue, before) ?? dialogue.beats[index]?.id ?? dialogue.beats.find(({ kind }) => kind === "end")?.id;
  const beat = beatIn(dialogue, before);
  const last = beat ? branchesOf(beat)[branchesOf(beat).length - 1] : undefined;
  if (!successorOf(dialogue, before) && last?.to === "resume") return [{ to: "resume" }];
  return [{ to: successor ?? "again" }];
}

function lead(dialogue: DialogueSource, before: string, kind: BeatKind, id: string): void {
  const beat = beatIn(dialogue, before);
  if (!beat || beat.kind === "end") return;
  const successor = successorOf(dialogue, before);
  if (kind === "end" && successor) {
    if (beat.kind === "talk" || beat.kind === "choose" || beat.kind === "ring") beat.next = [{ when: { outcome: "wrong" }, to: id }, ...branchesOf(beat)];
    return;
  }
  if (successor) {
    for (const way of leadsOf(beat)) if (way.to === successor) way.to = id;
    return;
  }
  const last = branchesOf(beat)[branchesOf(beat).length - 1];
  if (last?.to === "again") beat.next = [...branchesOf(beat).slice(0, -1), { when: { outcome: "good" }, to: id }, last];
  else if (last) last.to = id;
  else beat.next = [{ to: id }];
}
