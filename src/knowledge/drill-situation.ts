/** Owns turning single activities into a situation that can be played like any other: questions that are due, a form to fill. Must not know which are wanted. */
import { phaseIds } from "../scenario/phase-id.ts";
import type { Activity } from "../scenario/schema/activity.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";

const DRILL = "drill";

/** All stand in the first phase, so that any can be worked on at once. There must be one at least. */
export function drillSituation(activities: readonly Activity[]): Situation {
  return {
    format: 1,
    id: DRILL,
    courseId: "U1-K",
    title: DRILL,
    summary: DRILL,
    minutes: Math.max(1, activities.length),
    channel: DRILL,
    role: DRILL,
    goals: [DRILL],
    start: "2012-03-01T08:00",
    openPractice: true,
    cast: { personas: [{ id: DRILL, name: DRILL, title: DRILL, angers: [], calms: [], tells: [], portrait: "man" }], seats: [{ id: "agent", role: "agent", title: DRILL, criteria: [] }] },
    facts: [],
    timeline: [],
    steps: [],
    lookUps: [],
    references: [],
    phases: phaseIds.map((id, place) => ({ id, minutes: 1, intro: [DRILL], goals: [], activities: place === 0 ? activities.map(({ id }) => id) : [], cards: [] })),
    activities: [...activities],
    grading: {
      sections: [{ id: DRILL, title: DRILL, points: 100, headline: true, parts: [{ id: DRILL, title: DRILL, points: 100, from: activities.map(({ id }) => ({ activity: id })) }] }],
      blockers: [],
      grades: [
        { id: "pass", title: DRILL, from: 60 },
        { id: "redo", title: DRILL, from: 0 },
      ],
      passMark: 60,
      moodShares: [{ upTo: 100, share: 1 }],
      stars: [],
    },
    variants: [],
    events: [],
    footnotes: [],
  };
}

/** A form as a sheet to fill freely: nothing is expected in any field. */
export function freeForm(form: Form): Activity {
  return {
    kind: "form",
    id: form.id,
    title: form.title,
    task: form.title,
    hints: [],
    footnotes: [],
    form: form.id,
    onDesk: false,
    fields: form.fields.map(({ id, label }) => ({ field: id, optional: false, key: false, given: false, model: label })),
    factsOnly: [],
  };
}
