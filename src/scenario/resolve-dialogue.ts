/** Owns how a variant card changes a dialogue and the facts. Must not know attempts; the same question always gets the same object. */
import { cutAfter } from "./cut-dialogue.ts";
import type { Activity } from "./schema/activity.ts";
import type { Beat, TalkBeat } from "./schema/beat.ts";
import type { Dialogue } from "./schema/dialogue.ts";
import type { Fact } from "./schema/fact.ts";
import type { Situation } from "./schema/situation.ts";
import type { Variant } from "./schema/variant.ts";

type DialogueVariant = Extract<Activity, { kind: "dialogue-variant" }>;
type BeatChange = Variant["changes"][number];

const dialogues = new WeakMap<Situation, Map<string, Dialogue>>();
const facts = new WeakMap<Situation, Map<string, readonly Fact[]>>();

/**
 * The dialogue that an activity plays. For a `dialogue-variant` it is the dialogue it is made of, changed by the card; the activity's own id,
 * title, task, minutes, hints, afterword and footnotes win. Throws when the activity is no dialogue or the card is unknown: the checks report both.
 */
export function resolveDialogue(situation: Situation, activityId: string, variantId: string | null): Dialogue {
  return remember(dialogues, situation, `${activityId}/${variantId ?? ""}`, () => {
    const activity = situation.activities.find(({ id }) => id === activityId);
    const variant = variantId === null ? null : findVariant(situation, variantId);
    if (activity?.kind === "dialogue") return variant ? applyVariant(activity, variant) : activity;
    if (activity?.kind !== "dialogue-variant") throw new Error(`${activityId} is no dialogue`);
    const base = situation.activities.find(({ id }) => id === activity.of);
    if (base?.kind !== "dialogue") throw new Error(`${activity.of} is no dialogue`);
    const changed = variant ? applyVariant(base, variant) : base;
    return { ...(activity.until ? cutAfter(changed, activity.until) : changed), ...ownPart(activity) };
  });
}

/** The facts of the case, with the card's values. A fact that the card changes loses the words written for its old value. */
export function resolveFacts(situation: Situation, variantId: string | null): readonly Fact[] {
  if (variantId === null) return situation.facts;
  return remember(facts, situation, variantId, () => {
    const changed = new Map(findVariant(situation, variantId).facts.map(({ fact, value }) => [fact, value]));
    return situation.facts.map((fact) => {
      const value = changed.get(fact.id);
      return value === undefined ? fact : { ...fact, value, display: undefined };
    });
  });
}

function applyVariant(dialogue: Dialogue, variant: Variant): Dialogue {
  const added = new Map(variant.addBeats.map((beat) => [beat.id, beat]));
  const changes = new Map(variant.changes.map((change) => [change.beat, change]));
  const turned = new Map(variant.reroute.map(({ beat, to }) => [beat, to]));
  const known = new Set(dialogue.beats.map(({ id }) => id));
  const beats = [...dialogue.beats.map((beat) => added.get(beat.id) ?? beat), ...variant.addBeats.filter(({ id }) => !known.has(id))];
  const dropped = new Set(variant.changes.flatMap(({ dropCriteria }) => dropCriteria));
  return {
    ...dialogue,
    customer: variant.customer ?? dialogue.customer,
    mood: { ...dialogue.mood, start: variant.mood ?? dialogue.mood.start },
    beats: beats.map((beat) => turn(change(beat, changes.get(beat.id)), turned.get(beat.id))),
    orders: dialogue.orders
      .map((order) => ({ ...order, chain: order.chain.filter((key) => !dropped.has(key)) }))
      .filter(({ chain }) => chain.length > 1),
  };
}

function change(beat: Beat, change: BeatChange | undefined): Beat {
  if (!change || beat.kind !== "talk") return beat;
  const dropped = new Set(change.dropCriteria);
  const changed: TalkBeat = {
    ...beat,
    criteria: [...beat.criteria.filter(({ id }) => !dropped.has(`${beat.id}:${id}`)), ...change.addCriteria],
    alsoHears: beat.alsoHears.filter((key) => !dropped.has(key)),
  };
  if (change.line !== undefined) changed.line = change.line;
  if (change.intent !== undefined) changed.intent = change.intent;
  if (change.narration !== undefined) changed.narration = change.narration;
  if (change.good !== undefined) changed.good = change.good;
  if (change.mood !== undefined) changed.mood = change.mood;
  if (change.model !== undefined) changed.model = change.model;
  if (change.hint !== undefined) changed.hint = change.hint;
  return changed;
}

/** The last branch is the way on; the ones before it are exceptions and stay. */
function turn(beat: Beat, to: string | undefined): Beat {
  if (to === undefined || beat.kind === "end") return beat;
  return { ...beat, next: beat.next.map((branch, index) => (index === beat.next.length - 1 ? { ...branch, to } : branch)) };
}

function ownPart({ id, courseId, title, task, minutes, hints, ability, afterword, footnotes }: DialogueVariant) {
  return { id, courseId, title, task, minutes, hints, ability, afterword, footnotes };
}

function findVariant(situation: Situation, id: string): Variant {
  const variant = situation.variants.find((candidate) => candidate.id === id);
  if (!variant) throw new Error(`no variant ${id}`);
  return variant;
}

function remember<Value>(cache: WeakMap<Situation, Map<string, Value>>, situation: Situation, key: string, make: () => Value): Value {
  const known = cache.get(situation) ?? new Map<string, Value>();
  cache.set(situation, known);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
