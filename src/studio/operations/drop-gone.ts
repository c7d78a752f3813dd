/** Owns taking everything out of a document that speaks of parts of a dialogue which are gone. Where the story goes on is not its business. */
import type { Condition } from "../../scenario/schema/condition.ts";
import type { BeatSource, CriterionSource, DialogueSource, StudioDocument, VariantSource } from "../document.ts";
import { anyAnswer } from "./beat-outcome.ts";
import { branchesOf, criteriaOf } from "./dialogue-at.ts";
import { dropFromMarks } from "./drop-from-marks.ts";
import { filterInPlace } from "./filter-in-place.ts";
import { isGoneIn, nothingGone, type Gone, type IsGone } from "./gone.ts";
import { withoutGone } from "./without-condition.ts";

/** `dialogue` by id. What goes along (a timer without its beat, a criterion whose condition is lost) takes what speaks of it along in turn. */
export function dropGone(document: StudioDocument, dialogue: string, first: Gone): void {
  let gone = first;
  for (;;) {
    const more = dropOnce(document, dialogue, gone);
    dropFromMarks(document, dialogue, gone);
    if (more.criteria.size + more.timers.size === 0) return;
    gone = more;
  }
}

function dropOnce(document: StudioDocument, id: string, gone: Gone): Gone {
  const criteria = new Set<string>();
  const timers = new Set<string>();
  const isGone = isGoneIn(gone);
  for (const activity of document.situation.activities) {
    if (activity.kind !== "dialogue" || activity.id !== id) continue;
    for (const beat of activity.beats) dropFromBeat(beat, isGone, criteria);
    dropFromDialogue(activity, isGone, timers);
  }
  for (const variant of document.situation.variants ?? []) if (variant.dialogue === id) dropFromVariant(variant, isGone, criteria);
  return { ...nothingGone, criteria, timers };
}

/** `lost`: what to do where nothing of the condition is left. */
function keep<Part extends object, Key extends keyof Part>(part: Part, key: Key, gone: IsGone, lost: () => void): void {
  const condition = part[key] as Condition | undefined;
  if (condition === undefined) return;
  const left = withoutGone(condition, gone);
  if (left === null) lost();
  else if (left !== condition) part[key] = left as Part[Key];
}

/** Takes the members out whose condition is lost: it could never hold again. */
function keepMembers<Member extends { when?: Condition | undefined }>(list: Member[] | undefined, gone: IsGone): void {
  for (const member of [...(list ?? [])]) keep(member, "when", gone, () => list?.splice(list.indexOf(member), 1));
}

function dropFromBeat(beat: BeatSource, gone: IsGone, lost: Set<string>): void {
  for (const criterion of [...criteriaOf(beat)]) {
    if (!("when" in criterion)) continue;
    keep(criterion, "when", gone, () => {
      criteriaOf(beat).splice(criteriaOf(beat).indexOf(criterion), 1);
      lost.add(`${beat.id}:${criterion.id}`);
    });
  }
  for (const branch of [...branchesOf(beat)]) {
    keep(branch, "when", gone, () => {
      const all = branchesOf(beat);
      if (all.length > 1) all.splice(all.indexOf(branch), 1);
      else delete branch.when;
    });
  }
  if (beat.kind === "inquire") for (const contact of beat.contacts ?? []) keep(contact, "needs", gone, () => delete contact.needs);
  if (beat.kind !== "talk") return;
  keep(beat, "good", gone, () => (beat.good = anyAnswer));
  keep(beat, "wrong", gone, () => delete beat.wrong);
  keep(beat, "skipWhen", gone, () => delete beat.skipWhen);
  keepMembers(beat.replies, gone);
  if (beat.alsoHears) filterInPlace(beat.alsoHears, (key) => !gone("criterion", key));
  if (beat.mild) filterInPlace(beat.mild, (key) => !gone("criterion", key));
}

function dropFromDialogue(dialogue: DialogueSource, gone: IsGone, lost: Set<string>): void {
  keepMembers(dialogue.interrupts, gone);
  for (const { chain } of dialogue.orders ?? []) filterInPlace(chain, (key) => !gone("criterion", key));
  if (dialogue.orders) filterInPlace(dialogue.orders, ({ chain }) => chain.length > 1);
  for (const timer of dialogue.timers ?? []) {
    filterInPlace(timer.keptBy, (beat) => !gone("beat", beat));
    if (timer.promisedIn !== undefined && gone("criterion", timer.promisedIn)) delete timer.promisedIn;
    if (gone("beat", timer.startsAfter) || timer.keptBy.length === 0) lost.add(timer.id);
  }
  if (dialogue.timers) filterInPlace(dialogue.timers, ({ id }) => !lost.has(id));
}

function dropFromVariant(variant: VariantSource, gone: IsGone, lost: Set<string>): void {
  if (variant.changes) filterInPlace(variant.changes, ({ beat }) => !gone("beat", beat));
  if (variant.reroute) filterInPlace(variant.reroute, ({ beat }) => !gone("beat", beat));
  for (const change of variant.changes ?? []) {
    if (change.dropCriteria) filterInPlace(change.dropCriteria, (key) => !gone("criterion", key));
    keep(change, "good", gone, () => delete change.good);
    for (const criterion of [...(change.addCriteria ?? [])]) {
      if ("when" in criterion) keep(criterion, "when", gone, () => dropAdded(change.addCriteria, criterion, change.beat, lost));
    }
  }
  for (const beat of variant.addBeats ?? []) dropFromBeat(beat, gone, lost);
}

function dropAdded(list: CriterionSource[] | undefined, criterion: CriterionSource, beat: string, lost: Set<string>): void {
  list?.splice(list.indexOf(criterion), 1);
  lost.add(`${beat}:${criterion.id}`);
}
