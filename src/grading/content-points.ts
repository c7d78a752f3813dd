/** Owns which content points of free text are to be judged, and under which key. Whoever hands work in (attempt) judges them once and keeps the verdicts. */
import type { Criterion } from "../language/criterion.ts";
import type { Activity, ActivityOf } from "../scenario/schema/activity.ts";
import { defaultAbility } from "./default-ability.ts";
import { allQuestions } from "./survey/written-in.ts";

type ContentPoint = ActivityOf<"document">["content"][number];

/** `field` is the form's field whose value is judged; null for a document's text or all cards of a discussion. `criterion.id` is the point's own id. */
export type JudgeTarget = { key: string; field: string | null; criterion: Criterion };

/**
 * Everything to judge when the activity is handed in: `field:point` in forms, `text:point` in documents, discussions and before the questions of a survey,
 * `dimension:about` and `*:fault` of its questions, nothing elsewhere.
 */
export function judgeTargets(activity: Activity): JudgeTarget[] {
  const target = (field: string | null, point: ContentPoint, more: Partial<Criterion> = {}): JudgeTarget => ({
    key: `${field ?? "text"}:${point.id}`,
    field,
    criterion: {
      id: point.id,
      title: point.title,
      kind: "does",
      points: point.points,
      ability: point.ability ?? activity.ability ?? defaultAbility(activity.kind),
      act: "state",
      meets: point.meets,
      examples: { counts: [], fails: [] },
      advice: point.advice,
      model: "",
      ...more,
    },
  });
  if (activity.kind === "form") return activity.fields.flatMap(({ field, content }) => (content ?? []).map((point) => target(field, point)));
  if (activity.kind === "document" || activity.kind === "discussion") return activity.content.map((point) => target(null, point));
  if (activity.kind === "survey") {
    // Questions ask: how a thing is spoken of counts, not whether it is claimed.
    return [
      ...activity.opening.content.map((point) => target(null, point)),
      ...activity.dimensions.map(({ id, text, meets, advice }) => target(id, { id: "about", title: text, meets, advice, points: activity.points.coverage / activity.dimensions.length }, { act: "mention" })),
      ...activity.faults.map((fault) => target(allQuestions, fault, { kind: "must-not", act: "mention" })),
    ];
  }
  return [];
}
