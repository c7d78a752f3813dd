import { describe, expect, it } from "vitest";
import { tinySituation } from "../src/grading/test-support/tiny-case.ts";
import { coverage, type CourseIndex } from "./coverage-rules.ts";
import { courseIdsIn } from "./course-ids.ts";
import type { Scenarios } from "./read-scenarios.ts";

const course: CourseIndex = { situations: ["U2-T1", "U2-T2"], questions: ["U2-K01", "U2-K02"], calculations: ["U2-N01"], designs: [], assessments: [], homework: [], games: [], interviews: [], forms: ["card", "notice"], glossaryTerms: 2 };
const situation = tinySituation();
const scenarios: Scenarios = {
  units: [],
  situations: [{ unit: { format: 1, id: "u", number: 2, title: "u", project: "u", hours: 1, weeks: "1", objectives: ["o"], situations: [] }, situation: { ...situation, activities: situation.activities.map((activity) => ({ ...activity, courseId: "U2-N01" })) }, forms: [], version: "v" }],
  lexicon: { format: 1, concepts: {} },
  forms: [],
  banks: [{ format: 1, unit: "u", activities: [{ kind: "ordering", id: "q", courseId: "U2-K02", title: "q", task: "q", hints: [], footnotes: [], items: [], orders: [], points: 4, mistakes: [], explain: "q" }] }],
  glossary: { format: 1, terms: [{ id: "g2", courseId: "G002", unit: null, kind: "term", zh: "词", en: ["word"] }] },
};

describe("the coverage of the course", () => {
  it("[T64] names what is missing, kind by kind", () => {
    const { kinds } = coverage(course, { ...scenarios, forms: [{ format: 1, id: "notice", courseId: "notice", title: "notice", fields: [] }] });
    const missing = Object.fromEntries(kinds.map((one) => [one.kind, one.missing]));
    expect(missing).toEqual({ situations: ["U2-T2"], questions: ["U2-K01"], calculations: [], designs: [], assessments: [], homework: [], games: [], interviews: [], forms: ["card"], glossaryTerms: ["G001"] });
  });

  it("[T64] counts what a situation holds", () => {
    expect(coverage(course, scenarios).situations).toEqual([{ courseId: "U2-T1", id: "tiny", phases: 0, activities: 1, criteria: 5, questions: 0, numbers: 1, forms: 0 }]);
  });

  it("[T64] finds ids at any depth", () => {
    expect([...courseIdsIn({ courseId: "a", list: [{ courseId: "b" }, null, 3], other: { courseId: 4 } })]).toEqual(["a", "b"]);
  });
});
