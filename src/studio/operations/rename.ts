/** Owns giving beats and criteria other ids: everything that names them follows. */
import type { StudioDocument } from "../document.ts";
import { changeReferences, type Reference } from "../references.ts";
import { beatIn, criteriaOf, dialogueAt } from "./dialogue-at.ts";

/** Does nothing where another beat of the dialogue has the new id. */
export function renameBeat(document: StudioDocument, activity: number, from: string, to: string): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, from);
  if (!dialogue || !beat || from === to || beatIn(dialogue, to)) return;
  const keys = criteriaOf(beat).map(({ id }) => `${from}:${id}`);
  const isMeant = meantIn(document, dialogue.id);
  changeReferences(document, (reference) => {
    if ((reference.kind === "beat" || reference.kind === "way") && reference.dialogue === dialogue.id && reference.id === from) return to;
    return reference.kind === "criterion" && isMeant(reference) && reference.id.startsWith(`${from}:`) && (reference.dialogue !== null || keys.includes(reference.id)) ? `${to}${reference.id.slice(from.length)}` : reference.id;
  });
  beat.id = to;
  // A card's beat of that id takes its place.
  for (const variant of document.situation.variants ?? []) {
    if (variant.dialogue === dialogue.id) for (const added of variant.addBeats ?? []) if (added.id === from) added.id = to;
  }
}

export function renameCriterion(document: StudioDocument, activity: number, beatId: string, from: string, to: string): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, beatId);
  const criterion = beat && criteriaOf(beat).find(({ id }) => id === from);
  if (!dialogue || !beat || !criterion || from === to || criteriaOf(beat).some(({ id }) => id === to)) return;
  renameCriterionKey(document, dialogue.id, `${beatId}:${from}`, `${beatId}:${to}`);
  criterion.id = to;
}

/** What names it; not the criterion itself. `dialogue` by id. */
export function renameCriterionKey(document: StudioDocument, dialogue: string, from: string, to: string): void {
  const isMeant = meantIn(document, dialogue);
  changeReferences(document, (reference) => (reference.kind === "criterion" && reference.id === from && isMeant(reference) ? to : reference.id));
}

/** What may mean any dialogue's (a seat's criterion, a transcript's result) means this one's unless another dialogue has that name too. */
function meantIn({ situation }: StudioDocument, dialogue: string): (reference: Reference) => boolean {
  const elsewhere = new Set(
    situation.activities.flatMap((one) => (one.kind === "dialogue" && one.id !== dialogue ? one.beats.flatMap((beat) => criteriaOf(beat).map(({ id }) => `${beat.id}:${id}`)) : [])),
  );
  return (reference) => (reference.dialogue === null ? !elsewhere.has(reference.id) : reference.dialogue === dialogue);
}
