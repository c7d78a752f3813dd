/** Owns the criteria of a beat as a list: new ones, removed ones, their order and their beat. */
import { freeId } from "../new-id.ts";
import type { BeatSource, CriterionSource, DialogueSource, StudioDocument } from "../document.ts";
import { changeCriteria, type CriterionKind } from "./beat-outcome.ts";
import { beatIn, criteriaOf, dialogueAt } from "./dialogue-at.ts";
import { dropGone } from "./drop-gone.ts";
import { moveInPlace } from "./filter-in-place.ts";
import { nothingGone } from "./gone.ts";
import { isStandIn, newCriterion, standIn } from "./new-parts.ts";
import { renameCriterionKey } from "./rename.ts";

/** What the new one says, or a whole one (of the library); its id is made free in the beat. */
export type NewCriterion = { title: string; kind?: CriterionKind; points?: number } | CriterionSource;

function hasCriteria(beat: BeatSource | null): beat is Exclude<BeatSource, { kind: "scene" | "end" }> {
  return beat !== null && beat.kind !== "scene" && beat.kind !== "end";
}

function change(document: StudioDocument, activity: number, id: string, recipe: (beat: Exclude<BeatSource, { kind: "scene" | "end" }>, dialogue: DialogueSource) => void): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, id);
  if (!dialogue || !hasCriteria(beat)) return;
  if (beat.kind === "talk") changeCriteria(beat, () => recipe(beat, dialogue));
  else recipe(beat, dialogue);
}

/** Where the next one of the beat will stand. */
export function newCriterionIndex(beat: BeatSource): number {
  return criteriaOf(beat).filter((criterion) => !isStandIn(criterion)).length;
}

/** At the end of the beat's list; what stood in for it goes. */
export function addCriterion(document: StudioDocument, activity: number, beatId: string, wanted: NewCriterion): void {
  change(document, activity, beatId, (beat, dialogue) => {
    const instead = criteriaOf(beat).filter(isStandIn);
    for (const one of instead) takeOut(document, dialogue, beat, one);
    const taken = criteriaOf(beat).map(({ id }) => id);
    const criterion = "id" in wanted ? { ...wanted, id: freeId(taken, wanted.id) } : newCriterion(freeId(taken, "c1"), wanted.title, wanted.kind, wanted.points);
    beat.criteria = [...criteriaOf(beat), criterion];
  });
}

/** A beat of talk must mark something: something stands in for its last criterion. */
export function removeCriterion(document: StudioDocument, activity: number, beatId: string, index: number): void {
  change(document, activity, beatId, (beat, dialogue) => {
    const criterion = criteriaOf(beat)[index];
    if (criterion) takeOut(document, dialogue, beat, criterion);
    fillUp(beat);
  });
}

function takeOut(document: StudioDocument, dialogue: DialogueSource, beat: BeatSource, criterion: CriterionSource): void {
  const list = criteriaOf(beat);
  list.splice(list.indexOf(criterion), 1);
  dropGone(document, dialogue.id, { ...nothingGone, criteria: new Set([`${beat.id}:${criterion.id}`]) });
}

function fillUp(beat: BeatSource): void {
  if (beat.kind === "talk" && criteriaOf(beat).length === 0) beat.criteria = [standIn()];
}

/** Within its beat, or into another one of the dialogue: what speaks of it goes along. */
export function moveCriterion(document: StudioDocument, activity: number, from: { beat: string; index: number }, to: { beat: string; index: number }): void {
  const dialogue = dialogueAt(document, activity);
  if (!dialogue) return;
  const [source, target] = [beatIn(dialogue, from.beat), beatIn(dialogue, to.beat)];
  const criterion = source && criteriaOf(source)[from.index];
  if (!source || !criterion || !hasCriteria(target)) return;
  if (source === target) {
    change(document, activity, from.beat, () => moveInPlace(criteriaOf(source), from.index, to.index));
    return;
  }
  change(document, activity, from.beat, () => {
    criteriaOf(source).splice(from.index, 1);
    fillUp(source);
  });
  change(document, activity, to.beat, () => {
    const kept = criteriaOf(target).filter((one) => !isStandIn(one));
    const moved = { ...criterion, id: freeId(kept.map(({ id }) => id), criterion.id) };
    target.criteria = [...kept.slice(0, to.index), moved, ...kept.slice(to.index)];
    renameCriterionKey(document, dialogue.id, `${from.beat}:${criterion.id}`, `${to.beat}:${moved.id}`);
  });
}
