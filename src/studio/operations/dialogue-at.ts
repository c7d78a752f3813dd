/** Owns reading a dialogue while it is being written: parts may be missing, references lead nowhere. Must not change anything. */
import type { BeatSource, BranchSource, CriterionSource, DialogueSource, StudioDocument } from "../document.ts";

/** `activity`: index among the situation's activities. Null where another kind of activity stands. */
export function dialogueAt(document: StudioDocument, activity: number): DialogueSource | null {
  const found = document.situation.activities[activity];
  return found?.kind === "dialogue" ? found : null;
}

export function beatIn(dialogue: DialogueSource, id: string): BeatSource | null {
  return dialogue.beats.find((beat) => beat.id === id) ?? null;
}

/** Ways on, as written; an end has none. */
export function branchesOf(beat: BeatSource): BranchSource[] {
  return beat.kind === "end" ? [] : (beat.next ?? []);
}

export function criteriaOf(beat: BeatSource): CriterionSource[] {
  return "criteria" in beat ? (beat.criteria ?? []) : [];
}

/** Keys by which they are named: `beat:criterion`. */
export function criterionKeys(beat: BeatSource): string[] {
  return criteriaOf(beat).map(({ id }) => `${beat.id}:${id}`);
}

/** Beats that cards add to a dialogue, in the order of the cards. */
export function addedBeats({ situation }: StudioDocument, dialogue: string): BeatSource[] {
  return (situation.variants ?? []).flatMap((card) => (card.dialogue === dialogue ? (card.addBeats ?? []) : []));
}

/** Options, actions and branches that lead to a beat of their own, in the order in which they are tried. */
export function leadsOf(beat: BeatSource): { to?: string | undefined }[] {
  const chosen = beat.kind === "choose" ? (beat.options ?? []) : beat.kind === "inquire" ? (beat.actions ?? []) : [];
  return [...chosen, ...branchesOf(beat)];
}

/** The beat that usually comes next: the first that the beat leads to and that is not itself. */
export function successorOf(dialogue: DialogueSource, id: string): string | null {
  const beat = beatIn(dialogue, id);
  if (!beat) return null;
  const found = [...branchesOf(beat), ...leadsOf(beat)].find(({ to }) => to !== undefined && to !== id && beatIn(dialogue, to));
  return found?.to ?? null;
}
