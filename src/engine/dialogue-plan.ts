/** Owns a dialogue made ready for playing: everything looked up by id, once. Must not know attempts or runs. */
import type { Beat } from "../scenario/schema/beat.ts";
import type { Criterion } from "../scenario/schema/criterion.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";

export type BeatOf<Kind extends Beat["kind"]> = Extract<Beat, { kind: Kind }>;

/** A criterion that is listened for in a beat: its own, or one of another beat. `fault`: it makes the turn wrong there. */
export type HeardCriterion = { key: string; beat: string; id: string; fault: boolean };

export type BeatPlan = {
  readonly beat: Beat;
  readonly index: number;
  /** By key; judged criteria only. */
  readonly hears: ReadonlyMap<string, HeardCriterion>;
  readonly stateCriteria: readonly { id: string; when: Extract<Criterion, { when: unknown }>["when"] }[];
};

export type DialoguePlan = { readonly dialogue: Dialogue; readonly beats: ReadonlyMap<string, BeatPlan> };

export function planDialogue(dialogue: Dialogue): DialoguePlan {
  const criteria = new Map<string, Criterion>();
  for (const beat of dialogue.beats) for (const criterion of criteriaOf(beat)) criteria.set(`${beat.id}:${criterion.id}`, criterion);
  const beats = new Map<string, BeatPlan>();
  dialogue.beats.forEach((beat, index) => {
    const hears = new Map<string, HeardCriterion>();
    const mild = beat.kind === "talk" ? (beat.mild ?? []) : [];
    const listen = (key: string) => {
      const criterion = criteria.get(key);
      if (criterion && "meets" in criterion) hears.set(key, { key, beat: key.slice(0, key.indexOf(":")), id: criterion.id, fault: criterion.kind === "must-not" && !mild.includes(key) });
    };
    if (beat.kind === "talk") {
      for (const criterion of beat.criteria) listen(`${beat.id}:${criterion.id}`);
      for (const key of beat.alsoHears) listen(key);
    }
    const stateCriteria = criteriaOf(beat).flatMap((criterion) => ("when" in criterion ? [{ id: criterion.id, when: criterion.when }] : []));
    beats.set(beat.id, { beat, index, hears, stateCriteria });
  });
  return { dialogue, beats };
}

export function criteriaOf(beat: Beat): readonly Criterion[] {
  return beat.kind === "scene" || beat.kind === "end" ? [] : beat.criteria;
}

/** The beat of a dialogue; the format's checks see to it that ways on lead to beats that exist. */
export function beatPlan(plan: DialoguePlan, id: string): BeatPlan {
  const found = plan.beats.get(id);
  if (!found) throw new Error(`no beat ${id} in ${plan.dialogue.id}`);
  return found;
}
