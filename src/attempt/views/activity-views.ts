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
import { emptyWork, type Work } from "../state.ts";
import { isTool, toolOf } from "../tools/tool.ts";
import type { ActivityCommon, ActivityView, ActivityViewOf } from "../view.ts";
import { callView } from "./call-view.ts";
import { matchingParts, orderingParts, questionViews } from "./question-views.ts";
import { remember } from "./remember.ts";
import type { ViewGround } from "./view-ground.ts";
import { calculationStepViews, documentParts, formFeedback, formValues, formView } from "./work-views.ts";
import { readOwn } from "../../engine/read-own.ts";

/** Activities that stand in a phase; in an exam only those of the phases entered so far. */
export function activityViews(ground: ViewGround): ActivityView[] {
  const { state, coaching } = ground;
  const name = `activities/${coaching}`;
  // Worked out once for all seats; the same list as before where nothing in it has changed.
  return remember(state, name, [], () => {
    const views = viewsOf(ground);
    return remember(state.origin, name, views, () => views);
  });
}

function viewsOf(ground: ViewGround): ActivityView[] {
  const { prepared, state } = ground;
  const { phases } = prepared.situation;
  const current = phaseOf(state.game);
  const reached = current === null ? phases.length : phases.findIndex(({ id }) => id === current);
  return phases.flatMap((phase, index) =>
    index > reached && state.mode === "exam"
      ? []
      : phase.activities.flatMap((id) => {
          const activity = prepared.activities.get(id);
          return activity && prepared.phaseOf.get(id) === phase.id ? [activityView(ground, activity, phase.id, current)] : [];
        }),
  );
}

function activityView(ground: ViewGround, activity: Activity, phase: PhaseId, current: PhaseId | null): ActivityView {
  const { state, coaching } = ground;
  const work = readOwn(state.works, activity.id) ?? emptyWork;
  const run = runOf(state.game, activity.id);
  const done = work.submitted || run?.stage === "over";
  const status = done ? "submitted" : run && current === phase ? "running" : current === phase ? "open" : "locked";
  const result = ground.resultOf(activity, done);
  const from = [work, run, readOwn(state.calls, activity.id), run && submittedOf(state.game), takenHints(state, activity.id).join(), status, result];
  return remember(state.origin, `activity/${activity.id}/${coaching}`, from, () => makeView(ground, activity, phase, { work, run, status, result }));
}

type Standing = { work: Work; run: DialogueRun | null; status: ActivityView["status"]; result: ActivityResult | null };

function makeView(ground: ViewGround, activity: Activity, phase: PhaseId, { work, run, status, result }: Standing): ActivityView {
  const { prepared, state } = ground;
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
