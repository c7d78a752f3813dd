/** Owns the hints of an activity, numbered: its own first, then for dialogues those of the beats, by the beat's place. */
import { beatPlan, type DialoguePlan } from "../engine/dialogue-plan.ts";
import type { DialogueRun } from "../engine/dialogue-run.ts";
import { toArray } from "../engine/chain.ts";
import { runningOf } from "../engine/step.ts";
import type { Activity } from "../scenario/schema/activity.ts";
import type { Text } from "../scenario/text.ts";
import type { Running } from "./state.ts";

export type Hint = { index: number; beat: string | null; text: Text; cost: number };

export function activityHints(activity: Activity): Hint[] {
  return activity.hints.map(({ text, cost }, index) => ({ index, beat: null, text, cost }));
}

/** The hint of the beat that a run stands at. */
export function beatHint(activity: Activity, plan: DialoguePlan, run: DialogueRun): Hint | null {
  if (run.stage === "over") return null;
  const { beat, index } = beatPlan(plan, run.beat);
  const hint = "hint" in beat ? beat.hint : undefined;
  return hint ? { index: activity.hints.length + index, beat: beat.id, text: hint.text, cost: hint.cost } : null;
}

/** The hint of that number, where it can be taken now. */
export function hintNow(activity: Activity, state: Running, index: number): Hint | null {
  const own = activityHints(activity)[index];
  if (own) return own;
  const run = runningOf(state.game);
  const planned = state.engine.plan.dialogues.get(activity.id);
  const hint = run?.activity === activity.id && planned ? beatHint(activity, planned.plan, run) : null;
  return hint?.index === index ? hint : null;
}

export function isTaken(state: Running, activity: string, index: number): boolean {
  return takenHints(state, activity).includes(index);
}

/** Numbers of the activity's hints that were taken. */
export function takenHints(state: Running, activity: string): number[] {
  return toArray(state.hints).flatMap((taken) => (taken.activity === activity ? [taken.index] : []));
}
