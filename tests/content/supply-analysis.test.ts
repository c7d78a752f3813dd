/** The situation `supply-analysis` against the course it carries out (unit 2 §4, U2-S1, U2-N07; papers A and B of §12; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import type { ActivityOf } from "../../src/scenario/schema/activity.ts";
import { readText } from "../../src/scenario/text.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("complaints", "supply-analysis");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

/** Each line of a worksheet as worked out from its inputs. */
const figures = (sheet: ActivityOf<"calculation">) => Object.fromEntries(readWorksheet(sheet, []).lines.map(({ step, expected }) => [step.id, Number(expected)]));

type Said = Record<string, string | string[]>;
const thorough = ["orders", "compare", "dispatch", "invite"];
function play(said: Said = {}, contacts = thorough) {
  const { state, dialogue } = courseCall(prepared, { said, inquiries: () => ({ contacts, act: "start" }) });
  if (!dialogue) throw new Error("no talk");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "嗯，清单我看看。", B2: "这个要再查。", B3: "节日都这样。", L1: "梁经理，客户发火了。", B4: "满足率是数量的口径。", B5: "我回去问问。", B6: "我们会加强的。", B7: "谢谢，再见。" };

/** The course's table §4.1: order, items ordered and delivered, cartons ordered and delivered, day agreed and arrived, papers right, cartons damaged, main cause. */
type Row = [order: string, items: [number, number], cartons: [number, number], days: [number, number], right: boolean, damaged: number, cause: string];
const course: Row[] = [
  ["0401", [6, 6], [320, 320], [3, 3], true, 0, "none"], ["0402", [8, 8], [450, 450], [5, 5], true, 0, "none"], ["0403", [5, 4], [600, 520], [7, 7], true, 0, "stock"], ["0404", [4, 4], [280, 280], [9, 10], true, 0, "vehicle"],
  ["0405", [7, 7], [360, 360], [11, 11], false, 0, "papers"], ["0406", [6, 6], [540, 540], [13, 13], true, 6, "handling"], ["0407", [9, 7], [480, 390], [17, 18], true, 0, "stock"], ["0408", [3, 3], [200, 200], [19, 19], true, 0, "none"],
  ["0409", [6, 6], [340, 340], [23, 25], true, 0, "vehicle"], ["0410", [8, 6], [620, 500], [26, 27], true, 0, "stock"], ["0411", [4, 4], [210, 210], [27, 27], true, 0, "none"], ["0412", [9, 9], [500, 500], [28, 30], true, 4, "vehicle"],
];
const rate = (part: number, whole: number, decimals = 2) => Number(((part / whole) * 100).toFixed(decimals));
const total = (of: (row: Row) => number) => course.reduce((sum, row) => sum + of(row), 0);

describe("[T83] the mood moves as the course's table says (U2-S1 §4.3)", () => {
  const steps: [string, number, number, number][] = [["B1", -8, 3, 12], ["B2", -8, 4, 15], ["B3", -6, 4, 12], ["B4", -8, 4, 12], ["B5", -5, 5, 20], ["B6", -8, 6, 15], ["B7", -5, 2, 8]];

  it.each(steps)("[T83] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U2-S1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T83] 55 → 7 when all is good; 83 when all is weak, and the manager visits the same day", () => {
    const [good, weak] = [play(), play(half)];
    expect([talk.mood.start, good.mood("B7"), weak.mood("B7")]).toEqual([55, 7, 83]);
    expect(good.dialogue.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([good.dialogue.ending, weak.dialogue.ending, good.dialogue.visited.includes("L1"), weak.dialogue.visited.includes("L1")]).toEqual(["closed", "escalated", false, true]);
  });

  it.each<[string, Said, string, number]>([
    ["1, his forecast blamed", { B2: "是你们预测不准。" }, "B2", 47 + 15],
    ["2, the definition changed", { B3: "按签收日算我们没晚。" }, "B3", 39 + 12],
    ["2, 94 % defended", { B4: "94%已经很好了。" }, "B4", 33 + 12],
    ["3, 100 % promised", { B6: "保证100%准时。" }, "B6", 20 + 15],
    ["4, no minutes", { B7: "不用写纪要了。" }, "B7", 12 + 8],
    ["never seen the list", { B1: "这份清单我们没见过。" }, "B1", 55 + 12],
    ["a sum on the spot", { B5: "我做主，赔您五千块。" }, "B5", 25 + 20],
  ])("[T83] typical error %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T83] typical error 5: without transport and warehouse the meeting stops", () => {
    expect([play({}, ["orders", "compare"]).dialogue.visited.includes("paused"), play().dialogue.visited.includes("paused")]).toEqual([true, false]);
  });
});

describe("[T84] data, figures, marks, papers A and B", () => {
  it("[T84] the desk shows the course's twelve rows", () => {
    const rows = situation.lookUps.find(({ id }) => id === "table")?.rows ?? [];
    expect(rows.map(({ label, value }) => [readText(label, "zh-CN").slice(4), ...(readText(value, "zh-CN").match(/\d+/g) ?? []).map(Number), readText(value, "zh-CN").includes("单据准")])).toEqual(
      course.map(([order, items, cartons, days, right, damaged]) => [order, ...items, ...cartons, ...days, damaged, right]),
    );
  });

  it("[T84] U2-N07: every rate follows from the table", () => {
    const sheet = activity("rates", "calculation");
    const full = course.filter(([, , [ordered, done]]) => ordered === done).length;
    const onTime = course.filter(([, , , [due, came]]) => due === came).length;
    const [papers, intact, perfect] = [course.filter((row) => row[4]).length, course.filter((row) => row[5] === 0).length, course.filter((row) => row[6] === "none").length];
    const delivered = total(([, , [, done]]) => done);
    expect(sheet.courseId).toBe("U2-N07");
    expect(figures(sheet)).toEqual({
      items: rate(total(([, [, done]]) => done), total(([, [ordered]]) => ordered)), short: total(([, , [ordered, done]]) => ordered - done), delivered, quantity: rate(delivered, total(([, , [ordered]]) => ordered)), full: rate(full, 12), onTime: rate(onTime, 12), papers: rate(papers, 12),
      intact: rate(intact, 12), perfect: rate(perfect, 12), product: rate(full * onTime * papers * intact, 12 ** 4), damage: rate(total((row) => row[5]), delivered, 3),
    });
    expect(Object.values(figures(sheet))).toEqual([93.33, 290, 4610, 94.08, 75, 58.33, 91.67, 83.33, 33.33, 33.42, 0.217]);
  });

  it("[T84] main causes: stock 3, vehicle 3, papers 1, handling 1, perfect 4", () => {
    const pairs = activity("twelve", "matching").pairs.map(({ left, right }) => [left.slice(1), right[0]]);
    expect(pairs).toEqual(course.map((row) => [row[0], row[6]]));
    expect(["stock", "vehicle", "papers", "handling", "none"].map((cause) => pairs.filter(([, found]) => found === cause).length)).toEqual([3, 3, 1, 1, 4]);
  });

  it("[T84] rates 30, causes 20, meeting 25, report 25 (R10); paper A 30, 15, 20, 20, 15", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([30, 20, 25, 25]);
    expect(situation.grading.sections.find(({ id }) => id === "mock")?.parts.map(({ points }) => points)).toEqual([30, 15, 20, 20, 15]);
  });

  it("[T84] paper A: start 80, type-q1, delivering department 100 %, 26 hours; paper B: type-q1, 2 hours or 24, no number told", () => {
    const paper = activity("paper-a", "dialogue");
    expect([paper.courseId, paper.mood.start]).toEqual(["U2-M1", 80]);
    expect(figures(activity("paper-a-late", "calculation"))).toEqual({ late: 26 });
    expect(activity("paper-a-blame", "choice").questions.map(({ answer }) => answer)).toEqual([["a"], ["a"]]);
    expect(activity("paper-b", "choice").questions.map(({ id, answer }) => [id, answer[0]])).toEqual([["kind", "a"], ["first", "b"], ["law", "b"], ["time", "a"], ["privacy", "b"]]);
    expect(situation.footnotes.find(({ id }) => id === "no-proxy")?.status).toBe("verify");
  });

  it("[T84] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U2-S1", "U2-N07", "U2-M1", ...[1, 2, 3, 4, 5, 6, 7].map((n) => `U2-S1-B${n}`), "fulfilment-analysis-report", "meeting-minutes"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T84] has texts that are fit to be read; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T85] the customer's seat and answers in other words", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("complaints", "supply-analysis");

  it("[T85] plans points of 10 in sum, hears them all in what Supervisor Zhao says, finds no fault in it, and has him tell of store hours and fines only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-morning", "B3:ask-receive"], ["tells-fine", "B5:ask-fine"]]);
  });

  it("[T85] knows every model answer of Shida's for Shida's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T85] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("complaints", "supply-analysis");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });

  it("[T85] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
