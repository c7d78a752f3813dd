/** The situation `key-account-work` against the course it carries out (unit 5 §2, §7, §8, §9; README §4, §8). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { resolveDialogue } from "../../src/scenario/resolve-dialogue.ts";
import { readText } from "../../src/scenario/text.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("key-accounts", "key-account-work");
const { situation } = prepared;
const activity = activityFinder(situation);
const call = activity("call", "dialogue");
const results = (id: string) => readWorksheet(activity(id, "calculation"), []).lines.map(({ expected }) => Number(readText(expected ?? "", "zh-CN")));
const cents = (value: number) => Math.round(value * 100) / 100;
const thorough = { contacts: ["profile", "dispatch", "warehouse", "finance", "marketing"], act: "go" };

function play(said: Record<string, string | string[]> = {}, inquiry = thorough) {
  const { state, dialogue } = courseCall(prepared, { said, inquiries: [inquiry] });
  if (!dialogue) throw new Error("no meeting");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
/** What practice tells after this way out of a beat. */
function lessonOf(beat: string, way: number): string {
  const found = call.beats.find(({ id }) => id === beat);
  return found && "next" in found ? readText(found.next[way]?.lesson ?? "", "zh-CN") : "";
}
/** Says next to nothing of what is asked for, and commits no fault that the course calls wrong. */
const half = { B1: "您好，今天来汇报一下。", B2: "具体数字我回去算一下。", B3: "我们会加强管理的。", B4: "这个嘛，我也不好说。", B5: "这个我们回去研究研究。", B6: "出了事我们都会管的。", B7: "好的，续约尽快。", L1: "我向领导反映一下。" };

describe("[T115] the mood moves as the course's table says (unit 5 §2.5)", () => {
  const table: [string, number, number, number][] = [["B1", -8, 4, 15], ["B2", -10, 5, 18], ["B3", -8, 4, 12], ["B4", -6, 5, 20], ["B5", -6, 4, 25], ["B6", -5, 4, 12], ["B7", -6, 3, 18]];

  it.each(table)("[T115] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(call.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U5-S1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T115] 60 → 11 when all is good; 89 when all is weak, with talk of ending it on the way", () => {
    const [good, weak] = [play(), play(half)];
    expect([call.mood.start, good.mood("B7"), weak.mood("B7")]).toEqual([60, 11, 89]);
    expect(good.dialogue.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([good.dialogue.ending, good.dialogue.visited.includes("L1"), weak.dialogue.ending, weak.dialogue.visited.includes("L1")]).toEqual(["closed", false, "escalated", true]);
  });

  it.each<[string, string, string, number]>([
    ["“all closed”: +15", "B1", "那两宗都结案了。", 60 + 15],
    ["fill rate for punctuality: +18", "B2", "按数量算，满足率很高的。", 52 + 18],
    ["1, an average as a cover: +18", "B2", "全年平均下来是达标的。", 52 + 18],
    ["the staff blamed: +12", "B3", "是录单员太粗心。", 42 + 12],
    ["2, a cut without authority: +20", "B4", "那我们也降 4%。", 34 + 20],
    ["a blanket yes: +25", "B5", "没问题，全部上午到。", 28 + 25],
    ["the hotline: +12", "B6", "您找客服热线。", 22 + 12],
    ["pressing for a signature: +18", "B7", "要不今天就签了吧。", 17 + 18],
  ])("[T115] %s", (_, beat, said, mood) => {
    expect(play({ [beat]: said }).mood(beat)).toBe(mood);
  });

  it("[T115] a film first, silence and many heads are weak, not wrong; so is 3, “no complaint ever”, with its lesson", () => {
    const weakly = (beat: string, said: string) => play({ [beat]: said }).dialogue.outcomes.find((outcome) => outcome.beat === beat)?.outcome;
    expect([weakly("B1", "先请您看一段宣传片。"), weakly("B3", "我保证今后零投诉。"), weakly("B4", "便宜没好货。"), weakly("B6", "相关部门会负责的。")]).toEqual(["weak", "weak", "weak", "weak"]);
  });

  it("[T115] 4, nobody of the front line: the details go unanswered; 5, no minutes: the account goes to the rival", () => {
    const alone = play({}, { contacts: ["finance"], act: "go" });
    expect(alone.dialogue.stateCriteria.find(({ key }) => key === "prepare:bring-front-line")).toMatchObject({ met: false });
    expect(lessonOf("B3", 0)).toContain("典型错误四");
    expect(play({ B7: "6 月 15 日前把续约稿送到。" }).dialogue).toMatchObject({ ending: "lost", visited: expect.arrayContaining(["no-minutes", "lost-renewal"]) });
  });

  it("[T115] a cut on the spot voids its item; abuse makes the meeting nothing", () => {
    expect(reportOf(prepared, play({ B4: "可以，给您降四个点。" }).state).blockers.map(({ id }) => id)).toEqual(["cut"]);
    expect(reportOf(prepared, play({ B3: "你这人就是胡搅蛮缠。" }).state).blockers.map(({ id }) => id)).toEqual(["abuse"]);
  });
});

describe("[T116] facts, figures and marks", () => {
  it.each([
    ["F01", "revenue", "850"], ["F01", "revenue-share", "26.56"], ["F01", "gross", "136.00"], ["F02", "contract-end", "2012-06-30"], ["F03", "orders", "104"], ["F03", "on-time", "98"], ["F04", "sla-target", "97"],
    ["F05", "fee", "708000.00"], ["F08", "meeting", "2012-06-05T14:00"], ["F10", "cost", "350000.00"],
  ])("[T116] U5-S1-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: `U5-S1-${courseId}`, value });
  });

  it("[T116] U5-N01: 98 of 104 is 94.23%, 2.77 short counts as 3, 3% of 708,000 is 21,240.00", () => {
    const rate = cents((98 / 104) * 100);
    expect(results("deduction")).toEqual([rate, cents(97 - rate), Math.ceil(97 - rate), (708_000 * 3) / 100]);
    expect([rate, (708_000 * 3) / 100]).toEqual([94.23, 21_240]);
  });

  it("[T116] U5-N02: three years are worth 278.95 at 80% and 307.56 at 90%, 28.61 more", () => {
    const year = (retention: number, number: number) => cents((136 * retention ** (number - 1)) / 1.1 ** number);
    const [low, high] = [0.8, 0.9].map((retention) => cents([1, 2, 3].reduce((sum, number) => sum + year(retention, number), 0))) as [number, number];
    expect(results("value")).toEqual([year(1, 1), year(0.8, 2), year(0.8, 3), low, year(0.9, 2), year(0.9, 3), high, cents(high - low)]);
    expect([low, high, cents(high - low)]).toEqual([278.95, 307.56, 28.61]);
  });

  it("[T116] U5-N03, N04: 35 of 136 is 25.74%, 101 stay; 4% of 850 is 34", () => {
    expect(results("investment")).toEqual([12 + 18 + 5, 136 - 35, cents((35 / 136) * 100), (850 * 4) / 100]);
  });

  it("[T116] U5-M1: 5,950 and 6,150 points, both gold; the smaller event costs 50,534; marks 20, 10, 40, 20, 10", () => {
    expect(results("m1-points")).toEqual([5800, 5950, 6150]);
    const subtotal = 12_000 + 40 * 260 + 14 * 420 + 6 * 450 + 30 * 180 + 8 * 220 + 4300 + 3500;
    expect(results("m1-budget").slice(-3)).toEqual([subtotal, subtotal / 10, subtotal + subtotal / 10]);
    expect([subtotal, subtotal + subtotal / 10]).toEqual([45_940, 50_534]);
    expect(situation.grading.sections.find(({ id }) => id === "mock")?.parts.map(({ points }) => points)).toEqual([20, 10, 40, 20, 10]);
  });

  it("[T116] the cards of U5-M1 put Supervisor Li of A company there, at 65", () => {
    for (const { id } of situation.variants) expect(resolveDialogue(situation, "mock", id)).toMatchObject({ customer: "mgr-li", mood: { start: 65 } });
  });

  it("[T116] the way 20, file and plan 20, figures 20, meeting 30, minutes 10 (§2.6); the design's seven parts (§7); minutes of README §4", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([20, 20, 20, 30, 10]);
    expect(activity("design", "document").content.map(({ points }) => points)).toEqual([3, 2, 2, 4, 3, 3, 3]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  it("[T116] eleven steps in the course's order, eight services, six warnings in the note", () => {
    expect(activity("flow", "ordering").orders[0]).toEqual(["recognise", "file", "team", "diagnose", "design", "sign", "run", "talk", "survey", "renew", "warn"]);
    expect(activity("services", "matching").left).toHaveLength(8);
  });

  it("[T116] situation, figures, design, assessment, homework, forms stand here with their course ids", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U5-S1", "U5-N01", "U5-N02", "U5-N03", "U5-N04", "U5-D1", "U5-M1", "U5-H4", "key-account-profile", "key-account-plan", "sla-report", "meeting-minutes"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T116] what is to be verified says so, and the texts are fit to be read", () => {
    expect(situation.footnotes.filter(({ status }) => status === "verify").map(({ id }) => id)).toEqual(["bribery"]);
    expect(textProblems(situation)).toEqual([]);
  });
});

describe("[T117] the customer's seat and answers in other words", () => {
  const { seat, heard, faults, models, planIn } = customerSeat("key-accounts", "key-account-work");

  it("[T117] plans points of 10 in sum, hears them all in what Director He says, finds no fault in it, and tells the board's day only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-board", "B7:ask-when"]]);
  });

  it("[T117] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent")).map(([id]) => id)).toEqual([]);
  });

  it("[T117] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("key-accounts", "key-account-work");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T117] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 3).map(({ value }) => value);
    for (const { id, title, line, mood } of situation.events) {
      const words = `${readText(title, "zh-CN")}${line === null ? "" : readText(line, "zh-CN")}`;
      expect(Math.abs(mood), id).toBeLessThanOrEqual(10);
      expect(told.filter((value) => words.includes(value)), id).toEqual([]);
      expect(heard(words).filter((fault) => faults.has(fault)), id).toEqual([]);
    }
  });
});
