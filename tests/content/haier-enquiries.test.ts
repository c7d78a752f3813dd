/** The situation `haier-enquiries` against the course it carries out (unit 3 §3, §1.4, §7; forms C4; rubrics R10). */
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

const prepared = shippedSituation("callbacks", "haier-enquiries");
const { situation } = prepared;
const activity = activityFinder(situation);

type Words = Record<string, string | string[]>;
function play(caller: string, said: Words = {}, chosen: Record<string, string> = {}) {
  const { state, dialogue } = courseCall(prepared, { activity: caller, said, chosen });
  if (!dialogue) throw new Error("no call");
  const report = reportOf(prepared, state);
  const part = report.sections[0]?.parts.find(({ id }) => id === `call-${caller}`);
  return { dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood, end: dialogue.mood.end, blockers: report.blockers.map(({ id }) => id), points: part?.points, total: report.total };
}

/** The course's tables (unit 3 §3.2): start, ends, and good / weak / wrong of each beat. A leak costs marks and no mood: 0 / 2 / 0 and 0 / 3 / 0. */
const calls: { caller: string; start: number; best: number; half: number; beats: [number, number, number][]; weak: Words; chosen?: Record<string, string> }[] = [
  { caller: "p1", start: 25, best: 12, half: 33, beats: [[-3, 2, 10], [-4, 3, 20], [-3, 2, 12], [-3, 1, 15]], weak: { "P1-B1": "您好，每月 40 车。", "P1-B2": "价格我问问。", "P1-B3": "这个嘛。", "P1-B4": "好，知道了。" } },
  { caller: "p2", start: 45, best: 20, half: 58, beats: [[-6, 3, 8], [-5, 4, 12], [-3, 2, 3], [-11, 4, 20]], weak: { "P2-B1": "车在路上。", "P2-B2": "您等一下看看。", "P2-B3": "全车三百多件。", "P2-B3a": "好的。" }, chosen: { "P2-B4": "door" } },
  { caller: "p3", start: 40, best: 15, half: 58, beats: [[-4, 3, 10], [-6, 4, 12], [-6, 4, 15], [-5, 5, 12], [-4, 2, 8]], weak: { "P3-B1": "系统算的，我看看。", "P3-B2": "我回去查一下。", "P3-B3": "行，全退。", "P3-B4": "月底吧。", "P3-B5": "61592 元。" } },
  { caller: "p4", start: 35, best: 20, half: 46, beats: [[-6, 4, 10], [-5, 4, 15], [0, 2, 2], [-4, 1, 15]], weak: { "P4-B1": "今天改不了。", "P4-B2": "您找厂家吧。", "P4-B3": "这个不好说。", "P4-B4": "好的。" } },
  { caller: "p5", start: 60, best: 20, half: 79, beats: [[-10, 2, 15], [-9, 4, 12], [-3, 4, 20], [-6, 4, 25], [-12, 5, 25]], weak: { "P5-B1": "您好，我看一下。", "P5-B2": "在路上。", "P5-B3": "没有这个规定。", "P5-B4": "不行。" }, chosen: { "P5-B5": "late" } },
  { caller: "p6", start: 30, best: 11, half: 41, beats: [[-4, 2, 20], [-5, 2, 15], [-6, 5, 18], [-4, 2, 12]], weak: { "P6-B1": "应该问题不大。", "P6-B2": "都挺好的。", "P6-B3": "您打他电话吧。", "P6-B4": "好的，周四上午见。" } },
  { caller: "p7", start: 15, best: 15, half: 22, beats: [[0, 3, 3], [0, 3, 15], [0, 1, 1]], weak: { "P7-B1": "您稍等，我看看。", "P7-B2": "这个嘛，我再想想。" }, chosen: { "P7-B3": "register" } },
];

describe("[T93] the mood moves as the course's tables say (unit 3 §3.2)", () => {
  it.each(calls)("[T93] $caller: beat by beat", ({ caller, start, beats }) => {
    const call = activity(caller, "dialogue");
    const moods = beats.map((_, index) => call.beats.find(({ id }) => id === `${caller.toUpperCase()}-B${index + 1}`));
    expect(call.mood.start).toBe(start);
    expect(moods.map((beat) => beat && "mood" in beat && [beat.mood.good, beat.mood.weak, beat.mood.wrong])).toEqual(beats);
    expect(moods.map((beat) => beat?.courseId)).toEqual(beats.map((_, index) => `U3-S2-${caller.toUpperCase()}-B${index + 1}`));
  });

  it.each(calls)("[T93] $caller: $start → $best when all is good, $half when all is weak", ({ caller, best, half, weak, chosen }) => {
    const [good, poor] = [play(caller), play(caller, weak, chosen)];
    expect([good.end, good.points, good.blockers]).toEqual([best, 14, []]);
    expect([poor.end, poor.blockers]).toEqual([half, []]);
  });

  it.each<[string, string, Words, string, number]>([
    ["five per cent agreed", "p1", { "P1-B2": "没问题，给您降 5%。" }, "P1-B2", 22 + 20],
    ["rivals run down", "p1", { "P1-B3": "别家不靠谱。" }, "P1-B3", 18 + 12],
    ["a guess", "p2", { "P2-B1": "应该快到了吧。" }, "P2-B1", 45 + 8],
    ["nothing back", "p3", { "P3-B3": "一分不退。" }, "P3-B3", 30 + 15],
    ["the customer doubted", "p4", { "P4-B2": "是不是顾客自己弄丢了？" }, "P4-B2", 29 + 15],
    ["wages promised", "p5", { "P5-B3": "误工费我们赔。" }, "P5-B3", 41 + 20],
    ["thirty per cent promised", "p6", { "P6-B1": "没问题，加三成。" }, "P6-B1", 30 + 20],
    ["a quarrel", "p7", { "P7-B2": "你去投诉吧，吓唬谁呢？" }, "P7-B2", 15 + 15],
  ])("[T93] wrong: %s", (_, caller, said, beat, mood) => {
    expect(play(caller, said).mood(beat)).toBe(mood);
  });

  it.each<[string, Words, string, number]>([
    ["p2", { "P2-B3": "到您仓 96 件，东莞仓还有 80 件。" }, "P2-B3", 34 + 3],
    ["p4", { "P4-B3": "顺德店有早送。" }, "P4-B4", 24 - 4],
    ["p6", { "P6-B2": "美的才 92%。" }, "P6-B2", 26 + 15],
    ["p7", { "P7-B1": "好，名单发给您。" }, "P7-B2", 15],
  ])("[T93] a leak in %s makes the call nothing and caps the total at 59", (caller, said, beat, mood) => {
    const leak = play(caller, said);
    expect([leak.points, leak.blockers, leak.mood(beat)]).toEqual([0, [`leak-${caller}`, `leak-${caller}-call`], mood]);
  });

  it("[T93] typical error 6: handed up at once: +10 on top, nothing for the agent", () => {
    const away = play("p3", { "P3-B1": "这个我不清楚，给您转主管。" });
    expect([away.mood("P3-B1"), away.mood("P3-B2"), away.points, away.blockers]).toEqual([43, 43 + 10 - 6, 0, ["handed-up-p3"]]);
  });

  it("[T93] a word not kept costs as the table says", () => {
    expect([play("p2", {}, { "P2-B4": "none" }).end, play("p5", {}, { "P5-B5": "none" }).end, play("p7", {}, { "P7-B3": "nothing" }).end]).toEqual([31 + 20, 32 + 25, 15]);
  });
});

describe("[T94] the matrix, facts, figures and marks", () => {
  const values = (id: string) => readWorksheet(activity(id, "calculation"), []).lines.map(({ expected }) => readText(expected ?? "", "zh-CN"));
  const column = (id: string) => {
    const { pairs, right } = activity(id, "matching");
    return pairs.map(({ right: [chosen] }) => readText(right.find((item) => item.id === chosen)?.text ?? "", "zh-CN"));
  };

  it.each([
    ["m-status", ["全部", "与本仓有关", "对账所需", "本店", "本人订单", "汇总", "否"]],
    ["m-price", ["可谈框架，报价走营销书面", "否", "合同价可核", "否", "否", "转客服经理/总经理", "否"]],
    ["m-bill", ["可", "否", "全部", "本店", "否", "汇总", "否"]],
    ["m-others", ["可（本公司内）", "否", "否", "否", "否", "汇总", "否"]],
    ["m-privacy", ["按需最少", "否", "否", "本店顾客", "仅本人", "否", "否"]],
    ["m-change", ["线路、计划", "到仓预约", "开票信息（须盖章函）", "送货时间", "本人时间、地址（核身后）", "合作层面", "否（核身失败）"]],
  ])("[T94] %s is the course's column", (id, cells) => {
    expect(column(id)).toEqual(cells);
  });

  it("[T94] U3-N04: 648.00 apart, 108.00 by volume, 648.00 in sum, 408.00 back, 61,592.00 correct", () => {
    const [difference, volume] = [62000 - 61352, (54 - 36) * 6];
    expect(240 + volume + 300).toBe(difference);
    expect(values("reconcile")).toEqual([difference, volume, 240 + volume + 300, volume + 300, 62000 - volume - 300].map((sum) => sum.toFixed(2)));
  });

  it.each([["plan-trucks", "40"], ["eta", "15:20"], ["own-pieces", "96"], ["billed", "62000.00"], ["claimed", "61352.00"], ["difference", "648.00"], ["refund", "408.00"], ["corrected", "61592.00"], ["eta-chen", "17:30"]])("[T94] %s is %s", (id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)?.value).toBe(value);
  });

  it("[T94] seven calls at 14 and 2 for the records (R10); the phases take the minutes of README §4", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([14, 14, 14, 14, 14, 14, 14, 2]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  it("[T94] nine steps of a call, and the two wrong orders that can be made in it", () => {
    const steps = activity("call-order", "ordering");
    expect(steps.orders).toEqual([["greet", "who", "verify", "repeat", "look", "answer", "time", "close", "record"]]);
    expect(steps.mistakes.map(({ first, second }) => [first, second])).toEqual([["answer", "verify"], ["time", "look"]]);
  });

  it("[T94] the mock assessment is variant B: four impostors, one rule", () => {
    const mock = activity("mock", "dialogue-variant");
    expect([mock.courseId, mock.of, mock.variants.length]).toEqual(["U3-M1", "p7", 4]);
  });

  it("[T94] calls, figures, forms and assessment stand here with their course ids", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U3-S2", ...calls.flatMap(({ caller, beats }) => beats.map((_, index) => `U3-S2-${caller.toUpperCase()}-B${index + 1}`)), "U3-N04", "U3-M1", "enquiry-record", "reconciliation-note"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T94] has texts that are fit to be read", () => {
    expect(textProblems([situation])).toEqual([]);
  });
});

describe("[T95] the callers' seat and answers in other words", () => {
  const { seat, heard, planIn, loudCards } = customerSeat("callbacks", "haier-enquiries");
  const talks = situation.activities.flatMap((candidate) => (candidate.kind === "dialogue" ? candidate.beats : [])).flatMap((beat) => (beat.kind === "talk" ? [beat] : []));
  const spoken = (value: unknown): string[] => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(spoken) : []);
  const lines = [...talks.flatMap(({ line, replies, next }) => [line, replies.map(({ says }) => says), next.map(({ says }) => says)].flatMap(spoken)), ...situation.variants.flatMap(({ changes }) => changes.flatMap(({ line }) => spoken(line)))];

  it("[T95] plans points of 10 in sum, hears them all in what the seven say, finds no fault in it, and gives the order only when asked", () => {
    expect(planIn(lines)).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["gives-order", "P4-B1:ask-order"]]);
  });

  it("[T95] knows every model answer of the agent for the agent's part", () => {
    expect(talks.filter(({ model }) => !heard(readText(model, "zh-CN")).includes("speaks-agent")).map(({ id }) => id)).toEqual([]);
  });

  it("[T95] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("callbacks", "haier-enquiries");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T95] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
