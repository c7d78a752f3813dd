/** Owns what the parts of a view are made from: what may be told, and the credit that is due. */
import { runOf, submittedOf } from "../../engine/step.ts";
import { readOwn } from "../../engine/read-own.ts";
import { gradeActivity, type ActivityResult } from "../../grading/grade-activity.ts";
import type { Performance } from "../../grading/performance.ts";
import type { Activity } from "../../scenario/schema/activity.ts";
import { performanceOf } from "../performance.ts";
import type { Prepared } from "../prepared.ts";
import type { Running } from "../state.ts";
import { remember } from "./remember.ts";

export type ViewGround = {
  readonly prepared: Prepared;
  readonly state: Running;
  /** Verdicts, advice, keys. */
  readonly coaching: boolean;
  /** Credit of a finished activity, where coaching; null while it is not due. */
  readonly resultOf: (activity: Activity, done: boolean) => ActivityResult | null;
};

/** `open`: an exam is seen as practice, by a teacher or once it is released. */
export function viewGround(prepared: Prepared, state: Running, open: boolean): ViewGround {
  const coaching = open || state.mode === "practice";
  let performance: Performance | null = null;
  const grade = (activity: string) => gradeActivity(prepared.situation, [...prepared.forms.values()], (performance ??= performanceOf(prepared, state)), activity, prepared.grade);
  return { prepared, state, coaching, resultOf: (activity, done) => (coaching && done ? remember(state.origin, `result/${activity.id}`, creditStandsOn(prepared, state, activity), () => grade(activity.id)) : null) };
}

/** Which of the activities that a dialogue's conditions and the blockers ask for are handed in: of all that is, only they change what the dialogue shows and earns. */
function askedAndIn({ situation }: Prepared, { engine, game }: Running, dialogue: string): string {
  const planned = engine.plan.dialogues.get(dialogue);
  if (!planned) return "";
  const asked = remember(planned, "asked", [situation], () => {
    const ids: unknown[] = [];
    JSON.stringify([planned.plan.dialogue, situation.grading.blockers], (key, value: unknown) => {
      if (key === "submitted") ids.push(value);
      return value;
    });
    return ids;
  });
  return submittedOf(game).filter((id) => asked.includes(id)).join();
}

/** A dialogue's credit stands on its run, other work's on itself; forms are compared with what else was handed in. */
export function creditStandsOn(prepared: Prepared, state: Running, { id, kind }: Activity): unknown[] {
  const { activities } = prepared;
  const { game, calls, works } = state;
  if (kind === "dialogue" || kind === "dialogue-variant") return [runOf(game, id), readOwn(calls, id), askedAndIn(prepared, state, id)];
  const own = readOwn(works, id);
  if (kind !== "form" || !own?.submitted) return [own];
  const papers = [...activities.values()].filter((other) => other.kind === "form" || other.kind === "calculation" || other.kind === "liability").map((other) => readOwn(works, other.id));
  return [own, ...papers.map((work) => (work?.submitted ? work : null))];
}
