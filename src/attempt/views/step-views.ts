/** Owns how far the steps of the procedure are, as the call shows it. */
import { recordOf } from "../../engine/conditions.ts";
import type { DialoguePlan } from "../../engine/dialogue-plan.ts";
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { CallView } from "../view.ts";

type StepState = CallView["steps"][number]["state"];

/** Steps that no beat of the dialogue belongs to are left out. A step passed without anything right said in it is missed; an exam does not say so. */
export function stepViews({ steps }: Situation, plan: DialoguePlan, run: DialogueRun, coaching: boolean): CallView["steps"] {
  const beats = plan.dialogue.beats;
  const current = run.stage === "over" ? undefined : plan.beats.get(run.beat)?.beat.step;
  return steps
    .filter(({ id }) => beats.some(({ step }) => step === id))
    .map(({ id }) => ({ id, state: id === current ? "current" : stateOf(beats.filter(({ step }) => step === id).map((beat) => beat.id), plan, run, coaching) }));
}

function stateOf(beats: readonly string[], plan: DialoguePlan, run: DialogueRun, coaching: boolean): StepState {
  const records = beats.map((beat) => recordOf({ plan, run }, beat));
  if (records.every(({ visits, met }) => visits === 0 && met.length === 0)) return run.stage === "over" && coaching ? "missed" : "ahead";
  if (!coaching) return "done";
  const right = beats.some((beat, index) => records[index]?.met.some(({ id }) => !isFault(plan, beat, id)));
  const rated = beats.some((beat) => plan.beats.get(beat)?.beat.kind === "talk");
  return right || !rated ? "done" : "missed";
}

function isFault(plan: DialoguePlan, beat: string, id: string): boolean {
  const found = plan.beats.get(beat)?.beat;
  return found !== undefined && "criteria" in found && found.criteria.some((criterion) => criterion.id === id && criterion.kind === "must-not");
}
