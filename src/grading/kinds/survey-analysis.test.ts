import { describe, expect, it } from "vitest";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeSurveyAnalysis } from "./survey-analysis.ts";
import { answered, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ "survey-analysis": gradeSurveyAnalysis });

/** Five returns of two kinds: speed 2 3 4 4 5, manner 3 3 5 1 (and one blank). */
const activity = {
  id: "returns",
  kind: "survey-analysis",
  title: "returns",
  task: "returns",
  columns: [{ id: "no", text: "no" }, { id: "kind", text: "kind" }, { id: "speed", text: "speed" }, { id: "manner", text: "manner" }],
  rows: [
    ["1", "late", 2, 3],
    ["2", "late", 3, 3],
    ["3", "late", 4, 5],
    ["4", "broken", 4, 1],
    ["5", "broken", 5, ""],
  ],
  inputs: [{ id: "sent", label: "sent", value: 8, unit: "sheets" }],
  tables: [
    {
      id: "means",
      title: "means",
      corner: "question",
      columns: [
        { id: "weight", text: "weight", given: true },
        { id: "sum", text: "sum", from: { take: "sum" } },
        { id: "high", text: "4–5", from: { take: "count", where: [{ min: 4 }] } },
        { id: "mean", text: "mean", formula: "sum / 5", decimals: 2, points: 10, explain: "sum by number" },
      ],
      rows: [
        { id: "q1", text: "speed", of: "speed", given: { weight: 0.6 } },
        { id: "q2", text: "manner", of: "manner", given: { weight: 0.4 }, without: ["high"] },
      ],
    },
    {
      id: "cross",
      title: "cross",
      corner: "kind",
      columns: [
        { id: "n", text: "n", from: { take: "count" }, points: 5 },
        { id: "speed", text: "speed", from: { take: "mean", of: "speed" }, decimals: 2, points: 5 },
      ],
      rows: [
        { id: "late", text: "late", where: [{ column: "kind", is: "late" }] },
        { id: "broken", text: "broken", where: [{ column: "kind", is: "broken" }] },
      ],
    },
  ],
  figures: [
    { id: "weighted", label: "weighted", formula: "q1-mean * q1-weight + q2-mean * q2-weight", unit: "points", decimals: 2, points: 10, explain: "each by its weight" },
    { id: "back", label: "back", from: { take: "count" }, unit: "sheets", decimals: 0, points: 5, explain: "count them" },
  ],
} satisfies SituationSource["activities"][number];

/** Written as `cell=value`. */
function grade(...entries: string[]) {
  const answers = entries.map((entry) => {
    const [step = "", value = ""] = entry.split("=");
    return { kind: "calculation" as const, step, value, unit: "" };
  });
  return gradeActivity(tinySituation({ activities: [activity], grading: planFor("returns") }), [], answered("returns", ...answers), "returns", gradeTool);
}

const item = (result: ReturnType<typeof grade>, subject: string) => result.items.find((one) => one.subject === subject);

describe("[G54] an analysis of returns", () => {
  it("[G54] takes sums, counts and means from the returns themselves", () => {
    const result = grade("q1-sum=18", "q1-mean=3.60", "q2-mean=2.40", "late-n=3", "late-speed=3.00", "broken-n=2", "broken-speed=4.50", "weighted=3.12", "back=5");
    expect(result).toMatchObject({ points: 55, max: 55 });
  });

  it("[G54] lines that are worth nothing bring no marks and are missed by nobody", () => {
    expect(grade("q1-mean=3.60").items.map(({ subject }) => subject)).toEqual(["q1-mean", "q2-mean", "late-n", "late-speed", "broken-n", "broken-speed", "weighted", "back"]);
  });

  it("[G55] a wrong sum is carried on: the mean by it is right, and so is what follows", () => {
    const result = grade("q1-sum=20", "q1-mean=4.00", "q2-mean=2.40", "weighted=3.36");
    expect(item(result, "q1-mean")).toMatchObject({ points: 10, reason: { code: "grading/followed-through" } });
    expect(item(result, "weighted")).toMatchObject({ points: 10, reason: { code: "grading/followed-through" } });
  });

  it("[G55] the true mean beside a wrong sum is right as well", () => {
    expect(item(grade("q1-sum=20", "q1-mean=3.60"), "q1-mean")).toMatchObject({ points: 10, reason: { code: "grading/right" } });
  });

  it("[G54] a wrong figure is told with the right one; a cut-off one keeps its way", () => {
    expect(item(grade("broken-speed=4.40"), "broken-speed")).toMatchObject({ points: 0, expected: "4.50", reason: { code: "grading/value-wrong" } });
    expect(item(grade("broken-speed=4.5"), "broken-speed")).toMatchObject({ points: 4, reason: { code: "grading/decimals" } });
  });

  it("[G54] a running figure goes on from the row above", () => {
    const running = { ...activity, figures: [], charts: [], tables: [{ ...activity.tables[1], id: "running", columns: [{ id: "n", text: "n", from: { take: "count" as const } }, { id: "cum", text: "cum", formula: "above-cum + n", points: 1 }] }] } as unknown as SituationSource["activities"][number];
    const answer = (step: string, value: string) => ({ kind: "calculation" as const, step, value, unit: "" });
    const result = gradeActivity(tinySituation({ activities: [running], grading: planFor("returns") }), [], answered("returns", answer("late-cum", "3"), answer("broken-cum", "5")), "returns", gradeTool);
    expect(result).toMatchObject({ points: 2, max: 2 });
  });

  it("[G54] a cell is named by its row and column in both languages", () => {
    expect(item(grade(), "q1-mean")).toMatchObject({ title: "speed · mean" });
  });
});
