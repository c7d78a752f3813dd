/** Owns what an author works on: one situation as it is written, with all that belongs to it alone. Plain JSON; must not know who stores or shows it. */
import type { FormSource } from "../scenario/schema/form.ts";
import type { Concept } from "../scenario/schema/lexicon.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";
import type { TranscriptSource } from "../scenario/schema/transcript.ts";

/** A student's answer to try the criteria on; `beat` of the dialogue `activity` is where it is said. `expects`: what the author says is right, by criterion key; what is not there has not been looked at. */
export type SampleAnswer = { id: string; activity: string; beat: string; text: string; expects: Record<string, boolean> };

/** `unit`: folder of the course's unit it belongs to. `forms` and `concepts` stand beside those of the course, and never under one of their ids. What has a default may be absent. */
export type StudioDocument = {
  format: 1;
  unit: string;
  situation: SituationSource;
  forms: FormSource[];
  concepts: Record<string, Concept>;
  transcripts: TranscriptSource[];
  answers: SampleAnswer[];
};

export type ActivitySource = SituationSource["activities"][number];
export type DialogueSource = Extract<ActivitySource, { kind: "dialogue" }>;
export type BeatSource = DialogueSource["beats"][number];
export type TalkBeatSource = Extract<BeatSource, { kind: "talk" }>;
export type BranchSource = TalkBeatSource["next"][number];
export type CriterionSource = TalkBeatSource["criteria"][number];
export type PersonaSource = SituationSource["cast"]["personas"][number];
export type FactSource = SituationSource["facts"][number];
export type VariantSource = NonNullable<SituationSource["variants"]>[number];

/** A situation that stands by itself, with nothing of its own beside it. */
export function documentOf(unit: string, situation: SituationSource): StudioDocument {
  return { format: 1, unit, situation, forms: [], concepts: {}, transcripts: [], answers: [] };
}
