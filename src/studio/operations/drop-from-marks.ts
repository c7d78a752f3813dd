/** Owns taking gone beats and criteria out of what counts for marks and out of what was tried: grading, blockers, the customer's seat, transcripts, sample answers. */
import type { StudioDocument } from "../document.ts";
import { filterInPlace } from "./filter-in-place.ts";
import { isGoneIn, type Gone } from "./gone.ts";
import { withoutGone } from "./without-condition.ts";

export function dropFromMarks(document: StudioDocument, dialogue: string, gone: Gone): void {
  const { situation } = document;
  const plays = new Set([dialogue, ...situation.activities.flatMap((one) => (one.kind === "dialogue-variant" && one.of === dialogue ? [one.id] : []))]);
  dropFromSections(document, plays, gone);
  const blockers = dropFromBlockers(document, plays, gone);
  for (const seat of situation.cast?.seats ?? []) {
    for (const criterion of seat.criteria ?? []) {
      for (const side of ["before", "after"] as const) if (criterion[side] !== undefined && gone.criteria.has(criterion[side])) delete criterion[side];
    }
  }
  for (const { expect } of document.transcripts) {
    for (const keys of [expect.met, expect.notMet]) if (keys) filterInPlace(keys, (key) => !gone.criteria.has(key));
    if (expect.blockers) filterInPlace(expect.blockers, (id) => !blockers.has(id));
  }
  filterInPlace(document.answers, ({ activity, beat }) => !(plays.has(activity) && gone.beats.has(beat)));
  for (const { activity, expects } of document.answers) {
    if (plays.has(activity)) for (const key of gone.criteria) delete expects[key];
  }
}

/** A part that counted nothing else goes with it, as long as its section has another one; points that no longer add up are found by the checks. */
function dropFromSections({ situation }: StudioDocument, plays: ReadonlySet<string>, gone: Gone): void {
  for (const section of situation.grading?.sections ?? []) {
    for (const part of [...section.parts]) {
      const left = part.from.flatMap((source) => {
        if (!plays.has(source.activity)) return [source];
        const beats = source.beats?.filter((id) => !gone.beats.has(id));
        const criteria = source.criteria?.filter((key) => !gone.criteria.has(key));
        const lostAll = (source.beats ?? source.criteria) !== undefined && (beats?.length ?? 0) + (criteria?.length ?? 0) === 0;
        if (lostAll) return [];
        const { except } = source;
        if (beats && source.beats && beats.length < source.beats.length) source.beats = beats;
        if (criteria && source.criteria && criteria.length < source.criteria.length) source.criteria = criteria;
        if (except) filterInPlace(except, (key) => !gone.criteria.has(key));
        return [source];
      });
      if (left.length === part.from.length) continue;
      if (left.length > 0) part.from = left;
      // The only part of a section keeps what it named: the checks show it, and the author says what counts instead.
      else if (section.parts.length > 1) section.parts.splice(section.parts.indexOf(part), 1);
    }
  }
}

function dropFromBlockers({ situation }: StudioDocument, plays: ReadonlySet<string>, gone: Gone): Set<string> {
  const lost = new Set<string>();
  for (const blocker of situation.grading?.blockers ?? []) {
    if (!plays.has(blocker.dialogue)) continue;
    const when = withoutGone(blocker.when, isGoneIn(gone));
    if (blocker.beats) filterInPlace(blocker.beats, (id) => !gone.beats.has(id));
    if (when === null || (blocker.caps === "beats" && (blocker.beats ?? []).length === 0)) lost.add(blocker.id);
    else if (when !== blocker.when) blocker.when = when;
  }
  if (situation.grading?.blockers && lost.size > 0) filterInPlace(situation.grading.blockers, ({ id }) => !lost.has(id));
  return lost;
}
