import { describe, expect, it } from "vitest";
import { phaseIds, type PhaseId } from "../scenario/phase-id.ts";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { gradePerformance } from "./grade-performance.ts";
import { gradeCredits } from "./graders.ts";
import type { Performance } from "./performance.ts";
import { isOwnMark, plannedSituation } from "./planned-grading.ts";
import { call, callActivity, performance, plan, tinySituation, turn, verdict } from "./test-support/tiny-case.ts";

const dialogue = (id: string) => ({ ...callActivity, id });
const phases: Partial<Record<PhaseId, string[]>> = { design: ["call-d"], report: ["call-r"], implement: ["call", "call-2"], assess: ["mock"] };
const part = (id: string, points: number, ...from: string[]) => ({ id, title: id, points, from: from.map((activity) => ({ activity })) });

/** The situation's own 100 points stand in the enactment for 80, in design for 20; knowledge is half in report, half in enactment. */
const sections: SituationSource["grading"]["sections"] = [
  { id: "own", title: "own", points: 100, headline: true, parts: [{ ...part("talk", 80, "call"), withMood: "call" }, part("team", 20, "call-d")] },
  { id: "knowledge", title: "knowledge", points: 10, parts: [part("questions", 10, "call-r", "call-2")] },
  { id: "mock", title: "mock", points: 100, parts: [part("mock", 100, "mock")] },
];
const situation = tinySituation({
  phases: phaseIds.map((id) => ({ id, minutes: 5, intro: ["intro"], activities: phases[id] ?? [] })),
  activities: ["call", "call-2", "call-d", "call-r", "mock"].map(dialogue),
  grading: { ...plan, sections },
});
const planned = (...of: PhaseId[]) => plannedSituation({ situation, forms: [] }, gradeCredits, of);
const said = (activity: string, more: Parameters<typeof call>[0] = {}) => call({ activity, turns: [turn(3, "B1", [verdict("B1:greet")]), turn(4, "B2", [verdict("B2:apologise"), verdict("B2:ask")])], ...more });
const all: Performance = performance({ dialogues: ["call", "call-2", "call-d", "call-r", "mock"].map((id) => said(id)) });
const report = (of: PhaseId[], played = all) => gradePerformance(planned(...of), [], played);
const shown = ({ sections: of }: ReturnType<typeof report>) => of.map(({ id, max, headline }) => [id, max, headline]);

describe("[G59] a lesson with some phases only", () => {
  it("[G59] with all that is marked, is marked by the very same plan", () => {
    expect(planned("design", "report", "implement", "assess")).toBe(situation);
    expect(planned(...phaseIds)).toBe(situation);
  });

  it("[G59] the mock assessment alone makes the total where nothing else can be done", () => {
    const { total, max, grade, passed, abilities, ...rest } = report(["assess"], performance({ dialogues: [said("mock")] }));
    expect([total, max, grade?.id, passed]).toEqual([100, 100, "top", true]);
    expect(shown({ ...rest, total, max, grade, passed, abilities })).toEqual([["mock", 100, true]]);
    expect(abilities.reduce((sum, { max: of }) => sum + of, 0)).toBe(100);
  });

  it("[G59] the situation's own section stays the total where at least half of it can be done, worth what can be done", () => {
    const played = report(["implement", "assess"]);
    expect(shown(played)).toEqual([["own", 80, true], ["knowledge", 5, false], ["mock", 100, false]]);
    expect(played.max).toBe(80);
    expect(played.items.some(({ activity }) => activity === "call-d")).toBe(false);
  });

  it("[G59] where less than half of it can be done, all that can be done makes the total together", () => {
    const played = report(["design", "report"], performance({ dialogues: [said("call-d"), said("call-r", { turns: [] })] }));
    expect(shown(played)).toEqual([["own", 20, true], ["knowledge", 5, true]]);
    expect([played.total, played.max]).toEqual([20, 25]);
    expect(played.next.map(({ item }) => item.split("/")[0])).toEqual(["questions", "questions", "questions"]);
  });

  it("[G59] what can be done is the same whatever was done", () => {
    const untouched = report(["design", "report"], performance({}));
    expect([untouched.total, untouched.max, untouched.passed]).toEqual([0, 25, false]);
  });

  it("[G59] a mood counts with its dialogue only", () => {
    expect(planned("design").grading.sections[0]?.parts).toEqual([part("team", 20, "call-d")]);
    expect(planned("implement").grading.sections[0]?.parts[0]).toMatchObject({ points: 80, withMood: "call" });
  });

  it("[G59] a lesson in which nothing is marked has no points, no grade and is not passed", () => {
    expect(report(["background"])).toMatchObject({ total: 0, max: 0, grade: null, passed: false, sections: [], items: [], next: [] });
  });

  it("[G59] a cap of the total caps every section that makes it", () => {
    const blockers = [{ id: "leak", title: "leak", dialogue: "call-d", when: { met: "B2:ask" }, caps: "total" as const, at: 50, advice: "leak" }];
    const capped = tinySituation({ ...situation, grading: { ...plan, sections, blockers } } as Parameters<typeof tinySituation>[0]);
    const played = performance({ dialogues: [said("call-d", { blockers: [{ id: "leak", seq: 4 }] }), said("call-r")] });
    expect(gradePerformance(plannedSituation({ situation: capped, forms: [] }, gradeCredits, ["design", "report"]), [], played)).toMatchObject({ total: 12, max: 25 });
  });

  it("[G59] tells whether a total is the mark of the situation itself", () => {
    expect([phaseIds, ["implement"] as const, ["assess"] as const, ["design", "report"] as const, [] as const].map((of) => isOwnMark(situation, planned(...of).grading.sections))).toEqual([true, true, false, false, false]);
  });
});
