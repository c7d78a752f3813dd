/** Owns the way from a performance to its report. */
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { Performance } from "./performance.ts";
import type { Report } from "./report.ts";

/** The explained result of a performance. `version` is the situation's content hash, only passed on. */
export function gradePerformance(situation: Situation, _forms: readonly Form[], performance: Performance, version = ""): Report {
  const headline = situation.grading.sections.find((section) => section.headline) ?? situation.grading.sections[0];
  return {
    situation: { id: situation.id, courseId: situation.courseId, version, title: situation.title },
    total: 0,
    max: headline?.points ?? 0,
    grade: null,
    passed: false,
    sections: [],
    abilities: [],
    moods: [],
    blockers: [],
    items: [],
    next: [],
    hints: { count: performance.hints.length, cost: 0 },
    seconds: performance.seconds,
    faults: [],
  };
}
