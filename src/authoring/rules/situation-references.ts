/** Rule: every id that a situation uses outside its dialogues names something that is there. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { Activity } from "../../scenario/schema/activity.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { conditionParts } from "../visit.ts";
import { createReferences, type References } from "../references.ts";
import { criterionKeys, type Context } from "../context.ts";
import { checkCondition, dialogueNames } from "./condition-references.ts";

export function checkSituationReferences(context: Context): Problem[] {
  const { situation } = context;
  const refs = createReferences();
  const facts = ids(situation.facts);
  const activities = ids(situation.activities);
  const footnotes = ids(situation.footnotes);

  for (const [index, seat] of situation.cast.seats.entries()) refs.check("persona", seat.persona, ids(situation.cast.personas), ["cast", "seats", index, "persona"]);
  for (const [index, fact] of situation.timeline.entries()) refs.check("fact", fact, facts, ["timeline", index]);
  for (const [index, lookUp] of situation.lookUps.entries()) {
    for (const [at, fact] of lookUp.reveals.entries()) refs.check("fact", fact, facts, ["lookUps", index, "reveals", at]);
  }
  for (const [index, phase] of situation.phases.entries()) {
    for (const [at, activity] of phase.activities.entries()) refs.check("activity", activity, activities, ["phases", index, "activities", at]);
  }
  for (const [index, activity] of situation.activities.entries()) {
    for (const [at, footnote] of activity.footnotes.entries()) refs.check("footnote", footnote, footnotes, ["activities", index, "footnotes", at]);
  }
  checkDialogueVariants(situation, refs);
  checkVariants(situation, refs, facts);
  checkParts(situation, refs);
  checkBlockers(context, refs);
  return refs.problems;
}

function checkDialogueVariants(situation: Situation, refs: References): void {
  for (const [index, activity] of situation.activities.entries()) {
    if (activity.kind !== "dialogue-variant") continue;
    const at: Path = ["activities", index];
    const base = dialogueNamed(situation, activity.of, refs, [...at, "of"]);
    if (!base) continue;
    const cards = new Set(situation.variants.filter(({ dialogue }) => dialogue === activity.of).map(({ id }) => id));
    for (const [card, id] of activity.variants.entries()) refs.check("variant", id, cards, [...at, "variants", card]);
    refs.check("beat", activity.until, ids(base.beats), [...at, "until"]);
  }
}

function checkVariants(situation: Situation, refs: References, facts: ReadonlySet<string>): void {
  for (const [index, variant] of situation.variants.entries()) {
    const at: Path = ["variants", index];
    refs.check("persona", variant.customer, ids(situation.cast.personas), [...at, "customer"]);
    for (const [position, { fact }] of variant.facts.entries()) refs.check("fact", fact, facts, [...at, "facts", position, "fact"]);
    const base = dialogueNamed(situation, variant.dialogue, refs, [...at, "dialogue"]);
    if (!base) continue;
    const beats = new Set([...base.beats, ...variant.addBeats].map(({ id }) => id));
    const keys = criterionKeys(base);
    for (const [position, change] of variant.changes.entries()) {
      const path: Path = [...at, "changes", position];
      refs.check("beat", change.beat, beats, [...path, "beat"]);
      const beat = base.beats.find(({ id }) => id === change.beat);
      if (beat && beat.kind !== "talk") refs.problems.push(problem("reference/wrong-kind", [...path, "beat"], { id: change.beat, found: beat.kind, wanted: "talk" }));
      for (const [place, key] of change.dropCriteria.entries()) refs.check("criterion", key, keys, [...path, "dropCriteria", place]);
    }
    for (const [position, turn] of variant.reroute.entries()) {
      refs.check("beat", turn.beat, beats, [...at, "reroute", position, "beat"]);
      refs.check("beat", turn.to, beats, [...at, "reroute", position, "to"]);
    }
  }
}

function checkParts(situation: Situation, refs: References): void {
  const activities = new Map(situation.activities.map((activity) => [activity.id, activity]));
  for (const [section, { parts }] of situation.grading.sections.entries()) {
    for (const [index, part] of parts.entries()) {
      const at: Path = ["grading", "sections", section, "parts", index];
      if (part.withMood !== undefined) dialogueNamed(situation, part.withMood, refs, [...at, "withMood"], true);
      for (const [place, source] of part.from.entries()) {
        const path: Path = [...at, "from", place];
        refs.check("activity", source.activity, new Set(activities.keys()), [...path, "activity"]);
        const dialogue = dialogueBehind(situation, activities.get(source.activity));
        const asksForBeats = source.beats ?? source.criteria ?? source.except;
        if (!dialogue) {
          const activity = activities.get(source.activity);
          if (activity && asksForBeats) refs.problems.push(problem("reference/wrong-kind", [...path, "activity"], { id: activity.id, found: activity.kind, wanted: "dialogue" }));
          continue;
        }
        const keys = new Set([...criterionKeys(dialogue), ...situation.variants.filter((variant) => variant.dialogue === dialogue.id).flatMap(addedKeys)]);
        const beats = new Set([...ids(dialogue.beats), ...situation.variants.filter((variant) => variant.dialogue === dialogue.id).flatMap(({ addBeats }) => addBeats.map(({ id }) => id))]);
        for (const [position, beat] of (source.beats ?? []).entries()) refs.check("beat", beat, beats, [...path, "beats", position]);
        for (const [position, key] of (source.criteria ?? []).entries()) refs.check("criterion", key, keys, [...path, "criteria", position]);
        for (const [position, key] of (source.except ?? []).entries()) refs.check("criterion", key, keys, [...path, "except", position]);
      }
    }
  }
}

function checkBlockers(context: Context, refs: References): void {
  const { situation, places } = context;
  for (const [index, blocker] of situation.grading.blockers.entries()) {
    const at: Path = ["grading", "blockers", index];
    const dialogue = dialogueNamed(situation, blocker.dialogue, refs, [...at, "dialogue"], true);
    if (!dialogue) continue;
    const names = dialogueNames(context, dialogue);
    for (const [place, beat] of blocker.beats.entries()) refs.check("beat", beat, names.beats, [...at, "beats", place]);
    for (const { part, path } of conditionParts(blocker.when, null, places, [...at, "when"])) checkCondition(part, path, names, refs);
  }
}

function dialogueNamed(situation: Situation, id: string, refs: References, path: Path, orVariant = false) {
  const activity = situation.activities.find((candidate) => candidate.id === id);
  const dialogue = orVariant ? dialogueBehind(situation, activity) : activity?.kind === "dialogue" ? activity : undefined;
  if (!activity) refs.check("dialogue", id, new Set(situation.activities.filter(({ kind }) => kind === "dialogue").map((one) => one.id)), path);
  else if (!dialogue) refs.problems.push(problem("reference/wrong-kind", path, { id, found: activity.kind, wanted: "dialogue" }));
  return dialogue;
}

function dialogueBehind(situation: Situation, activity: Activity | undefined) {
  if (activity?.kind === "dialogue") return activity;
  if (activity?.kind !== "dialogue-variant") return undefined;
  const base = situation.activities.find(({ id }) => id === activity.of);
  return base?.kind === "dialogue" ? base : undefined;
}

function addedKeys(variant: Situation["variants"][number]): string[] {
  const inChanges = variant.changes.flatMap(({ beat, addCriteria }) => addCriteria.map(({ id }) => `${beat}:${id}`));
  const inBeats = variant.addBeats.flatMap((beat) => ("criteria" in beat ? beat.criteria.map(({ id }) => `${beat.id}:${id}`) : []));
  return [...inChanges, ...inBeats];
}

function ids(list: readonly { id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}
