/** Owns a dialogue made ready for playing: everything looked up by id, once. Must not know attempts or runs. */
import { reachableBeats } from "../scenario/beat-exits.ts";
import type { Beat, Branch } from "../scenario/schema/beat.ts";
import type { Criterion } from "../scenario/schema/criterion.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";
import { stretchesOf } from "./stretches.ts";

export type BeatOf<Kind extends Beat["kind"]> = Extract<Beat, { kind: Kind }>;

/** A criterion that is listened for in a beat: its own, or one of another beat. `fault`: it makes the turn wrong there. */
export type HeardCriterion = { key: string; beat: string; id: string; fault: boolean };

export type BeatPlan = {
  readonly beat: Beat;
  readonly index: number;
  /** By key; judged criteria only. */
  readonly hears: ReadonlyMap<string, HeardCriterion>;
  /** Where the customer is spoken to: the ways on while a person plays the customer; else null. */
  readonly onward: readonly Branch[] | null;
  /**
   * Listened for beside `hears` while a person plays the customer, by key: what can be done well in any topic of the same conversation, on the ordinary way. What only an
   * interrupt leads to waits for it, and faults belong to their moment: naming a culprit is one before the inquiry, and owed to the customer after it. Beats of one
   * conversation share it.
   */
  readonly freeHears: ReadonlyMap<string, HeardCriterion>;
  readonly stateCriteria: readonly { id: string; when: Extract<Criterion, { when: unknown }>["when"] }[];
};

export type DialoguePlan = { readonly dialogue: Dialogue; readonly beats: ReadonlyMap<string, BeatPlan> };

export function planDialogue(dialogue: Dialogue): DialoguePlan {
  const criteria = new Map<string, Criterion>();
  for (const beat of dialogue.beats) for (const criterion of criteriaOf(beat)) criteria.set(`${beat.id}:${criterion.id}`, criterion);
  const heardAs = (key: string, mild: readonly string[] = []): HeardCriterion[] => {
    const criterion = criteria.get(key);
    return criterion && "meets" in criterion ? [{ key, beat: key.slice(0, key.indexOf(":")), id: criterion.id, fault: criterion.kind === "must-not" && !mild.includes(key) }] : [];
  };
  const stretches = stretchesOf(dialogue, reachableBeats(dialogue.beats, dialogue.opening));
  const byStretch = new Map([...new Set(stretches.values())].map((stretch) => [stretch, wellDone(stretch, heardAs)]));
  const beats = new Map<string, BeatPlan>();
  dialogue.beats.forEach((beat, index) => {
    const keys = beat.kind === "talk" ? [...beat.criteria.map(({ id }) => `${beat.id}:${id}`), ...beat.alsoHears] : [];
    const hears = new Map(keys.flatMap((key) => heardAs(key, beat.kind === "talk" ? beat.mild : [])).map((heard) => [heard.key, heard]));
    const stretch = stretches.get(beat.id);
    const stateCriteria = criteriaOf(beat).flatMap((criterion) => ("when" in criterion ? [{ id: criterion.id, when: criterion.when }] : []));
    beats.set(beat.id, { beat, index, hears, onward: onwardOf(dialogue, beat), freeHears: (stretch && byStretch.get(stretch)) ?? none, stateCriteria });
  });
  return { dialogue, beats };
}

const none: ReadonlyMap<string, HeardCriterion> = new Map();

function wellDone(stretch: readonly BeatOf<"talk">[], heardAs: (key: string) => HeardCriterion[]): ReadonlyMap<string, HeardCriterion> {
  const done = stretch.flatMap((beat) => beat.criteria.filter(({ kind }) => kind === "does").flatMap(({ id }) => heardAs(`${beat.id}:${id}`)));
  return new Map(done.map((heard) => [heard.key, heard]));
}

/**
 * A person who plays the customer does not follow the script's branches: back to what was cut off, else the last way that is always open. What ends the
 * dialogue stays with the branches.
 */
function onwardOf({ beats, customer }: Dialogue, beat: Beat): readonly Branch[] | null {
  if (beat.kind !== "talk" || (beat.persona ?? customer) !== customer) return null;
  const back = beat.next.filter(({ to }) => to === "resume").map((branch) => ({ ...branch, when: undefined }));
  const ways = beat.next.filter(({ to }) => to !== "again" && to !== "resume");
  const last = ways.findLast(({ when }) => when === undefined);
  const ends = beats.some(({ id, kind }) => id === last?.to && kind === "end");
  return [...back, ...(last && !ends ? [last] : ways)];
}

/** A criterion that is listened for in a turn; in free play also what the conversation as a whole listens for. */
export function findHeard(plan: DialoguePlan, beat: string, free: boolean, key: string): HeardCriterion | undefined {
  const at = plan.beats.get(beat);
  return at?.hears.get(key) ?? (free ? at?.freeHears.get(key) : undefined);
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
