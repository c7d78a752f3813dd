/** The situation `credit-rating` against the course it carries out (unit 4 §5, U4-X3; U4-N08, U4-H3; forms 3-14 to 3-17). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { readText } from "../../src/scenario/text.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("customer-information", "credit-rating");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");
const results = (id: string) => readWorksheet(activity(id, "calculation"), []).lines.map(({ expected }) => expected);

/** Table 3-14 once more, in code: the worksheets must come to the same by their own formulas. */
const above = (value: number, bounds: [number, number][], rest: number) => bounds.find(([bound]) => value >= bound)?.[1] ?? rest;
const below = (value: number, bounds: [number, number][], rest: number) => bounds.find(([bound]) => value <= bound)?.[1] ?? rest;

const grades: [string, number, number, number][] = [["AAA", 90, 60, 1.5], ["AA", 80, 45, 1.2], ["A", 70, 30, 1], ["B", 60, 15, 0.6], ["C", 50, 0, 0], ["D", 35, 0, 0], ["E", 0, 0, 0]];

/** The course's table U4-N08: points of the six items, total, grade, days, limit. */
const course: [string, string, string, string, string, string][] = [
  ["r02", "8 5 10 20 8 12", "63", "B", "15", "7.2"],
  ["r03", "20 10 10 30 15 15", "100", "AAA", "60", "186.0"],
  ["r04", "16 8 8 25 12 12", "81", "AA", "45", "68.4"],
  ["r05", "12 8 5 25 12 15", "77", "A", "30", "15.0"],
  ["r06", "8 5 8 20 8 9", "58", "C", "0", "0.0"],
  ["r07", "12 8 10 12 4 5", "51", "C", "0", "0.0"],
  ["r08", "4 2 5 5 0 2", "18", "E", "0", "0.0"],
  ["r09", "8 5 2 12 4 5", "36", "D", "0", "0.0"],
];

type Said = Record<string, string | string[]>;
function play(said: Said = {}) {
  const { state, dialogue } = courseCall(prepared, { said });
  if (!dialogue) throw new Error("no talk");
  return { state, dialogue, mood: dialogue.mood.history, report: reportOf(prepared, state) };
}
const half: Said = { B1: "通知上都写了。", B2: "嗯，这个您看通知吧。", B3: "您再想想吧。", B4: "这我就不清楚了。", B5: "以后再看吧。" };

describe("[T112] the scores of eight customers (U4-N08)", () => {
  it.each(course)("[T112] %s: %s, %s points, grade %s, %s days, %s", (id, items, total, grade, days, limit) => {
    expect(results(id)).toEqual([...items.split(" "), total, days, limit]);
    const pair = activity("plates", "matching").pairs.find(({ left }) => left === id.toUpperCase());
    expect(pair?.right).toEqual([`g${grade}`]);
  });

  it("[T112] they follow from table 3-14, on the line as well", () => {
    for (const [id] of course) {
      const input = new Map(activity(id, "calculation").inputs.map(({ id: name, value }) => [name, value]));
      const of = (name: string) => input.get(name) ?? Number.NaN;
      const items = [
        above(of("revenue"), [[10_000, 20], [8000, 16], [6000, 12], [4000, 8]], 4),
        above(of("capital"), [[1000, 10], [500, 8], [100, 5]], 2),
        above(of("years"), [[5, 10], [3, 8], [1, 5]], 2),
        above(of("pay"), [[98, 30], [95, 25], [90, 20], [80, 12]], 5),
        below(of("overdue"), [[0, 15], [5, 12], [15, 8], [30, 4]], 0),
        above(of("growth"), [[15, 15], [5, 12], [0, 9], [-10, 5]], 2),
      ];
      const total = items.reduce((sum, points) => sum + points, 0);
      const [, , days, factor] = grades.find(([, from]) => total >= from) ?? ["", 0, 0, 0];
      expect(results(id), id).toEqual([...items, total, days].map(String).concat(((of("monthly") * factor * days) / 30).toFixed(1)));
    }
  });

  it("[T112] turnover fell by 40.96 %; three ways back come to 71, 70 and 66", () => {
    expect([results("change"), results("recover")]).toEqual([["-40.96"], ["71", "70", "66"]]);
  });
});

describe("[T113] the call to Director Li", () => {
  const table: [string, number, number, number][] = [["B1", -8, 4, 15], ["B2", -8, 4, 15], ["B3", -6, 5, 20], ["B4", -6, 4, 18], ["B5", -5, 3, 12]];

  it.each(table)("[T113] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U4-X3-${id}`, mood: { good, weak, wrong } });
  });

  it("[T113] 45 → 12 when all is good, 65 when all is weak", () => {
    expect([talk.mood.start, play().mood.at(-1), play(half).mood.at(-1)]).toEqual([45, 12, 65]);
  });

  it.each<[string, Said, number]>([
    ["2, compared with another customer: +15", { B2: "人家恒信100分。" }, 52],
    ["3, 30 days promised privately: +20", { B3: "私下给您宽限到30天。" }, 49],
    ["5, “untrustworthy”: +15", { B1: "你这是失信。" }, 60],
    ["told in a group: +18", { B4: "我们会在群里公布。" }, 41],
    ["a promise: +12", { B5: "我保证给您恢复。" }, 29],
  ])("[T113] typical error %s", (_, said, mood) => {
    const beat = Number(Object.keys(said)[0]?.slice(1)) - 1;
    expect(play(said).mood[beat]).toBe(mood);
  });

  it("[T113] another customer's points, or a group, is a leak", () => {
    const leaks = (said: Said) => play(said).report.blockers.map(({ id, at }) => [id, at]);
    expect([leaks({}), leaks({ B2: "人家恒信100分。" }), leaks({ B4: "我们会在群里公布。" })]).toEqual([[], [["leak", 59]], [["leak", 59]]]);
  });

  it("[T113] scoring 40, forms 30, measures 15, call 15; forms hold what the course says", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([40, 30, 15, 15]);
    const models = (id: string) => Object.fromEntries(activity(id, "form").fields.map(({ field, model }) => [field, readText(model, "zh-CN")]));
    expect(models("score-form")).toMatchObject({ revenue: "8", capital: "5", years: "10", "on-time-pay": "20", overdue: "8", growth: "12", total: "63", grade: "b" });
    expect(models("grade-form")).toMatchObject({ "old-grade": "A", "new-grade": "B", board: "a" });
    expect(models("policy-form")).toMatchObject({ "avg-term": "39 天", "old-policy": "账期 30 天，信用额 24.0 万元", "new-policy": "账期 15 天，信用额 7.2 万元", "effective-date": "2012-04-01" });
  });

  it("[T113] everything of the course that belongs here is here; texts are fit to be read; minutes are those of README §4", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    expect(["U4-X3", "U4-N08", "U4-H3", "credit-score", "credit-grade", "credit-policy", ...table.map(([id]) => `U4-X3-${id}`)].filter((id) => !here.has(id))).toEqual([]);
    expect(textProblems(situation)).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T114] Director Li's seat and answers in other words", () => {
  const { heard, faults, models, planIn } = customerSeat("customer-information", "credit-rating");

  it("[T114] plans points of 10 in sum, hears them all in what Director Li says, finds no fault in it", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
  });

  it("[T114] knows every model answer for the officer's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T114] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("customer-information", "credit-rating");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T114] sudden cards are mild and give nothing away", () => {
    for (const { id, line, mood } of situation.events) {
      expect(Math.abs(mood), id).toBeLessThanOrEqual(10);
      expect(line === null ? [] : heard(readText(line, "zh-CN")).filter((fault) => faults.has(fault)), id).toEqual([]);
    }
  });
});
