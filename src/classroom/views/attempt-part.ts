/** Owns what the monitor shows of a group's attempt, worked out once per state of it. */
import { isWritten } from "../../attempt/drafts.ts";
import { performanceOf } from "../../attempt/performance.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { waitsForCustomer } from "../../attempt/script-move.ts";
import { emptyCall, emptyWork, type AttemptState, type Line, type Running } from "../../attempt/state.ts";
import { remember } from "../../attempt/views/remember.ts";
import { stepViews } from "../../attempt/views/step-views.ts";
import { toArray } from "../../engine/chain.ts";
import { recordOf } from "../../engine/conditions.ts";
import { beatPlan } from "../../engine/dialogue-plan.ts";
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import { bandAt } from "../../engine/lines.ts";
import { readOwn } from "../../engine/read-own.ts";
import type { PlannedDialogue } from "../../engine/situation-plan.ts";
import { lastRunOf, phaseOf, runningOf, runOf } from "../../engine/step.ts";
import type { Activity } from "../../scenario/schema/activity.ts";
import type { LessonPlan } from "../lesson/plan.ts";
import type { GroupMonitor } from "../lesson/view.ts";
import { passedCriteria, type Passed } from "./misses.ts";
import { pointsSoFar } from "./points.ts";

/** `waits` is the seat that the talk waits for; `tries` counts the agent's turns in the beat that is on. */
export type AttemptPart = Pick<GroupMonitor, "activity" | "steps" | "mood" | "form" | "submitted" | "points"> & {
  readonly line: { readonly who: Line["who"]; readonly text: Line["text"] } | null;
  readonly waits: string | null;
  readonly tries: number;
  readonly passed: readonly Passed[];
};

/** An attempt serves one lesson, so its state alone says what the part is. */
export function attemptPart(prepared: Prepared, plan: LessonPlan, state: AttemptState | undefined): AttemptPart {
  return !state || state.status === "new" ? remember(plan, "before-start", [], () => beforeStart(prepared, plan)) : remember(state, "monitor", [], () => workOut(prepared, plan, state));
}

function beforeStart(prepared: Prepared, plan: LessonPlan): AttemptPart {
  return { activity: null, steps: stepsAhead(prepared), mood: null, form: null, submitted: { done: 0, of: plannedActivities(prepared, plan).length }, points: null, line: null, waits: null, tries: 0, passed: [] };
}

function workOut(prepared: Prepared, plan: LessonPlan, state: Running): AttemptPart {
  const running = runningOf(state.game);
  const run = running ?? lastRunOf(state.game);
  const planned = run ? state.engine.plan.dialogues.get(run.activity) : undefined;
  const lines = (run && readOwn(state.calls, run.activity)?.lines) ?? null;
  const performance = performanceOf(prepared, state);
  const activities = plannedActivities(prepared, plan);
  return {
    activity: activityNow(prepared, state, running),
    steps: run && planned ? stepViews(prepared.situation, planned.plan, run, true).map(({ id, state: how }) => ({ id, title: stepTitle(prepared, id), state: how })) : stepsAhead(prepared),
    mood: run && planned ? moodOf(prepared, state, run, planned) : null,
    form: formOf(prepared, plan, state),
    submitted: { done: activities.filter(({ id }) => isDone(state, id)).length, of: activities.length },
    points: pointsSoFar(prepared, state, performance),
    line: lines ? { who: lines.item.who, text: lines.item.text } : null,
    waits: running && planned ? seatWaitedFor(state, running, planned) : null,
    tries: running && planned ? recordOf({ plan: planned.plan, run: running }, running.beat).tries : 0,
    passed: passedCriteria(state, performance),
  };
}

function stepsAhead({ situation }: Prepared): AttemptPart["steps"] {
  return situation.steps.map(({ id, title }) => ({ id, title, state: "ahead" }));
}

function stepTitle({ situation }: Prepared, id: string): AttemptPart["steps"][number]["title"] {
  return situation.steps.find((step) => step.id === id)?.title ?? id;
}

/** Activities of the phases that the lesson goes through. */
function plannedActivities(prepared: Prepared, { phases }: LessonPlan): Activity[] {
  return [...prepared.activities.values()].filter(({ id }) => phases.some((phase) => phase.id === prepared.phaseOf.get(id)));
}

function isDone(state: Running, activity: string): boolean {
  return (readOwn(state.works, activity) ?? emptyWork).submitted || runOf(state.game, activity)?.stage === "over";
}

/** The dialogue that is on; else what was written on last in this phase; else the first thing still to do, or the last one done. */
function activityNow(prepared: Prepared, state: Running, running: DialogueRun | null): AttemptPart["activity"] {
  const phase = phaseOf(state.game);
  const here = [...prepared.activities.values()].filter(({ id }) => prepared.phaseOf.get(id) === phase);
  const open = here.filter(({ id }) => !isDone(state, id));
  const worked = open.filter(({ id }) => isWritten(readOwn(state.works, id) ?? emptyWork)).sort((a, b) => seqOf(state, b.id) - seqOf(state, a.id));
  const activity = (running && prepared.activities.get(running.activity)) ?? worked[0] ?? open[0] ?? here.at(-1);
  if (!activity) return null;
  const status = isDone(state, activity.id) ? "submitted" : activity.id === running?.activity || worked.includes(activity) ? "running" : "open";
  return { id: activity.id, title: activity.title, status };
}

function seqOf({ works }: Running, activity: string): number {
  return (readOwn(works, activity) ?? emptyWork).seq;
}

/** Where a person plays the customer, what that person says is felt counts. */
function moodOf({ situation }: Prepared, state: Running, run: DialogueRun, { plan }: PlannedDialogue): AttemptPart["mood"] {
  const { bands } = plan.dialogue.mood;
  const felt = run.free ? (readOwn(state.calls, run.activity) ?? emptyCall).felt : null;
  const history = toArray(run.free ? felt : run.moods).map(({ value }) => value);
  const value = run.free ? (felt?.item.value ?? plan.dialogue.mood.start) : run.mood;
  const band = bandAt(value, bands);
  const portrait = situation.cast.personas.find(({ id }) => id === plan.dialogue.customer)?.portrait ?? "man";
  return { value, band: band?.id ?? "", title: band?.title ?? "", history, portrait };
}

/** The script answers at once; a person in the customer's seat is waited for once the agent has spoken. */
function seatWaitedFor(state: Running, run: DialogueRun, { plan, customerSeat }: PlannedDialogue): string {
  const talks = beatPlan(plan, run.beat).beat.kind === "talk";
  return customerSeat !== null && talks && waitsForCustomer(state, run) ? customerSeat : plan.dialogue.seat;
}

/** The form that was written on last; else the one of this phase. What is given beforehand is nobody's progress. */
function formOf(prepared: Prepared, plan: LessonPlan, state: Running): AttemptPart["form"] {
  const phase = phaseOf(state.game);
  const forms = plannedActivities(prepared, plan).flatMap((activity) => (activity.kind === "form" ? [activity] : []));
  const [worked] = forms.filter(({ id }) => seqOf(state, id) > 0).sort((a, b) => seqOf(state, b.id) - seqOf(state, a.id));
  const form = worked ?? forms.find(({ id }) => prepared.phaseOf.get(id) === phase);
  if (!form) return null;
  const sheet = prepared.forms.get(form.form);
  const fields = form.fields.filter(({ field, given }) => !given && !sheet?.fields.some(({ id, office }) => id === field && office));
  const { values } = readOwn(state.works, form.id) ?? emptyWork;
  return { activity: form.id, title: form.title, filled: fields.filter(({ field }) => (readOwn(values, field) ?? "").trim() !== "").length, of: fields.length };
}
