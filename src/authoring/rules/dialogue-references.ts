/** Rule: every id that a dialogue uses, as written or with a variant card, names something that is there. */
import type { Path, Problem } from "../../scenario/problem.ts";
import type { Beat, Line } from "../../scenario/schema/beat.ts";
import type { Context, Play } from "../context.ts";
import { createReferences, type References } from "../references.ts";
import { conditionsOf, criteriaOf, frameFacts, frameParts, isJudged } from "../visit.ts";
import { checkCondition, dialogueNames, type DialogueNames } from "./condition-references.ts";

type Known = DialogueNames & { facts: Set<string>; steps: Set<string>; personas: Set<string>; bands: Set<string>; concepts: Set<string> };

export function checkDialogueReferences(context: Context): Problem[] {
  return context.plays.filter(({ activity, dialogue }) => activity === dialogue.id).flatMap((play) => checkPlay(context, play));
}

function checkPlay(context: Context, { dialogue, at }: Play): Problem[] {
  const { situation, places, lexicon } = context;
  const refs = createReferences();
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const known: Known = {
    ...dialogueNames(context, dialogue),
    facts: ids(situation.facts),
    steps: ids(situation.steps),
    personas: ids(situation.cast.personas),
    bands: ids(dialogue.mood.lines),
    concepts: new Set(Object.keys(lexicon.concepts)),
  };
  // A way must lead to a beat of this very play; what is only compared may also name what another card adds.
  const beats = ids(dialogue.beats);

  refs.check("persona", dialogue.customer, known.personas, [...at, "customer"]);
  refs.check("seat", dialogue.seat, ids(situation.cast.seats), [...at, "seat"]);
  refs.check("beat", dialogue.opening, beats, [...at, "opening"]);
  refs.check("beat", dialogue.brokenOff, beats, [...at, "brokenOff"]);
  if (dialogue.silence) checkLine(dialogue.silence.says, places.of(dialogue.silence, at), "says", known, refs);
  for (const beat of dialogue.beats) checkBeat(beat, places.of(beat, at), beats, known, refs);
  for (const timer of dialogue.timers) {
    const path = places.of(timer, at);
    refs.check("beat", timer.startsAfter, beats, [...path, "startsAfter"]);
    refs.check("criterion", timer.promisedIn, known.keys, [...path, "promisedIn"]);
    refs.check("beat", timer.missed.to, beats, [...path, "missed", "to"]);
    for (const [index, beat] of timer.keptBy.entries()) refs.check("beat", beat, beats, [...path, "keptBy", index]);
  }
  for (const interrupt of dialogue.interrupts) {
    const path = places.of(interrupt, at);
    refs.check("beat", interrupt.to, beats, [...path, "to"]);
    if (interrupt.says) checkLine(interrupt.says, path, "says", known, refs);
  }
  for (const order of dialogue.orders) {
    for (const [index, key] of order.chain.entries()) refs.check("criterion", key, known.keys, [...places.of(order, at), "chain", index]);
  }
  for (const { part, path } of conditionsOf(dialogue, places, at)) checkCondition(part, path, known, refs);
  for (const { part, path } of criteriaOf(dialogue, places, at)) {
    refs.check("step", part.step, known.steps, [...path, "step"]);
    if (!isJudged(part)) continue;
    for (const [index, frame] of [part.meets, ...(part.unless ?? [])].entries()) {
      checkFrame(frame, [...path, ...(index === 0 ? ["meets"] : ["unless", index - 1])], known, refs);
    }
  }
  return refs.problems;
}

function checkBeat(beat: Beat, path: Path, beats: Set<string>, known: Known, refs: References): void {
  refs.check("step", beat.step, known.steps, [...path, "step"]);
  checkFacts(beat.reveals, [...path, "reveals"], known, refs);
  if ("line" in beat && beat.line) checkLine(beat.line, path, "line", known, refs);
  if (beat.kind === "end") return;
  for (const [index, branch] of beat.next.entries()) {
    if (branch.to !== "resume" && branch.to !== "again") refs.check("beat", branch.to, beats, [...path, "next", index, "to"]);
    if (branch.says) checkLine(branch.says, [...path, "next", index], "says", known, refs);
  }
  if (beat.kind === "talk") {
    refs.check("persona", beat.persona, known.personas, [...path, "persona"]);
    for (const [index, key] of beat.alsoHears.entries()) refs.check("criterion", key, known.keys, [...path, "alsoHears", index]);
    for (const [index, key] of (beat.mild ?? []).entries()) refs.check("criterion", key, known.keys, [...path, "mild", index]);
    for (const [index, reply] of beat.replies.entries()) {
      checkFacts(reply.reveals, [...path, "replies", index, "reveals"], known, refs);
      checkLine(reply.says, [...path, "replies", index], "says", known, refs);
    }
  }
  if (beat.kind === "choose") for (const [index, { to }] of beat.options.entries()) refs.check("beat", to, beats, [...path, "options", index, "to"]);
  if (beat.kind === "inquire") {
    for (const [index, { to }] of beat.actions.entries()) refs.check("beat", to, beats, [...path, "actions", index, "to"]);
    for (const [index, contact] of beat.contacts.entries()) {
      refs.check("persona", contact.persona, known.personas, [...path, "contacts", index, "persona"]);
      checkFacts(contact.reveals, [...path, "contacts", index, "reveals"], known, refs);
    }
  }
}

function checkFacts(facts: readonly string[], path: Path, known: Known, refs: References): void {
  for (const [index, fact] of facts.entries()) refs.check("fact", fact, known.facts, [...path, index]);
}

function checkLine(line: Line, path: Path, key: string, known: Known, refs: References): void {
  if (typeof line !== "object" || !("byMood" in line)) return;
  for (const band of Object.keys(line.byMood)) refs.check("band", band, known.bands, [...path, key, "byMood", band]);
}

/** Also used for the content points of forms and documents. */
export function checkFrame(frame: Parameters<typeof frameParts>[0], path: Path, known: { facts: Set<string>; concepts: Set<string> }, refs: References): void {
  for (const { part, path: place } of frameParts(frame, path)) {
    if (typeof part === "string") refs.check("concept", part, known.concepts, place);
    else for (const { fact, under } of frameFacts(part)) refs.check("fact", fact, known.facts, [...place, ...under]);
  }
}
