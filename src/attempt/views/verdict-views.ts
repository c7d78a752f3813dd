/** Owns how verdicts are shown to the student in practice. */
import { beatPlan, criteriaOf, type DialoguePlan } from "../../engine/dialogue-plan.ts";
import type { ContentPoint } from "../../grading/content-credit.ts";
import type { RecordedVerdict } from "../../grading/performance.ts";
import type { ActivityResult } from "../../grading/grade-activity.ts";
import type { Criterion } from "../../scenario/schema/criterion.ts";
import type { PointFeedback, Span, VerdictView } from "../view.ts";

/** Faults that did not happen are passed over in silence; so is what another beat will ask for. */
export function verdictViews(plan: DialoguePlan, beat: string, verdicts: readonly RecordedVerdict[]): VerdictView[] {
  return verdicts.flatMap((verdict): VerdictView[] => {
    const criterion = findCriterion(plan, verdict.key);
    if (!criterion) return [];
    const fault = criterion.kind === "must-not";
    const own = verdict.key.startsWith(`${beat}:`);
    if (verdict.state === "not-met" && (fault || !own)) return [];
    return [
      {
        key: verdict.key,
        title: criterion.title,
        sign: fault ? "-" : "+",
        state: verdict.state,
        spans: spansOf(verdict),
        ability: criterion.ability,
        points: criterion.points,
        advice: fault === (verdict.state === "met") || verdict.state === "uncertain" ? criterion.advice : null,
        note: verdict.note ? { code: verdict.note.code, params: { ...verdict.note.params } } : null,
      },
    ];
  });
}

/** How each content point of a text was judged; points as graded. */
export function pointViews(prefix: string, points: readonly ContentPoint[], verdicts: readonly RecordedVerdict[], result: ActivityResult): PointFeedback[] {
  return points.map((point) => {
    const key = `${prefix}:${point.id}`;
    const verdict = verdicts.find((candidate) => candidate.key === key);
    const item = result.items.find(({ subject, kind }) => kind === "content" && subject === key);
    return {
      id: point.id,
      title: point.title,
      state: verdict?.state ?? "not-met",
      spans: verdict ? spansOf(verdict) : [],
      points: item?.points ?? (verdict?.state === "met" ? point.points : 0),
      max: item?.max ?? point.points,
      advice: point.advice,
    };
  });
}

function spansOf({ spans }: RecordedVerdict): Span[] {
  return spans.map(([start, end]) => ({ start, end }));
}

function findCriterion(plan: DialoguePlan, key: string): Criterion | undefined {
  const [beat = "", id] = key.split(":");
  return plan.beats.has(beat) ? criteriaOf(beatPlan(plan, beat).beat).find((criterion) => criterion.id === id) : undefined;
}
