/**
 * Owns the school's wordings laid over a situation: words that a teacher counted for a criterion become one more way of meeting it. They stand in the
 * criterion itself, not in the lexicon: no other criterion hears them, no slip of another word is read through them, and negation, quotation and what the
 * criterion forbids hold for them as for its own words. Must not know lessons.
 */
import { judgeTargets } from "../../../grading/content-points.ts";
import { allQuestions } from "../../../grading/survey/written-in.ts";
import type { Criterion, Frame } from "../../../language/criterion.ts";
import type { Situation } from "../../../scenario/schema/situation.ts";
import type { Wording } from "../event.ts";
import { wordingRow } from "./wording-row.ts";

export type KeyedWords = Pick<Wording, "key" | "text">;

type Activity = Situation["activities"][number];
type Meeting = { id: string; meets: Frame };
/** The very same criterion where nothing is added. */
type Widen = <Each extends { id: string }>(key: string, criterion: Each) => Each;

/** The very same situation where none of the wordings belongs to it or can be read. Only judged criteria take words. */
export function withWordings(situation: Situation, wordings: readonly KeyedWords[]): Situation {
  const known = new Set(meetingCriteria(situation).map(({ key }) => key));
  const rows = new Map<string, string[]>();
  for (const { key, text } of wordings) {
    const row = wordingRow(text);
    if (row !== null && known.has(key)) rows.set(key, [...new Set([...(rows.get(key) ?? []), row])]);
  }
  if (rows.size === 0) return situation;
  const widen: Widen = (key, criterion) => {
    const words = rows.get(key);
    return words && isMeeting(criterion) ? { ...criterion, meets: widened(criterion.meets, { words }) } : criterion;
  };
  return {
    ...situation,
    cast: { ...situation.cast, seats: situation.cast.seats.map((seat) => ({ ...seat, criteria: seat.criteria.map((criterion) => widen(`${seat.id}:${criterion.id}`, criterion)) })) },
    activities: situation.activities.map((activity) => widenActivity(activity, widen)),
    variants: situation.variants.map((variant) => ({
      ...variant,
      addBeats: variant.addBeats.map((beat) => widenBeat(beat, widen)),
      changes: variant.changes.map((change) => ({ ...change, addCriteria: change.addCriteria.map((criterion) => widen(`${change.beat}:${criterion.id}`, criterion)) })),
    })),
  };
}

/** Everything in the situation that is judged by words, by key: `beat:criterion`, `seat:criterion`, `field:point` or `text:point`. The same key may stand in several places. */
export function meetingCriteria(situation: Situation): { key: string; criterion: Criterion }[] {
  const beats = [...situation.activities.flatMap((activity) => ("beats" in activity ? activity.beats : [])), ...situation.variants.flatMap(({ addBeats }) => addBeats)];
  const owned = [
    ...situation.cast.seats.map(({ id, criteria }) => ({ id, criteria })),
    ...beats.map((beat) => ({ id: beat.id, criteria: "criteria" in beat ? beat.criteria : [] })),
    ...situation.variants.flatMap(({ changes }) => changes.map(({ beat, addCriteria }) => ({ id: beat, criteria: addCriteria }))),
  ];
  return [
    ...owned.flatMap(({ id, criteria }) => criteria.flatMap((criterion) => ("meets" in criterion ? [{ key: `${id}:${criterion.id}`, criterion }] : []))),
    ...situation.activities.flatMap((activity) => judgeTargets(activity).map(({ key, criterion }) => ({ key, criterion }))),
  ];
}

function isMeeting<Each extends { id: string }>(criterion: Each): criterion is Each & Meeting {
  return "meets" in criterion;
}

function widenActivity(activity: Activity, widen: Widen): Activity {
  if (activity.kind === "dialogue") return { ...activity, beats: activity.beats.map((beat) => widenBeat(beat, widen)) };
  if (activity.kind === "document" || activity.kind === "discussion") return { ...activity, content: activity.content.map((point) => widen(`text:${point.id}`, point)) };
  if (activity.kind === "survey") {
    return {
      ...activity,
      opening: { ...activity.opening, content: activity.opening.content.map((point) => widen(`text:${point.id}`, point)) },
      dimensions: activity.dimensions.map((dimension) => widen(`${dimension.id}:about`, dimension)),
      faults: activity.faults.map((fault) => widen(`${allQuestions}:${fault.id}`, fault)),
    };
  }
  if (activity.kind !== "form") return activity;
  return { ...activity, fields: activity.fields.map((field) => (field.content ? { ...field, content: field.content.map((point) => widen(`${field.field}:${point.id}`, point)) } : field)) };
}

function widenBeat<Beat extends { id: string }>(beat: Beat, widen: Widen): Beat {
  if (!("criteria" in beat) || !Array.isArray(beat.criteria)) return beat;
  return { ...beat, criteria: (beat.criteria as { id: string }[]).map((criterion) => widen(`${beat.id}:${criterion.id}`, criterion)) };
}

/** What the criterion forbids around its words (`not`, `only … unless`) is forbidden around the new ones as well. */
function widened(frame: Frame, words: { words: string[] }): Frame {
  if (typeof frame === "string") return { any: [frame, words] };
  if ("only" in frame) return { ...frame, only: widened(frame.only, words) };
  if ("all" in frame) {
    const isGuard = (part: Frame): boolean => typeof part === "object" && "not" in part;
    const guards = frame.all.filter(isGuard);
    const rest = frame.all.filter((part) => !isGuard(part));
    if (guards.length > 0 && rest.length > 0) return { all: [widened(rest.length === 1 && rest[0] !== undefined ? rest[0] : { ...frame, all: rest }, words), ...guards] };
  }
  return { any: [frame, words] };
}
