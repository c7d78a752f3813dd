/** Owns what a student sees of an activity: its task from the start, keys and marks only when they are due. */
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import { phaseOf, runOf, submittedOf } from "../../engine/step.ts";
import type { ActivityResult } from "../../grading/grade-activity.ts";
import { beginsOf } from "../../scenario/dialogue-begins.ts";
import type { PhaseId } from "../../scenario/phase-id.ts";
import { resolveDialogue } from "../../scenario/resolve-dialogue.ts";
import type { ToolKind } from "../../grading/graders.ts";
import type { Activity, ActivityOf } from "../../scenario/schema/activity.ts";
import { activityHints, isTaken, takenHints } from "../hints.ts";
import { emptyWork, type Running, type Work } from "../state.ts";
import { isTool, toolOf } from "../tools/tool.ts";
import type { ActivityCommon, ActivityView, ActivityViewOf } from "../view.ts";
import { callView } from "./call-view.ts";
import { matchingParts, orderingParts, questionViews } from "./question-views.ts";
import { remember } from "./remember.ts";
import { creditStandsOn, type ViewGround } from "./view-ground.ts";
import { calculationStepViews, documentParts, formFeedback, formValues, formView } from "./work-views.ts";
import { readOwn } from "../../engine/read-own.ts";

/** The list with the state that it was made of. */
type Looked = { readonly state: Running; readonly views: ActivityView[] };

/** Activities that stand in a phase; in an exam only those of the phases entered so far. */
export function activityViews(ground: ViewGround): ActivityView[] {
  const { state, coaching } = ground;
  const { origin, game, works, calls, hints } = state;
  // Looked at once for all seats, and only where something that activities show has changed; the same list as before where nothing in it has.
  return remember<Looked>(origin, `looked-at/${coaching}`, [game, works, calls, hints], (before) => {
    const views = viewsOf(ground, before);
    return { state, views: remember(origin, `activities/${coaching}`, views, () => views) };
  }).views;
}

function viewsOf(ground: ViewGround, before: Looked | undefined): ActivityView[] {
  const { prepared, state } = ground;
  const { phases } = prepared.situation;
  const current = phaseOf(state.game);
  const reached = current === null ? phases.length : phases.findIndex(({ id }) => id === current);
  const placed = remember(prepared, "placed", [], () =>
    phases.flatMap((phase, index) =>
      phase.activities.flatMap((id) => {
        const activity = prepared.activities.get(id);
        return activity && prepared.phaseOf.get(id) === phase.id ? [{ activity, phase: phase.id, index }] : [];
      }),
    ),
  );
  const shown = state.mode === "exam" ? placed.filter(({ index }) => index <= reached) : placed;
  // In the same phase the same are shown.
  const last = before && standsTheSame(before.state, state) ? before : undefined;
  return shown.map(({ activity, phase }, index) => (last && isUntouched(last.state, state, activity.id) && last.views[index]) || activityView(ground, activity, phase, current));
}

/** What may concern any activity: the phase, what is handed in, hints. */
function standsTheSame(before: Running, now: Running): boolean {
  return before.hints === now.hints && phaseOf(before.game) === phaseOf(now.game) && submittedOf(before.game) === submittedOf(now.game);
}

/** What concerns the one activity. */
function isUntouched(before: Running, now: Running, id: string): boolean {
  return readOwn(before.works, id) === readOwn(now.works, id) && readOwn(before.calls, id) === readOwn(now.calls, id) && runOf(before.game, id) === runOf(now.game, id);
}

function activityView(ground: ViewGround, activity: Activity, phase: PhaseId, current: PhaseId | null): ActivityView {
  const { prepared, state, coaching } = ground;
  const run = runOf(state.game, activity.id);
  const done = readOwn(state.works, activity.id)?.submitted || run?.stage === "over";
  const status = done ? "submitted" : current !== phase ? "locked" : run ? "running" : "open";
  // The result stands on the same as the rest.
  const from = [status, takenHints(state, activity.id).join(), ...creditStandsOn(prepared, state, activity)];
  return remember(state.origin, `activity/${activity.id}/${coaching}`, from, () => makeView(ground, activity, phase, run, status));
}

function makeView(ground: ViewGround, activity: Activity, phase: PhaseId, run: DialogueRun | null, status: ActivityView["status"]): ActivityView {
  const { prepared, state } = ground;
  const work = readOwn(state.works, activity.id) ?? emptyWork;
  const result = ground.resultOf(activity, status === "submitted");
  const common: ActivityCommon = {
    id: activity.id,
    courseId: activity.courseId ?? null,
    phase,
    title: activity.title,
    task: activity.task,
    minutes: activity.minutes ?? null,
    status,
    hints: state.mode === "practice" ? activityHints(activity).map(({ index, cost, text }) => ({ index, cost, text: isTaken(state, activity.id, index) ? text : null })) : [],
    result: result && { points: result.points, max: result.max },
    afterword: result ? (activity.afterword ?? null) : null,
    footnotes: [...activity.footnotes],
  };
  if (isTool(activity)) return toolView(ground, common, activity.kind, activity, work, result);
  const shown = result !== null;
  switch (activity.kind) {
    case "dialogue":
    case "dialogue-variant": {
      const planned = state.engine.plan.dialogues.get(activity.id);
      return { ...common, kind: "dialogue", begins: beginsOf(resolveDialogue(prepared.situation, activity.id, null)), call: planned && run ? callView(ground, activity, planned, run) : null };
    }
    case "choice":
      return { ...common, kind: "choice", questions: questionViews(activity, work, state.seed, result) };
    case "ordering":
      return { ...common, kind: "ordering", ...orderingParts(activity, work, state.seed, shown) };
    case "matching":
      return { ...common, kind: "matching", ...matchingParts(activity, work, state.seed, shown) };
    case "calculation":
      return { ...common, kind: "calculation", inputs: activity.inputs.map(({ id, label, value, unit }) => ({ id, label, value, unit })), steps: calculationStepViews(activity, work, result) };
    case "document":
      return { ...common, kind: "document", ...documentParts(activity, work, result) };
    case "form":
      return {
        ...common,
        kind: "form",
        form: formView(activity, prepared.forms.get(activity.form)),
        values: formValues(activity, work),
        feedback: result && formFeedback(activity, work, result),
        onDesk: activity.onDesk,
      };
  }
}

function toolView<Kind extends ToolKind>({ prepared, state }: ViewGround, common: ActivityCommon, kind: Kind, activity: ActivityOf<Kind>, work: Work, result: ActivityResult | null): ActivityView {
  return { ...common, kind, ...toolOf(prepared.tools, kind).parts(activity, work, state.seed, result) } as ActivityViewOf<Kind>;
}
