/** Owns how far the steps of the procedure are, as the call shows it. */
import { recordOf } from "../../engine/conditions.ts";
import type { DialoguePlan } from "../../engine/dialogue-plan.ts";
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import { unavoidableBeats } from "../../grading/dialogue/counted-beats.ts";
import type { Beat } from "../../scenario/schema/beat.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { CallView } from "../view.ts";

type StepState = CallView["steps"][number]["state"];

/** Steps that no beat of the dialogue belongs to are left out. An exam does not say that a step was missed. */
export function stepViews({ steps }: Situation, plan: DialoguePlan, run: DialogueRun, coaching: boolean): CallView["steps"] {
  const { beats } = plan.dialogue;
  const current = run.stage === "over" ? undefined : plan.beats.get(run.beat)?.beat.step;
  return steps
    .filter(({ id }) => beats.some(({ step }) => step === id))
    .map(({ id }) => ({ id, state: id === current ? "current" : stateOf(beats.filter(({ step }) => step === id), plan, run, coaching) }));
}

function stateOf(beats: readonly Beat[], plan: DialoguePlan, run: DialogueRun, coaching: boolean): StepState {
  const touched = beats.filter((beat) => {
    const { visits, met } = recordOf({ plan, run }, beat.id);
    return visits > 0 || met.length > 0;
  });
  if (touched.length === 0) return run.stage === "over" && coaching && beats.some(({ id }) => unavoidableBeats(plan.dialogue).has(id)) ? "missed" : "ahead";
  return !coaching || wentWell(touched.filter(isSpoken), plan, run) ? "done" : "missed";
}

/** By what was said or chosen: something right, and not spoiled. How the phone was answered or time was spent decides nothing. */
function wentWell(spoken: readonly Beat[], plan: DialoguePlan, run: DialogueRun): boolean {
  if (spoken.length === 0) return true;
  const outcomes = spoken.map(({ id }) => recordOf({ plan, run }, id).outcome);
  const good = outcomes.filter((outcome) => outcome === "good").length;
  const wrong = outcomes.filter((outcome) => outcome === "wrong").length;
  if (wrong > 0) return good > wrong || (good === wrong && lastOutcome(spoken, run) === "good");
  return good > 0 || spoken.some((beat) => hasRight(beat, plan, run));
}

function isSpoken({ kind }: Beat): boolean {
  return kind === "talk" || kind === "choose";
}

function lastOutcome(beats: readonly Beat[], { rated }: DialogueRun): string | null {
  for (let link = rated; link !== null; link = link.rest) {
    const { beat, outcome } = link.item;
    if (beats.some(({ id }) => id === beat)) return outcome;
  }
  return null;
}

function hasRight(beat: Beat, plan: DialoguePlan, run: DialogueRun): boolean {
  const { met } = recordOf({ plan, run }, beat.id);
  return "criteria" in beat && beat.criteria.some(({ id, kind }) => kind === "does" && met.some((entry) => entry.id === id));
}
