/** Says how much of the course the shipped content carries out: by the ids of the course and by situation. Knows no file system. */
import { courseIdsIn } from "./course-ids.ts";
import type { Scenarios } from "./read-scenarios.ts";

/** The ids of the course by kind; `glossaryTerms` is a number. */
export type CourseIndex = Record<(typeof KINDS)[number], string[]> & { glossaryTerms: number };

export const KINDS = ["situations", "questions", "calculations", "designs", "assessments", "homework", "games", "interviews", "forms"] as const;

export type Covered = { kind: string; all: number; missing: string[] };
export type SituationRow = { courseId: string; id: string; phases: number; activities: number; criteria: number; questions: number; numbers: number; forms: number };

export function coverage(course: CourseIndex, scenarios: Scenarios): { kinds: Covered[]; situations: SituationRow[] } {
  const played = new Set(scenarios.situations.map(({ situation }) => situation.courseId));
  const forms = new Set(scenarios.forms.map(({ id }) => id));
  const ids = courseIdsIn([scenarios.situations.map(({ situation }) => situation), scenarios.banks]);
  const kinds = KINDS.map((kind): Covered => {
    const has = (id: string) => (kind === "situations" ? played.has(id) : kind === "forms" ? forms.has(id) : ids.has(id));
    return { kind, all: course[kind].length, missing: course[kind].filter((id) => !has(id)) };
  });
  const terms = new Set(scenarios.glossary.terms.map(({ courseId }) => courseId));
  const absent = Array.from({ length: course.glossaryTerms }, (_, index) => `G${String(index + 1).padStart(3, "0")}`).filter((id) => !terms.has(id));
  return {
    kinds: [...kinds, { kind: "glossaryTerms", all: course.glossaryTerms, missing: absent }],
    situations: scenarios.situations.map(({ situation }): SituationRow => {
      const own = courseIdsIn(situation);
      const count = (pattern: RegExp) => [...own].filter((id) => pattern.test(id)).length;
      const dialogues = situation.activities.flatMap((activity) => (activity.kind === "dialogue" ? [activity] : []));
      return {
        courseId: situation.courseId ?? "–",
        id: situation.id,
        phases: situation.phases.filter(({ activities }) => activities.length > 0).length,
        activities: situation.activities.length,
        criteria: dialogues.flatMap(({ beats }) => beats.flatMap((beat) => (beat.kind === "talk" ? beat.criteria : []))).length,
        questions: count(/-K\d+$/),
        numbers: count(/-N\d+$/),
        forms: new Set(situation.activities.flatMap((activity) => (activity.kind === "form" ? [activity.form] : []))).size,
      };
    }),
  };
}
