/** Owns moving a beat within the script. Where the call runs in the order of the script, it follows; where it jumps, only the order changes. */
import type { BeatSource, DialogueSource, StudioDocument } from "../document.ts";
import { dialogueAt, leadsOf, successorOf } from "./dialogue-at.ts";
import { moveInPlace } from "./filter-in-place.ts";

export function moveBeat(document: StudioDocument, activity: number, from: number, to: number): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue?.beats[from];
  if (!dialogue || !beat || from === to || to < 0 || to >= dialogue.beats.length) return;
  const follows = runsThrough(dialogue, from);
  if (follows) takeOut(dialogue, from);
  moveInPlace(dialogue.beats, from, to);
  if (follows) putIn(dialogue, to);
}

/** One beat goes on to the next of the script. */
function runsOn(dialogue: DialogueSource, index: number): boolean {
  const [beat, next] = [dialogue.beats[index], dialogue.beats[index + 1]];
  return beat !== undefined && next !== undefined && successorOf(dialogue, beat.id) === next.id;
}

function runsThrough(dialogue: DialogueSource, index: number): boolean {
  const isEntered = index === 0 ? dialogue.opening === dialogue.beats[0]?.id : runsOn(dialogue, index - 1);
  return isEntered && runsOn(dialogue, index);
}

function turn(beat: BeatSource | undefined, from: string | undefined, to: string | undefined): void {
  if (!beat || from === undefined || to === undefined) return;
  for (const way of leadsOf(beat)) if (way.to === from) way.to = to;
}

function takeOut(dialogue: DialogueSource, index: number): void {
  const [before, beat, after] = [dialogue.beats[index - 1], dialogue.beats[index], dialogue.beats[index + 1]];
  if (index === 0 && after) dialogue.opening = after.id;
  else turn(before, beat?.id, after?.id);
}

function putIn(dialogue: DialogueSource, index: number): void {
  const [before, beat, after] = [dialogue.beats[index - 1], dialogue.beats[index], dialogue.beats[index + 1]];
  if (!beat) return;
  const old = successorOf(dialogue, beat.id) ?? undefined;
  if (!before) {
    turn(beat, old, dialogue.opening);
    dialogue.opening = beat.id;
    return;
  }
  const next = successorOf(dialogue, before.id) ?? undefined;
  // Behind an end, or where the one before jumps elsewhere: the way that it had leads on.
  if (before.kind === "end" || next === undefined || next === beat.id) return;
  if (after && next !== after.id) return;
  turn(before, next, beat.id);
  turn(beat, old, next);
}
