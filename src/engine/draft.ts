/** Owns the workspace of one step: a run being changed and the effects so far. Lives only inside the step; runs themselves are never changed. */
import type { Text } from "../scenario/text.ts";
import type { Line } from "../scenario/schema/beat.ts";
import type { Condition } from "../scenario/schema/condition.ts";
import { append } from "./chain.ts";
import { evaluate, recordOf, type Ground } from "./conditions.ts";
import { beatPlan, type DialoguePlan } from "./dialogue-plan.ts";
import type { BeatRecord, DialogueRun } from "./dialogue-run.ts";
import type { Channel, Effect } from "./effect.ts";
import { pickLine } from "./lines.ts";
import { clampMood } from "./outcome.ts";
import { writeSlot } from "./row.ts";

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

export type Draft = {
  plan: DialoguePlan;
  run: Mutable<DialogueRun>;
  effects: Effect[];
  submitted: readonly string[];
  seed: number;
  seq: number;
};

export function draftHolds(draft: Draft, condition: Condition | undefined): boolean {
  return condition === undefined || evaluate(condition, ground(draft));
}

export function ground(draft: Draft): Ground {
  return { plan: draft.plan, run: draft.run, submitted: draft.submitted };
}

export function changeRecord(draft: Draft, beat: string, change: Partial<BeatRecord>): void {
  const record = { ...recordOf(draft, beat), ...change };
  draft.run.beats = writeSlot(draft.run.beats, beatPlan(draft.plan, beat).index, record);
}

/** Adds to the mood outside the outcome of a turn; the beat just rated ends at the new mood. */
export function shiftMood(draft: Draft, delta: number | undefined): void {
  if (!delta) return;
  const value = clampMood(draft.run.mood + delta);
  const change = value - draft.run.mood;
  if (change === 0) return;
  draft.run.mood = value;
  draft.run.moods = append(draft.run.moods, { value, delta: change });
  draft.effects.push({ type: "mood", value, delta: change });
}

/** Lets course time go by; time never runs backwards. */
export function moveClock(draft: Draft, clock: number): void {
  if (clock <= draft.run.clock) return;
  draft.run.clock = clock;
  draft.effects.push({ type: "clock", clock });
}

export function reveal(draft: Draft, facts: readonly string[]): void {
  if (facts.length > 0) draft.effects.push({ type: "revealed", facts });
}

/** Whether a person plays the customer, who is spoken to in the beat that is on: what the customer's script says there does not count. */
export function isFree({ plan, run }: Draft): boolean {
  return run.free && beatPlan(plan, run.beat).onward !== null;
}

/** The customer (or whoever is at the other end) says a line, worded by mood and lot; a person who plays the customer speaks for himself. `slot` tells lines of one beat apart. */
export function sayLine(draft: Draft, line: Line | undefined, slot: string): void {
  if (line === undefined) return;
  const { dialogue } = draft.plan;
  const record = recordOf(draft, draft.run.beat);
  const purpose = `${dialogue.id}/${draft.run.beat}/${record.visits}/${record.tries}/${slot}`;
  const beat = beatPlan(draft.plan, draft.run.beat).beat;
  const persona = beat.kind === "talk" ? (beat.persona ?? dialogue.customer) : dialogue.customer;
  if (draft.run.free && persona === dialogue.customer) return;
  const text = pickLine(line, draft.run.mood, dialogue.mood.lines, draft.seed, purpose);
  if (text === undefined) return;
  say(draft, "customer", persona, text);
}

export function say(draft: Draft, who: "customer" | "colleague" | "narrator", persona: string | null, text: Text, name: Text | null = null): void {
  draft.effects.push({ type: "said", who, persona, name, text, beat: draft.run.beat, channel: channelOf(draft), clock: draft.run.clock });
}

function channelOf(draft: Draft): Channel {
  const { beat } = beatPlan(draft.plan, draft.run.beat);
  return beat.kind === "talk" ? beat.channel : "phone";
}
