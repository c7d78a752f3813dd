/** Owns the meaning of conditions. Must not know machines: it asks a run. */
import { courseSeconds } from "../scenario/course-time.ts";
import type { Condition } from "../scenario/schema/condition.ts";
import { lengthOf } from "./chain.ts";
import { beatPlan, type DialoguePlan } from "./dialogue-plan.ts";
import { freshRecord, type BeatRecord, type DialogueRun } from "./dialogue-run.ts";
import { readSlot } from "./row.ts";

/** What a condition is asked about. */
export type Ground = { plan: DialoguePlan; run: DialogueRun; submitted: readonly string[] };

/** State criteria may refer to one another; deeper than this counts as not met. */
const deepest = 8;

/** Whether a condition holds now. Undecided state criteria of the current beat are asked live. */
export function evaluate(condition: Condition, ground: Ground, depth = 0): boolean {
  if ("met" in condition) return isMet(condition.met, ground, depth);
  if ("count" in condition) return condition.count.of.filter((key) => isMet(key, ground, depth)).length >= condition.count.min;
  if ("outcome" in condition) return recordOf(ground, condition.beat ?? ground.run.beat).outcome === condition.outcome;
  if ("mood" in condition) return moodHolds(condition.mood, ground);
  if ("tries" in condition) return within(recordOf(ground, ground.run.beat).tries, condition.tries.min, condition.tries.max);
  if ("clock" in condition) return clockHolds(condition.clock, ground.run.clock);
  if ("timer" in condition) return ground.run.timers.some(({ id, state }) => id === condition.timer.id && state === condition.timer.is);
  if ("contacted" in condition) return contactedHolds(condition.contacted, ground.run.contacted);
  if ("visited" in condition) return recordOf(ground, condition.visited).visits > 0;
  if ("submitted" in condition) return ground.submitted.includes(condition.submitted);
  if ("all" in condition) return condition.all.every((part) => evaluate(part, ground, depth));
  if ("any" in condition) return condition.any.some((part) => evaluate(part, ground, depth));
  return !evaluate(condition.not, ground, depth);
}

export function recordOf({ plan, run }: Pick<Ground, "plan" | "run">, beat: string): BeatRecord {
  const index = plan.beats.get(beat)?.index;
  return (index === undefined ? undefined : readSlot(run.beats, index)) ?? freshRecord;
}

function isMet(key: string, ground: Ground, depth: number): boolean {
  const colon = key.indexOf(":");
  const beat = key.slice(0, colon);
  const id = key.slice(colon + 1);
  const record = recordOf(ground, beat);
  if (record.met.some((entry) => entry.id === id)) return true;
  if (beat !== ground.run.beat || depth >= deepest) return false;
  const live = beatPlan(ground.plan, beat).stateCriteria.find((criterion) => criterion.id === id);
  return live !== undefined && evaluate(live.when, ground, depth + 1);
}

function moodHolds(asked: Extract<Condition, { mood: unknown }>["mood"], ground: Ground): boolean {
  const since = asked.since === undefined ? null : recordOf(ground, asked.since);
  if (since && since.visits === 0) return false;
  if (asked.beats === undefined) return within(ground.run.mood, asked.min, asked.max);
  const counted = lengthOf(ground.run.ends) - (since?.ratedBefore ?? 0);
  if (counted < asked.beats) return false;
  let link = ground.run.ends;
  for (let left = asked.beats; left > 0 && link !== null; left -= 1, link = link.rest) {
    if (!within(link.item.mood, asked.min, asked.max)) return false;
  }
  return true;
}

function clockHolds(asked: Extract<Condition, { clock: unknown }>["clock"], clock: number): boolean {
  if (asked.before !== undefined && clock >= courseSeconds(asked.before)) return false;
  return asked.from === undefined || clock >= courseSeconds(asked.from);
}

/** Without bounds: at least one of them was asked. */
function contactedHolds(asked: Extract<Condition, { contacted: unknown }>["contacted"], contacted: readonly string[]): boolean {
  const number = asked.of.filter((id) => contacted.includes(id)).length;
  return asked.min === undefined && asked.max === undefined ? number > 0 : within(number, asked.min, asked.max);
}

function within(value: number, min: number | undefined, max: number | undefined): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
