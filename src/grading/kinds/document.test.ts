import { describe, expect, it } from "vitest";
import { judgeTargets } from "../content-points.ts";
import { gradeActivity } from "../grade-activity.ts";
import type { RecordedVerdict } from "../performance.ts";
import { performance, planFor, tinySituation, verdict } from "../test-support/tiny-case.ts";
import { countChars } from "./document.ts";

const point = (id: string, points: number) => ({ id, title: id, meets: "greet", points, advice: `advice ${id}` });
const activity = { id: "paper", kind: "document" as const, title: "paper", task: "paper", minChars: 20, maxChars: 30, content: [point("cause", 6), point("plan", 4)], model: "model" };
const situation = tinySituation({ activities: [activity], grading: planFor("paper") });

function grade(text: string, verdicts: RecordedVerdict[] = []) {
  return gradeActivity(situation, [], performance({ answers: [{ activity: "paper", submitted: true, answers: [{ kind: "document", text }], verdicts, seq: 9 }] }), "paper");
}

const long = "字".repeat(20);

describe("[G30] documents", () => {
  it("[G30] earn their content points by the recorded verdicts", () => {
    const result = grade(long, [verdict("text:cause", { spans: [[3, 6]] }), verdict("text:plan", { state: "not-met", spans: [] })]);
    expect(result).toMatchObject({ points: 6, max: 10 });
    expect(result.items).toMatchObject([
      { subject: "text:cause", state: "met", evidence: [{ seq: 9, text: long, spans: [{ start: 3, end: 6 }] }], advice: null },
      { subject: "text:plan", state: "not-met", reason: { code: "grading/content-missing" }, advice: "advice plan", model: "model" },
    ]);
  });

  it("[G30] neither earn nor lose what is uncertain, and say so", () => {
    expect(grade(long, [verdict("text:cause", { state: "uncertain" })])).toMatchObject({ points: 0, items: [{ state: "uncertain", reason: { code: "grading/content-unsure" } }, {}] });
  });

  it.each([
    ["字".repeat(20), 10, null],
    ["字".repeat(10), 9, "grading/too-short"],
    ["字 字\n".repeat(5), 9, "grading/too-short"],
    ["字".repeat(31), 9, "grading/too-long"],
  ])("[G30] %j earns %d for length", (text, points, code) => {
    const result = grade(text, [verdict("text:cause"), verdict("text:plan")]);
    expect(result.points).toBe(points);
    expect(result.items.find(({ kind }) => kind === "length")?.reason.code ?? null).toBe(code);
  });

  it("[G30] count characters, not code units or white space", () => {
    expect(countChars("收 到\n👍")).toBe(3);
  });
});

describe("[G31] what is to be judged", () => {
  it("[G31] names each content point with the key of its verdict", () => {
    const [parsed] = situation.activities;
    expect(parsed && judgeTargets(parsed).map(({ key, field, criterion }) => [key, field, criterion.id, criterion.kind, criterion.points])).toEqual([
      ["text:cause", null, "cause", "does", 6],
      ["text:plan", null, "plan", "does", 4],
    ]);
  });
});
