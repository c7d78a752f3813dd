/** Owns what the rules look at: one situation with its forms and lexicon, its dialogues as they are played, and the place of every part. */
import type { Lexicon } from "../language/criterion.ts";
import type { Path } from "../scenario/problem.ts";
import { resolveDialogue } from "../scenario/resolve-dialogue.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { placesIn, type Places } from "./places.ts";

/** A dialogue as it is played: as written, with a variant card, or cut for an assessment. */
export type Play = { activity: string; variant: string | null; dialogue: Dialogue; at: Path };

export type Context = {
  situation: Situation;
  forms: ReadonlyMap<string, Form>;
  lexicon: Lexicon;
  places: Places;
  plays: readonly Play[];
};

export function createContext(situation: Situation, forms: ReadonlyMap<string, Form>, lexicon: Lexicon): Context {
  const places = placesIn(situation);
  const plays = [...playsOf(situation)];
  for (const play of plays) placeChangedBeats(situation, play, places);
  return { situation, forms, lexicon, places, plays };
}

/** A beat that a card changed stands where the change does, else where the beat does that it was made of. */
function placeChangedBeats(situation: Situation, { variant, dialogue }: Play, places: Places): void {
  const card = situation.variants.findIndex(({ id }) => id === variant);
  const base = situation.activities.findIndex((activity) => activity.kind === "dialogue" && activity.id === situation.variants[card]?.dialogue);
  const activity = situation.activities[base];
  if (activity?.kind !== "dialogue") return;
  for (const beat of dialogue.beats) {
    const change = situation.variants[card]?.changes.findIndex((one) => one.beat === beat.id) ?? -1;
    const written = activity.beats.findIndex(({ id }) => id === beat.id);
    if (change >= 0) places.give(beat, ["variants", card, "changes", change]);
    else if (written >= 0) places.give(beat, ["activities", base, "beats", written]);
  }
}

/** Every way to play every dialogue. Ways whose references lead nowhere are left out: that is reported as such. */
function* playsOf(situation: Situation): Generator<Play> {
  // Of two activities with one id (reported as such) the first is the one that is played.
  const isFirst = (index: number) => situation.activities.findIndex(({ id }) => id === situation.activities[index]?.id) === index;
  const dialogues = new Set(situation.activities.filter(({ kind }, index) => kind === "dialogue" && isFirst(index)).map(({ id }) => id));
  const variants = new Map(situation.variants.map((variant, index) => [variant.id, { variant, at: ["variants", index] as Path }]));
  for (const [index, activity] of situation.activities.entries()) {
    if (activity.kind !== "dialogue" || !isFirst(index)) continue;
    yield { activity: activity.id, variant: null, dialogue: activity, at: ["activities", index] };
    for (const { variant, at } of variants.values()) {
      if (variant.dialogue === activity.id) yield { activity: activity.id, variant: variant.id, dialogue: resolveDialogue(situation, activity.id, variant.id), at };
    }
  }
  for (const [index, activity] of situation.activities.entries()) {
    if (activity.kind !== "dialogue-variant" || !isFirst(index) || !dialogues.has(activity.of)) continue;
    for (const id of activity.variants) {
      if (variants.get(id)?.variant.dialogue !== activity.of) continue;
      yield { activity: activity.id, variant: id, dialogue: resolveDialogue(situation, activity.id, id), at: ["activities", index] };
    }
  }
}

/** Keys `beat:criterion` of all criteria of a dialogue. */
export function criterionKeys(dialogue: Dialogue): Set<string> {
  return new Set(dialogue.beats.flatMap((beat) => ("criteria" in beat ? beat.criteria.map(({ id }) => `${beat.id}:${id}`) : [])));
}
