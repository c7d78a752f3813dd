/** Owns the ways from one beat to another: new ones, other targets, their order. */
import type { Condition } from "../../scenario/schema/condition.ts";
import type { BeatSource, BranchSource, StudioDocument } from "../document.ts";
import { beatIn, branchesOf, criteriaOf, dialogueAt } from "./dialogue-at.ts";
import { moveInPlace } from "./filter-in-place.ts";

/** The mood from which customers are angry where nothing else is known. */
const ANGRY = 61;

function branchList(document: StudioDocument, activity: number, id: string): BranchSource[] | null {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, id);
  return beat && beat.kind !== "end" ? beat.next : null;
}

/** Conditions to begin with, the likeliest first; none is of use where the way is the only one. */
export function conditionTemplates(beat: BeatSource): Condition[] {
  const outcomes: Condition[] = beat.kind === "talk" || beat.kind === "choose" || beat.kind === "ring" ? (["wrong", "weak", "good"] as const).map((outcome) => ({ outcome })) : [];
  const met = criteriaOf(beat).map((criterion): Condition => ({ met: `${beat.id}:${criterion.id}` }));
  return [...outcomes, ...met, { mood: { min: ANGRY } }, ...(beat.kind === "talk" ? [{ tries: { min: 2 } }] : [])];
}

/** The first template that no way of the beat has yet. */
export function freshCondition(beat: BeatSource): Condition | undefined {
  const used = new Set(branchesOf(beat).map(({ when }) => JSON.stringify(when)));
  return conditionTemplates(beat).find((template) => !used.has(JSON.stringify(template)));
}

/** Index at which a new way will stand: before the one that is always taken. */
export function newBranchIndex(beat: BeatSource): number {
  const all = branchesOf(beat);
  const always = all.findIndex(({ when }) => when === undefined);
  return always < 0 ? all.length : always;
}

/** `when` absent: a condition to begin with is chosen, or none where no other way is always taken. `to`: a beat, `again` or `resume`. */
export function connect(document: StudioDocument, activity: number, from: string, to: string, when?: Condition): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, from);
  if (!beat || beat.kind === "end") return;
  const index = newBranchIndex(beat);
  const chosen = when ?? (index < branchesOf(beat).length ? freshCondition(beat) : undefined);
  beat.next = [...branchesOf(beat).slice(0, index), chosen ? { when: chosen, to } : { to }, ...branchesOf(beat).slice(index)];
}

/** The only way of a beat stays, since it must go on somehow: it leads to the beat itself, which the checks find. */
export function disconnect(document: StudioDocument, activity: number, from: string, index: number): void {
  const all = branchList(document, activity, from);
  if (!all?.[index]) return;
  if (all.length > 1) all.splice(index, 1);
  else all.splice(0, 1, { to: "again" });
}

export function retarget(document: StudioDocument, activity: number, from: string, index: number, to: string): void {
  const branch = branchList(document, activity, from)?.[index];
  if (branch) branch.to = to;
}

export function moveBranch(document: StudioDocument, activity: number, beat: string, from: number, to: number): void {
  moveInPlace(branchList(document, activity, beat) ?? [], from, to);
}
