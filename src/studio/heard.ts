/** Owns which criteria are listened for at a beat of a document as it is written. Must not know how they are judged. */
import type { Facts } from "../language/criterion.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";
import type { BeatSource, CriterionSource } from "./document.ts";

export type JudgedSource = Extract<CriterionSource, { meets: unknown }>;
/** What of a criterion decides whether words count. */
export type JudgedPart = Pick<JudgedSource, "kind" | "act" | "meets" | "unless">;
/** `key`: `beat:criterion`. */
export type Heard = { key: string; criterion: JudgedSource };

export function isJudgedSource(criterion: CriterionSource): criterion is JudgedSource {
  return "meets" in criterion;
}

export function criteriaOfBeat(beat: BeatSource): readonly CriterionSource[] {
  return "criteria" in beat ? (beat.criteria ?? []) : [];
}

/** The beat's own, then those of other beats that are listened for there too; of what is said only. Nothing where there is no such beat. */
export function heardAt({ activities }: Pick<SituationSource, "activities">, activity: number, beatId: string): Heard[] {
  const dialogue = activities[activity];
  if (dialogue?.kind !== "dialogue") return [];
  const beat = dialogue.beats.find(({ id }) => id === beatId);
  if (!beat) return [];
  const also = new Set(beat.kind === "talk" ? (beat.alsoHears ?? []) : []);
  const heardIn = (of: BeatSource, wanted: (key: string) => boolean): Heard[] =>
    criteriaOfBeat(of).flatMap((criterion) => {
      const key = `${of.id}:${criterion.id}`;
      return isJudgedSource(criterion) && wanted(key) ? [{ key, criterion }] : [];
    });
  return [...heardIn(beat, () => true), ...dialogue.beats.flatMap((of) => (of === beat || also.size === 0 ? [] : heardIn(of, (key) => also.has(key))))];
}

/** The facts as the judge wants them; one without a value is as if it were not there. */
export function factsIn({ facts }: Pick<SituationSource, "facts">): Facts {
  return Object.fromEntries((facts ?? []).flatMap(({ id, type, value }) => (value ? [[id, { type, value }]] : [])));
}
