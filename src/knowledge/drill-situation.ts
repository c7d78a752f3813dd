/** Owns turning questions into a situation that can be played like any other. Must not know which questions are due. */
import { phaseIds } from "../scenario/phase-id.ts";
import type { BankQuestion } from "../scenario/schema/question-bank.ts";
import type { Situation } from "../scenario/schema/situation.ts";

const DRILL = "drill";

/** All questions stand in the first phase, so that any can be answered at once. There must be one at least. */
export function drillSituation(questions: readonly BankQuestion[]): Situation {
  return {
    format: 1,
    id: DRILL,
    courseId: "U1-K",
    title: DRILL,
    summary: DRILL,
    minutes: Math.max(1, questions.length),
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
    phases: phaseIds.map((id, place) => ({ id, minutes: 1, intro: [DRILL], goals: [], activities: place === 0 ? questions.map((question) => question.id) : [], cards: [] })),
    activities: [...questions],
    grading: {
      sections: [{ id: DRILL, title: DRILL, points: 100, headline: true, parts: [{ id: DRILL, title: DRILL, points: 100, from: questions.map((question) => ({ activity: question.id })) }] }],
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
