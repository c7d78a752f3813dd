/** The situation `abc-classes` against the course it carries out (unit 4 §4, U4-X2; U4-N02…N07, U4-M1, U4-H2). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readClassification, readSort } from "../../src/grading/classification/read-classification.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { readText } from "../../src/scenario/text.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("customer-information", "abc-classes");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

/** The figures that follow from the table, in its true order. */
function figures(id: string) {
  const table = activity(id, "classification");
  const readings = readClassification(table, []);
  const column = (of: string) => readings.find(({ ask }) => ask.of === of)?.cells.map(({ expected }) => expected) ?? [];
  return { table, order: readSort(table, []).order, column };
}
const results = (id: string) => readWorksheet(activity(id, "calculation"), []).lines.map(({ expected }) => expected);

type Said = Record<string, string | string[]>;
function play(said: Said = {}) {
  const { state, dialogue } = courseCall(prepared, { said });
  if (!dialogue) throw new Error("no talk");
  return { state, dialogue, mood: dialogue.mood.history, report: reportOf(prepared, state) };
}
const half: Said = { B1: "就是按名单分的。", B2: "就这样分的。", B3: "还行吧。", B4: "加强服务，提高满意度。", B5: "这个我没想好。" };

describe("[T109] the figures of the course, worked out from the customers' contributions (U4-N02 to N07, U4-M1)", () => {
  it("[T109] U4-N02: running shares of 24 customers, three in A, six in B, fifteen in C", () => {
    const { order, column } = figures("abc");
    expect(order).toEqual(Array.from({ length: 24 }, (_, index) => `C${String(index + 1).padStart(2, "0")}`));
    expect(column("total")).toEqual(["3200"]);
    expect(column("share")).toEqual("26.56 22.81 18.13 5.38 4.56 3.81 3.25 2.75 2.25 1.63 1.41 1.22 1.06 0.94 0.81 0.72 0.63 0.53 0.47 0.38 0.31 0.22 0.13 0.06".split(" "));
    expect(column("share").reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(100.02, 5);
    expect(column("cumulative")).toEqual("850 1580 2160 2332 2478 2600 2704 2792 2864 2916 2961 3000 3034 3064 3090 3113 3133 3150 3165 3177 3187 3194 3198 3200".split(" "));
    expect(column("cumulative-share")).toEqual("26.56 49.38 67.50 72.88 77.44 81.25 84.50 87.25 89.50 91.13 92.53 93.75 94.81 95.75 96.56 97.28 97.91 98.44 98.91 99.28 99.59 99.81 99.94 100.00".split(" "));
    expect(column("count-share").filter((_, index) => [0, 2, 8, 23].includes(index))).toEqual(["4.17", "12.50", "37.50", "100.00"]);
    expect(column("classes").join("")).toBe(`${"A".repeat(3)}${"B".repeat(6)}${"C".repeat(15)}`);
    expect([column("class-count"), column("class-amount"), column("class-amount-share")]).toEqual([["3", "6", "15"], ["2160", "704", "336"], ["67.50", "22.00", "10.50"]]);
  });

  it("[T109] U4-N03: by 80/95 the same table gives five, eight and eleven", () => {
    const { table, column } = figures("other-cut");
    expect(table.items.map(({ cells }) => cells[0])).toEqual(figures("abc").column("cumulative-share"));
    expect([column("class-count"), column("class-amount-share")]).toEqual([["5", "8", "11"], ["77.44", "17.38", "5.19"]]);
  });

  it("[T109] U4-N04: by margin Hengchang rises to A; each margin is contribution times rate", () => {
    const { table, order, column } = figures("margin");
    expect(column("total")).toEqual(["516.78"]);
    expect([order.slice(0, 7), column("classes").slice(0, 5), column("cumulative-share")[3]]).toEqual([["C01", "C02", "C03", "C04", "C07", "C05", "C06"], ["A", "A", "A", "A", "B"], "68.92"]);
    for (const { amount, cells } of table.items) expect(amount).toBeCloseTo((Number(cells[0]) * Number(cells[1])) / 100, 6);
  });

  it("[T109] U4-N05, N06, N07: retention, loyalty, RFM and the torn table", () => {
    expect(results("retention")).toEqual(["24", "88.00", "12.00"]);
    expect(results("loyalty")).toEqual(["80.40", "71.50", "86.60", "74.00", "56.50", "34.00"]);
    expect(results("rfm-scores")).toEqual(["5.00", "5.00", "4.80", "4.00", "3.00", "3.10", "3.20", "1.80", "1.00", "1.80"]);
    expect(results("restore")).toEqual(["15994", "1329", "4515", "368", "309", "63.98", "26.58", "9.44", "45.45"]);
  });

  it("[T109] U4-N06: every RFM code follows from days, jobs and amount by the scales of the task", () => {
    const codes = activity("rfm-codes", "matching");
    const grade = (value: number, bounds: number[], falling: boolean) => 5 - bounds.filter((bound) => (falling ? value < bound : value > bound)).length;
    for (const { id, text } of codes.left) {
      const [days = 0, jobs = 0, amount = 0] = (readText(text, "zh-CN").split("：")[1] ?? "").match(/\d+/g)?.map(Number) ?? [];
      const code = `${grade(days, [3, 10, 30, 60], false)}${grade(jobs, [800, 300, 150, 50], true)}${grade(amount, [500, 150, 100, 30], true)}`;
      expect(codes.pairs.find(({ left }) => left === id)?.right, id).toEqual([`k${code}`]);
    }
  });

  it("[T109] U4-M1: 360 in eight, two A, two B, four C; Sanghong falls to 64 and 4.5", () => {
    const { column } = figures("mock-abc");
    expect([column("total"), column("cumulative-share"), column("class-count")]).toEqual([["360"], ["33.33", "59.72", "76.39", "84.72", "90.83", "95.83", "98.61", "100.00"], ["2", "2", "4"]]);
    expect(results("mock-downgrade")).toEqual(["64", "4.5"]);
  });
});

describe("[T110] the report to the supervisor", () => {
  const table: [string, number, number, number][] = [["B1", -4, 3, 10], ["B2", -4, 4, 12], ["B3", -4, 3, 8], ["B4", -4, 3, 10], ["B5", -4, 3, 12]];

  it.each(table)("[T110] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U4-X2-${id}`, mood: { good, weak, wrong } });
  });

  it("[T110] 20 → 0 when all is good, 36 when all is weak", () => {
    expect([talk.mood.start, play().mood.at(-1), play(half).mood.at(-1)]).toEqual([20, 0, 36]);
  });

  it.each<[string, Said, number]>([
    ["3, the margin table called revenue: +10", { B1: "我按毛利排的。" }, 30],
    ["changed at a question: +12", { B2: "行，我马上改成A。" }, 28],
    ["“leave it”: +8", { B3: "不用管它。" }, 20],
    ["only discounts: +10", { B4: "给他们打九折。" }, 18],
    ["4, drop class C: +12", { B5: "都放弃。" }, 16],
  ])("[T110] typical error %s", (_, said, mood) => {
    const beat = Number(Object.keys(said)[0]?.slice(1)) - 1;
    expect(play(said).mood[beat]).toBe(mood);
  });

  it("[T110] typical error 5: a list without measures does not pass", () => {
    expect(play(half).report.blockers.map(({ id, at }) => [id, at])).toEqual([["no-measures", 59]]);
    expect(play().report.blockers).toEqual([]);
  });

  it("[T110] figures 15, calculation and chart 40 + 15, advice 20, report 10", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([15, 55, 20, 10]);
    const points = activity("abc", "classification").asks.map(({ of, points: worth }) => ({ chart: of === "bars" || of === "line", worth }));
    const sum = (chart: boolean) => points.filter((one) => one.chart === chart).reduce((total, { worth }) => total + worth, 0);
    expect([sum(false), sum(true)]).toEqual([40, 15]);
    expect(situation.grading.sections.find(({ id }) => id === "mock")?.parts.map(({ points: worth }) => worth)).toEqual([50, 30, 20]);
  });

  it("[T110] everything of the course that belongs here is here; texts are fit to be read; minutes are those of README §4", () => {
    const here = courseIdsIn(situation);
    expect(["U4-X2", "U4-N02", "U4-N03", "U4-N04", "U4-N05", "U4-N06", "U4-N07", "U4-M1", "U4-H2", ...table.map(([id]) => `U4-X2-${id}`)].filter((id) => !here.has(id))).toEqual([]);
    expect(textProblems(situation)).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T111] the supervisor's seat and answers in other words", () => {
  const { heard, faults, models, planIn } = customerSeat("customer-information", "abc-classes");

  it("[T111] plans points of 10 in sum, hears them all in what the supervisor says, finds no fault in it", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
  });

  it("[T111] knows every model answer for the reporter's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T111] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("customer-information", "abc-classes");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T111] sudden cards are mild and give nothing away", () => {
    for (const { id, line, mood } of situation.events) {
      expect(Math.abs(mood), id).toBeLessThanOrEqual(10);
      expect(line === null ? [] : heard(readText(line, "zh-CN")).filter((fault) => faults.has(fault)), id).toEqual([]);
    }
  });
});
