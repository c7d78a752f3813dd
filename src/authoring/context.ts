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
  return { situation, forms, lexicon, places: placesIn(situation), plays: [...playsOf(situation)] };
}

/** Every way to play every dialogue. Ways whose references lead nowhere are left out: that is reported as such. */
function* playsOf(situation: Situation): Generator<Play> {
  const dialogues = new Set(situation.activities.filter(({ kind }) => kind === "dialogue").map(({ id }) => id));
  const variants = new Map(situation.variants.map((variant, index) => [variant.id, { variant, at: ["variants", index] as Path }]));
  for (const [index, activity] of situation.activities.entries()) {
    if (activity.kind !== "dialogue") continue;
    yield { activity: activity.id, variant: null, dialogue: activity, at: ["activities", index] };
    for (const { variant, at } of variants.values()) {
      if (variant.dialogue === activity.id) yield { activity: activity.id, variant: variant.id, dialogue: resolveDialogue(situation, activity.id, variant.id), at };
    }
  }
  for (const [index, activity] of situation.activities.entries()) {
    if (activity.kind !== "dialogue-variant" || !dialogues.has(activity.of)) continue;
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
