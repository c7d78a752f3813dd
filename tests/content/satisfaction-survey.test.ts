/** The situation `satisfaction-survey` against the course it carries out (unit 5 §5, U5-N09, U5-H2). */
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

const prepared = shippedSituation("key-accounts", "satisfaction-survey");
const { situation } = prepared;
const activity = activityFinder(situation);
const call = activity("call", "dialogue");
const stats = activity("statistics", "survey-analysis");
const expected = new Map(readWorksheet(worksheetOf(stats), []).lines.map((line) => [line.step.id, line.expected]));

function play(said: Record<string, string> = {}) {
  const { state, dialogue } = courseCall(prepared, { said });
  if (!dialogue) throw new Error("no interview");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half = { B1: "第一个问题，时效准点您打几分？", B2: "三分，好的，下一项。", B3: "好的，知道了。", B4: "会的会的。", B5: "有高有低吧。" };

describe("[T124] the mood moves as the course's table says (unit 5 §5.4)", () => {
  it.each<[string, number, number, number]>([["B1", -4, 3, 10], ["B2", -6, 4, 15], ["B3", -4, 3, 18], ["B4", -6, 4, 25], ["B5", -3, 1, 2]])("[T124] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(call.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U5-S4-${id}`, mood: { good, weak, wrong } });
  });

  it("[T124] 30 → 7 when all is good, 45 when all is weak", () => {
    expect([call.mood.start, play().dialogue.mood.end, play(half).dialogue.mood.end]).toEqual([30, 7, 45]);
    expect(play().dialogue.outcomes.every(({ outcome }) => outcome === "good")).toBe(true);
    expect(play(half).dialogue.outcomes.every(({ outcome }) => outcome === "weak")).toBe(true);
  });

  it.each<[string, Record<string, string>, string, number]>([
    ["begging for high marks: +10", { B1: "您多给点高分。" }, "B1", 30 + 10],
    ["“you misremember”: +15", { B2: "您记错了吧。" }, "B2", 26 + 15],
    ["a cut on the spot: +18", { B3: "那我给您降三个点。" }, "B3", 20 + 18],
    ["no answer: +25", { B4: "我们内部处理，就不回您了。" }, "B4", 16 + 25],
    ["another's mark: +2 and a veto", { B5: "海尔给了四分。" }, "B5", 10 + 2],
  ])("[T124] %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T124] an excuse, and talk of a discount, are weak and not wrong", () => {
    expect(play({ B2: "异常我们都有通报的。" }).mood("B2")).toBe(26 + 4);
    expect(play({ B3: "折扣可以商量。" }).mood("B3")).toBe(20 + 3);
  });

  it("[T124] others' marks told cap the total at 59", () => {
    expect(reportOf(prepared, play({ B5: "海尔给了四分。" }).state).blockers).toMatchObject([{ id: "leak", cap: "total", at: 59 }]);
  });
});

describe("[T125] figures and marks", () => {
  it("[T125] twelve respondents with the course's sums and means", () => {
    const sums = stats.rows.map((row) => row.slice(1).reduce<number>((total, value) => total + Number(value), 0));
    expect(sums).toEqual([30, 29, 32, 28, 32, 28, 29, 30, 30, 31, 30, 30]);
    // 29 ÷ 8 is 3.625 exactly: half up, as the course rounds.
    expect(sums.map((sum) => (Math.round((sum / 8) * 100 + 1e-9) / 100).toFixed(2))).toEqual(["3.75", "3.63", "4.00", "3.50", "4.00", "3.50", "3.63", "3.75", "3.75", "3.88", "3.75", "3.75"]);
  });

  it.each<[string, string[]]>([
    ["d1", ["43", "3.58", "-1.22", "58.33"]],
    ["d2", ["53", "4.42", "-0.48", "100.00"]],
    ["d3", ["38", "3.17", "-1.33", "25.00"]],
    ["d4", ["36", "3.00", "-1.60", "16.67"]],
    ["d5", ["54", "4.50", "0.30", "100.00"]],
    ["d6", ["49", "4.08", "-0.32", "91.67"]],
    ["d7", ["40", "3.33", "-0.77", "33.33"]],
    ["d8", ["46", "3.83", "0.03", "75.00"]],
  ])("[T125] U5-N09, %s: %j", (row, figures) => {
    expect(["sum", "mean", "gap", "rate"].map((column) => expected.get(`${row}-${column}`))).toEqual(figures);
  });

  it("[T125] lines at 4.413 and 3.740, weighted 3.739, which is 68.48; 83.33 % would renew", () => {
    expect(["imp-line", "sat-line", "weighted", "index", "renewal"].map((id) => expected.get(id))).toEqual(["4.413", "3.740", "3.739", "68.48", "83.33"]);
  });

  it("[T125] the quadrants follow from the lines", () => {
    const right = new Map(activity("quadrants", "matching").pairs.map((pair) => [pair.left, pair.right[0]]));
    for (const { id, given } of stats.tables[0]?.rows ?? []) {
      const [important, satisfied] = [(given["importance"] ?? 0) > 4.4125, Number(expected.get(`${id}-mean`)) > 3.74];
      expect(right.get(id), id).toBe(important ? (satisfied ? "keep" : "improve") : satisfied ? "hold" : "later");
    }
  });

  it("[T125] marks 20, 35, 15, 15, 15; the figures are worth 35", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([20, 35, 15, 15, 15]);
    expect(worksheetOf(stats).steps.reduce((sum, { points }) => sum + points, 0)).toBe(35);
    expect(situation.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(situation.minutes);
  });

  it("[T125] stands here with its course ids and forms, and has texts that are fit to be read", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    expect(["U5-S4", "U5-N09", "U5-H2", "key-account-survey", "satisfaction-report", "improvement-plan"].filter((id) => !here.has(id))).toEqual([]);
    expect(textProblems([situation])).toEqual([]);
  });
});

describe("[T126] the customer's seat and answers in other words", () => {
  const { seat, heard, faults, lines, models } = customerSeat("key-accounts", "satisfaction-survey");

  it("[T126] plans points of 10 in sum and finds no fault in what Director He says; the case he tells only when asked", () => {
    expect(seat.criteria.reduce((total, { kind, points }) => total + (kind === "does" ? points : 0), 0)).toBe(10);
    expect(lines.flatMap((line) => heard(line).filter((id) => faults.has(id)).map((id) => [line, id]))).toEqual([]);
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-case", "B2:ask-example"]]);
  });

  it("[T126] knows every model answer of the interviewer for the interviewer's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T126] answers in a pupil's own words are judged as labelled", () => {
    const { size, precision, recall } = answerScores("key-accounts", "satisfaction-survey");
    expect(size).toBeGreaterThanOrEqual(40);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });
});
