/** The situation `after-compensation` against the course it carries out (unit 3 §4, §1, §5, §6, §8; README §4, §8; rubrics R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { readText } from "../../src/scenario/text.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("callbacks", "after-compensation");
const { situation } = prepared;
const activity = activityFinder(situation);
const call = activity("call", "dialogue");
const thorough = { contacts: ["file-pickup", "file-damage", "finance", "delivery", "measures"], act: "dial" };

function play(said: Record<string, string | string[]> = {}, inquiry = thorough) {
  const { state, dialogue } = courseCall(prepared, { said, inquiries: [inquiry] });
  if (!dialogue) throw new Error("no call");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
/** Says next to nothing of what is asked for, and commits no fault that the course calls wrong. */
const half = { B1: "您好，我是世达的。", B2: "收到就好。", B3: "给您带来不便，敬请谅解。", B4: "应该不会了。", B5: "请您评价一下。", reopen: "主管会联系您。", B6: "好的，谢谢。" };

describe("[T17] the mood moves as the course's table says (unit 3 §4)", () => {
  const table: [string, number, number, number][] = [["B1", -4, 2, 12], ["B2", -4, 2, 15], ["B3", -5, 3, 12], ["B4", -5, 3, 10], ["B5", -3, 1, 8], ["B6", -4, 1, 15]];

  it.each(table)("[T17] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(call.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U3-X1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T17] 35 → 10 when all is good, with four of five; 47 when all is weak, with two and the complaint reopened", () => {
    const [good, weak] = [play(), play(half, { contacts: ["file-damage"], act: "dial" })];
    expect([call.mood.start, good.mood("B6"), weak.mood("B6")]).toEqual([35, 10, 47]);
    expect(good.dialogue.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([good.dialogue.ending, good.dialogue.visited.includes("reopen"), weak.dialogue.ending, weak.dialogue.visited.includes("reopen")]).toEqual(["closed", false, "escalated", true]);
  });

  it.each<[string, Record<string, string>, string, number]>([
    ["1, a wrong amount: +15", { B2: "一共赔了您九百块，对吧？" }, "B2", 31 + 15],
    ["2, selling: +15", { B6: "顺便给您推荐一个新业务，您要不要了解一下？" }, "B6", 14 + 15],
    ["excuses: +12", { B3: "最后不是赶上了嘛。" }, "B3", 27 + 12],
    ["“nobody can guarantee”: +10", { B4: "谁都不能保证。" }, "B4", 22 + 10],
    ["begging for five: +8", { B5: "没问题的话就打五分吧。" }, "B5", 17 + 8],
  ])("[T17] typical error %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T17] to call without having looked at a file is wrong: +12", () => {
    expect(play({}, { contacts: ["finance"], act: "dial" }).mood("B1")).toBe(35 + 12);
  });

  it("[T17] without a word of what has changed he gives two and changes carrier, and the supervisor calls within 24 hours", () => {
    expect(play({ B4: ["我们会注意的。", "反正会改进的。"] }).dialogue).toMatchObject({ ending: "escalated", visited: expect.arrayContaining(["reopen"]) });
  });

  it("[T17] a mark that was begged for is void; abuse makes the call nothing", () => {
    expect(reportOf(prepared, play({ B5: "给个五分吧。" }).state).blockers.map(({ id }) => id)).toEqual(["led-score"]);
    expect(reportOf(prepared, play({ B3: "你这人就是胡搅蛮缠。" }).state).blockers.map(({ id }) => id)).toEqual(["abuse"]);
  });
});

describe("[T18] facts, figures and marks", () => {
  it.each([
    ["date", "2012-05-10"], ["phone", "13711219212"], ["resent", "12"], ["resent-by", "2012-05-04T18:00"], ["show", "2012-05-05"], ["paid", "933.50"], ["freight-refund", "112.50"], ["paid-on", "2012-05-07"],
    ["measure-address", "录单地址二次回读"], ["measure-alarm", "系统报警 10 分钟必接"], ["measure-guard", "6 号机护板整改"], ["score", "4"], ["wish", "录单要多核一遍，货尽量上午到，通知别在群里群发"], ["next-visit", "2012 年 6 月"],
  ])("[T18] %s is %s", (id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)?.value).toBe(value);
  });

  it("[T18] 9 × 85 + 3 × 12 + 20 = 821.00, with the freight 933.50, on the third day after payment", () => {
    expect(readWorksheet(activity("paid-check", "calculation"), []).lines.map(({ expected }) => readText(expected ?? "", "zh-CN"))).toEqual([(9 * 85 + 3 * 12 + 20).toFixed(2), (821 + 112.5).toFixed(2), String(10 - 7)]);
  });

  it("[T18] checking 30, listening 30, measures 20, record 20 (R10); the phases take the minutes of README §4", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([30, 30, 20, 20]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  it("[T18] the plan has the course's six parts of 20 (§6)", () => {
    expect(activity("plan", "document").content.map(({ points }) => points)).toEqual([3, 4, 4, 3, 3, 3]);
  });

  it("[T18] questions, plan, homework, forms stand here with their course ids", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U3-X1", ...["1", "2", "3", "4", "5", "6", "7", "8", "9", "18"].map((number) => `U3-K${number.padStart(2, "0")}`), "U3-D1", "U3-H1", "callback-record", "callback-archive-index"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T18] the record has the fields of the course (forms C1, C4)", () => {
    const fields = (id: string) => prepared.forms.get(id)?.fields.map((field) => field.id);
    expect(fields("callback-record")).toEqual(["no", "date", "time", "object", "method", "length", "history", "scores", "issue", "suggestion", "transfer", "deadline", "result", "caller"]);
    expect(fields("callback-archive-index")).toEqual(["seq", "object", "date", "volume-no", "open-items"]);
  });

  it("[T18] has texts that are fit to be read", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
  });
});

describe("[T19] the customer's seat and answers in other words", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("callbacks", "after-compensation");

  it("[T19] plans points of 10 in sum, hears them all in what Mr Zhang says, finds no fault in it, and tells the wishes only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["gives-wish", "B5:ask-most"]]);
  });

  it("[T19] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T19] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("callbacks", "after-compensation");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T19] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
