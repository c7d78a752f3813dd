/** The situation `complaint-survey` against the course it carries out (unit 2 §5; U2-N08, U2-N09). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { worksheetOf } from "../../src/grading/survey/worksheet-of.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("complaints", "complaint-survey");
const { situation } = prepared;
const activity = activityFinder(situation);
const call = activity("call", "dialogue");
const expectedIn = (id: string) => new Map(readWorksheet(worksheetOf(activity(id, "survey-analysis")), []).lines.map(({ step, expected }) => [step.id, expected]));

function play(said: Record<string, string> = {}) {
  const { state, dialogue } = courseCall(prepared, { said });
  if (!dialogue) throw new Error("no call");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
/** Half of what is asked for, and no fault that the course calls wrong. */
const half = { B1: "第一题，您觉得受理方便吗？", B2: "您报一下五个分数。", B3: "两分，好，下一题。", B4: "公司要求填的。", B5: "这个嘛，看看再说吧。", B6: "有高有低吧，我也记不清了。", B7: "好，完了。" };

describe("[T88] the mood moves as the course's table says (unit 2 §5.4)", () => {
  it.each<[string, number, number]>([["B1", -3, 3], ["B2", -2, 1], ["B3", -4, 2], ["B4", -3, 2], ["B5", -3, 3], ["B6", 0, 1], ["B7", -2, 1]])("[T88] %s: %i / %i", (id, good, weak) => {
    expect(call.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U2-S2-${id}`, mood: { good, weak } });
  });

  it("[T88] 25 → 8 when all is good, 38 when all is weak", () => {
    expect([call.mood.start, play().dialogue.mood.end, play(half).dialogue.mood.end]).toEqual([25, 8, 38]);
    expect(play().dialogue.outcomes.every(({ outcome }) => outcome === "good")).toBe(true);
    expect(play(half).dialogue.outcomes.every(({ outcome }) => outcome === "weak")).toBe(true);
  });

  it.each<[string, Record<string, string>, string, number]>([
    ["a false call-back: +10", { B1: "我来给您做个回访，确认一下钱到了没有。" }, "B1", 25 + 10],
    ["leading: +5", { B2: "您应该很满意吧？" }, "B2", 22 + 5],
    ["excuses: +10", { B3: "那天单子太多了，其实我们已经很快了。" }, "B3", 20 + 10],
    ["“no use”: +8", { B4: "说实话没什么用。" }, "B4", 16 + 8],
    ["money promised: +12", { B5: "行，我给您再加两百。" }, "B5", 13 + 12],
    ["another's mark: no mood, but a veto", { B6: "永盛给了两分。" }, "B7", 10 - 2],
    ["cut off: +6", { B7: "完了，我挂了。" }, "B7", 10 + 6],
  ])("[T88] %s", (_, said, beat, mood) => {
    expect(beat === "B7" && "B6" in said ? play(said).dialogue.mood.end : play(said).mood(beat)).toBe(mood);
  });

  it("[T88] typical errors: led or ticked, the sheet is void; arguing, he breaks off; others' marks cap the total", () => {
    expect(reportOf(prepared, play({ B2: "那我帮您填五分了。" }).state).blockers.map(({ id }) => id)).toEqual(["led"]);
    expect(play({ B3: "其实我们已经很快了。" }).dialogue).toMatchObject({ ending: "hung-up", visited: expect.arrayContaining(["refused"]) });
    expect(reportOf(prepared, play({ B6: "永盛给了两分。" }).state).blockers).toMatchObject([{ id: "leak", cap: "total", at: 59 }]);
  });
});

describe("[T89] figures and marks", () => {
  const { rows } = activity("statistics", "survey-analysis");
  const score = (question: number) => rows.map((row) => Number(row[question + 1]));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  it("[T89] 30 valid sheets of 32 back of 40: 80.00, 93.75, 75.00 %", () => {
    expect(rows).toHaveLength(30);
    expect(readWorksheet(activity("rates", "calculation"), []).lines.map(({ expected }) => expected)).toEqual(["80.00", "93.75", "75.00"]);
  });

  it.each<[number, number, string, string, string, number[]]>([
    [1, 126, "4.20", "76.67", "0.00", [0, 0, 7, 10, 13]],
    [2, 113, "3.77", "60.00", "6.67", [0, 2, 10, 11, 7]],
    [3, 85, "2.83", "16.67", "30.00", [2, 7, 16, 4, 1]],
    [4, 109, "3.63", "56.67", "3.33", [0, 1, 12, 14, 3]],
    [5, 89, "2.97", "23.33", "23.33", [1, 6, 16, 7, 0]],
    [6, 107, "3.57", "50.00", "3.33", [0, 1, 14, 12, 3]],
  ])("[T89] U2-N08, Q%i: %i, %s, satisfied %s, dissatisfied %s", (question, total, mean, rate, bad, counts) => {
    const found = expectedIn("statistics");
    expect(["sum", "mean", "rate", "bad"].map((cell) => found.get(`q${question}-${cell}`))).toEqual([String(total), mean, rate, bad]);
    expect([1, 2, 3, 4, 5].map((value) => score(question).filter((given) => given === value).length)).toEqual(counts);
    expect(sum(score(question))).toBe(total);
  });

  it("[T89] deviations and correlations of the reference are those of the returns", () => {
    const mean = (values: number[]) => sum(values) / values.length;
    const spread = (a: number[], b: number[]) => sum(a.map((value, index) => (value - mean(a)) * ((b[index] ?? 0) - mean(b))));
    const deviation = (values: number[]) => Math.sqrt(spread(values, values) / (values.length - 1)).toFixed(2);
    const correlation = (a: number[], b: number[]) => (spread(a, b) / Math.sqrt(spread(a, a) * spread(b, b))).toFixed(2);
    const lines = situation.references.find(({ id }) => id === "system")?.lines.map((line) => JSON.stringify(line)) ?? [];
    for (const question of [1, 2, 3, 4, 5, 6]) expect(lines[0]).toContain(`Q${question} ${deviation(score(question))}`);
    for (const question of [1, 2, 3, 4, 5]) expect(lines[1]).toContain(`Q${question} ${correlation(score(question), score(6))}`);
  });

  it("[T89] recommending: 218, 7.27, 6 / 15 / 9, −10.00; weighted 3.445, which is 61.13", () => {
    const found = expectedIn("statistics");
    expect(["q7-sum", "q7-mean", "promoters", "passives", "detractors", "nps", "weighted", "index"].map((id) => found.get(id))).toEqual(["218", "7.27", "6", "15", "9", "-10.00", "3.445", "61.13"]);
  });

  it.each<[string, string[]]>([
    ["delay", ["12", "40.00", "4.08", "3.75", "2.67", "3.75", "2.92", "3.58"]],
    ["damage", ["9", "30.00", "4.33", "4.44", "3.00", "3.56", "2.89", "3.78"]],
    ["loss", ["4", "13.33", "4.25", "3.50", "2.25", "3.00", "2.75", "3.00"]],
    ["manner", ["3", "10.00", "4.67", "2.33", "3.00", "3.67", "3.67", "3.33"]],
    ["price", ["2", "6.67", "3.50", "3.50", "4.00", "4.50", "3.00", "4.00"]],
  ])("[T89] cross table, %s: %j", (row, figures) => {
    const found = expectedIn("cross-table");
    expect(["count", "share", "q1", "q2", "q3", "q4", "q5", "q6"].map((column) => found.get(`${row}-${column}`))).toEqual(figures);
  });

  it("[T89] U2-N09: three causes make 76.00 %, the fourth passes 80 with 86.00", () => {
    const found = expectedIn("pareto");
    const column = (name: string) => ["late", "damage", "info", "loss", "fee", "manner"].map((row) => found.get(`${row}-${name}`));
    expect(column("share")).toEqual(["38.00", "24.00", "14.00", "10.00", "8.00", "6.00"]);
    expect(column("cum")).toEqual(["19", "31", "38", "43", "47", "50"]);
    expect(column("cum-share")).toEqual(["38.00", "62.00", "76.00", "86.00", "94.00", "100.00"]);
  });

  it("[T89] marks 20, 10, 30, 15, 10, 15; each wrong figure of the statistics costs 2 of 30", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([20, 10, 30, 15, 10, 15]);
    const points = worksheetOf(activity("statistics", "survey-analysis")).steps.map((step) => step.points).filter((worth) => worth > 0);
    expect([new Set(points).size, points[0], points.length]).toEqual([1, 2, 15]);
  });

  it("[T89] stands here with its course ids, and has texts that are fit to be read", () => {
    const here = courseIdsIn([situation]);
    expect(["U2-S2", "U2-N08", "U2-N09"].filter((id) => !here.has(id))).toEqual([]);
    expect(textProblems([situation])).toEqual([]);
  });
});

describe("[T90] the customer's seat and answers in other words", () => {
  const { seat, heard, faults, lines, models } = customerSeat("complaints", "complaint-survey");

  it("[T90] plans points of 10 in sum and finds no fault in what Mr Zhang says; where it was slow he tells only when asked", () => {
    expect(seat.criteria.reduce((total, { kind, points }) => total + (kind === "does" ? points : 0), 0)).toBe(10);
    expect(lines.flatMap((line) => heard(line).filter((id) => faults.has(id)).map((id) => [line, id]))).toEqual([]);
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["says-where", "B3:ask-where"]]);
  });

  it("[T90] knows every model answer of the caller for the caller's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T90] answers in a pupil's own words are judged as labelled", () => {
    const { size, precision, recall } = answerScores("complaints", "complaint-survey");
    expect(size).toBeGreaterThanOrEqual(45);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });
});
