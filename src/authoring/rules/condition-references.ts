/** Rule part: what a condition names is in the dialogue that it is evaluated on. */
import type { Path } from "../../scenario/problem.ts";
import type { Condition } from "../../scenario/schema/condition.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import { criterionKeys, type Context } from "../context.ts";
import type { References } from "../references.ts";

export type DialogueNames = { keys: Set<string>; beats: Set<string>; timers: Set<string>; contacts: Set<string>; activities: Set<string> };

/** Everything that conditions on a dialogue may name, with what its variant cards add. */
export function dialogueNames({ situation }: Context, dialogue: Dialogue): DialogueNames {
  const cards = situation.variants.filter((variant) => variant.dialogue === dialogue.id);
  const beats = [...dialogue.beats, ...cards.flatMap(({ addBeats }) => addBeats)];
  const added = cards.flatMap(({ changes }) => changes.flatMap(({ beat, addCriteria }) => addCriteria.map(({ id }) => `${beat}:${id}`)));
  return {
    keys: new Set([...criterionKeys({ ...dialogue, beats }), ...added]),
    beats: new Set(beats.map(({ id }) => id)),
    timers: new Set(dialogue.timers.map(({ id }) => id)),
    contacts: new Set(beats.flatMap((beat) => (beat.kind === "inquire" ? beat.contacts.map(({ id }) => id) : []))),
    activities: new Set(situation.activities.map(({ id }) => id)),
  };
}

export function checkCondition(condition: Condition, path: Path, names: DialogueNames, refs: References): void {
  if ("met" in condition) refs.check("criterion", condition.met, names.keys, [...path, "met"]);
  if ("count" in condition) for (const [index, key] of condition.count.of.entries()) refs.check("criterion", key, names.keys, [...path, "count", "of", index]);
  if ("outcome" in condition) refs.check("beat", condition.beat, names.beats, [...path, "beat"]);
  if ("mood" in condition) refs.check("beat", condition.mood.since, names.beats, [...path, "mood", "since"]);
  if ("timer" in condition) refs.check("timer", condition.timer.id, names.timers, [...path, "timer", "id"]);
  if ("contacted" in condition) for (const [index, id] of condition.contacted.of.entries()) refs.check("contact", id, names.contacts, [...path, "contacted", "of", index]);
  if ("visited" in condition) refs.check("beat", condition.visited, names.beats, [...path, "visited"]);
  if ("submitted" in condition) refs.check("activity", condition.submitted, names.activities, [...path, "submitted"]);
}
