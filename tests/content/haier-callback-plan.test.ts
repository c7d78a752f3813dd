/** The situation `haier-callback-plan` against the course it carries out (unit 3 §2, §1.2, §1.5, §7, §8; forms C1–C4; rubrics R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { worksheetOf } from "../../src/grading/survey/worksheet-of.ts";
import { resolveDialogue } from "../../src/scenario/resolve-dialogue.ts";
import { readText } from "../../src/scenario/text.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("callbacks", "haier-callback-plan");
const { situation } = prepared;
const activity = activityFinder(situation);
const call = activity("call", "dialogue");

type Day = { prepare?: string[]; transfer?: string[]; result?: string[]; act?: string };
const everything: Required<Day> = {
  prepare: ["list", "history", "open-items", "project-office"],
  transfer: ["claims-office", "operations"],
  result: ["claims-result"],
  act: "call",
};

function play(said: Record<string, string | string[]> = {}, day: Day = {}) {
  const done = { ...everything, ...day };
  const inquiries = (beat: string) => ({ contacts: done[beat as "prepare" | "transfer" | "result"], act: beat === "prepare" ? "dial" : beat === "transfer" ? "file" : done.act });
  const { state, dialogue } = courseCall(prepared, { said, inquiries });
  if (!dialogue) throw new Error("no call");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood, blockers: () => reportOf(prepared, state).blockers.map(({ id }) => id) };
}
/** Says next to nothing of what is asked for, and commits no fault that the course calls wrong. */
const half = { B1: "您好，有个事想耽误您一下。", B2: "就几分钟，很快问完。", B3: "我都记下了。", B4: "我帮您催催。", B5: "您觉得怎么样，给打个分？", B6: "好的好的。", B7: "好，那就这样。", B8: "换箱 5 月 17 日上门，不好意思。" };

describe("[T96] the mood moves as the course's table says (unit 3 §2.4)", () => {
  const table: [string, number, number, number][] = [["B1", -4, 3, 12], ["B2", -4, 4, 10], ["B3", -6, 3, 15], ["B4", -8, 5, 15], ["B5", -3, 1, 8], ["B6", -4, 2, 10], ["B7", -3, 1, 6], ["B8", -6, 2, 25]];

  it.each(table)("[T96] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(call.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U3-S1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T96] 40 → 2 when all is good; 61 when all is weak and the call comes half a day late, and the project manager takes over", () => {
    const [good, weak] = [play(), play(half, { prepare: [], act: "afternoon" })];
    expect([call.mood.start, good.mood("B8"), weak.mood("B8")]).toEqual([40, 2, 61]);
    expect(good.dialogue.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([good.dialogue.ending, good.blockers(), weak.dialogue.ending]).toEqual(["closed", [], "escalated"]);
  });

  it.each<[string, Record<string, string>, string, number]>([
    ["selling first: +12", { B1: "给您推荐一个新业务，您了解一下？" }, "B1", 40 + 12],
    ["going on regardless: +10", { B2: "第一个问题，到货打几分？" }, "B2", 36 + 10],
    ["“the loading was slow”: +15", { B3: "那是装车堵。" }, "B3", 32 + 15],
    ["“not our business”: +15", { B4: "这个不归回访管。" }, "B4", 26 + 15],
    ["“give us a five”: +8", { B5: "给个 5 分吧。" }, "B5", 18 + 8],
    ["“cannot be done”: +10", { B6: "做不到。" }, "B6", 15 + 10],
    ["hanging up first: +6", { B7: "那我挂了啊。" }, "B7", 11 + 6],
  ])("[T96] wrong: %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T96] typical error 1: asked without a look at the history he asks back, +10 on top", () => {
    const asked = play({ B1: "您好，我是世达 22 号，五一促销配送回访，不推销。您最近有什么问题吗？" });
    expect([asked.mood("B1"), asked.mood("B2")]).toEqual([36, 42]);
  });

  it("[T96] typical error 2: a mark that was begged for makes the sheet void", () => {
    expect(play({ B5: "没问题的话就打五分吧。" }).blockers()).toEqual(["led-score"]);
  });

  it("[T96] typical error 3: excuses, and the call breaks off", () => {
    expect(play({ B3: "那是装车堵。" }).dialogue.visited).toContain("cut-off");
  });

  it("[T96] typical error 4: another store's mark is a leak, at most 59", () => {
    const leak = play({ B6: "东莞店才打了两分。您说的早晚两个窗，我 18 日前回复您。" });
    expect(leak.blockers()).toEqual(["leak"]);
    expect(reportOf(prepared, leak.state).total).toBeLessThanOrEqual(59);
  });

  it("[T96] typical error 5: promised and not called: +25, a complaint to Haier's office, and a broken promise", () => {
    const forgot = play({}, { act: "wait" });
    expect(forgot.dialogue.visited).toEqual(expect.arrayContaining(["waited", "forgot"]));
    expect([forgot.dialogue.mood.end, forgot.dialogue.ending, forgot.blockers()]).toEqual([8 + 25, "escalated", ["broken-word"]]);
  });

  it("[T96] in time the promise is kept; in the afternoon it is late and the beat no longer good", () => {
    const timer = (day: Day) => play({}, day).dialogue.timers.find(({ id }) => id === "answer")?.state;
    expect([timer({}), timer({ act: "afternoon" }), timer({ act: "wait" })]).toEqual(["kept", "late", "missed"]);
    expect(play({}, { act: "afternoon" }).mood("B8")).toBe(8 + 2);
  });

  it("[T96] who did not pass it on finds no result next morning", () => {
    expect(() => play({}, { transfer: [] })).toThrow("claims-result");
    expect(play({}, { transfer: [], result: ["claims-late"] }).dialogue.ending).toBe("closed");
  });

  it("[T96] abuse makes the call nothing", () => {
    expect(play({ B3: "你这人就是胡搅蛮缠。" }).blockers()).toEqual(["abuse"]);
  });
});

describe("[T97] facts, forms, figures and marks", () => {
  const values = (id: string) => readWorksheet(activity(id, "calculation"), []).lines.map(({ expected }) => readText(expected ?? "", "zh-CN"));

  it.each([
    ["list-size", "48"], ["list", "A 8、B 16、C 24"], ["minutes-a", "A 12 分、B 8 分、C 5 分"], ["date", "2012-05-14"], ["until", "2012-05-16"], ["sun-phone", "13800000021"], ["late-times", "2"], ["bruised", "1"], ["swap-no", "HE-0428-17"],
    ["record-no", "HF-20120514-022-01"], ["call-time", "14:20"], ["talk-length", "11"], ["score-window", "3"], ["score-carton", "3"], ["score-install", "4"], ["score-parts", "是"], ["score-attitude", "5"], ["score-overall", "4"],
    ["transfer-to", "操作部、分公司理赔科"], ["transfer-by", "2012-05-15T12:00"], ["swap-day", "2012-05-17"],
  ])("[T97] %s is %s", (id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)?.value).toBe(value);
  });

  it("[T97] U3-N01: 344 minutes, 430 with redials, 2.87 → 3 person-days, 1.43 → 2 days; 64.50 yuan", () => {
    const talk = 8 * 12 + 16 * 8 + 24 * 5;
    const total = talk * 1.25;
    expect(values("workload")).toEqual([talk, total, (total / 150).toFixed(2), Math.ceil(total / 150), (total / 300).toFixed(2), Math.ceil(total / 300), (total * 0.15).toFixed(2)].map(String));
  });

  it("[T97] U3-N02: 89.58 % reached, 83.33 % completed, 8 missing", () => {
    expect(values("rates")).toEqual([((43 / 48) * 100).toFixed(2), ((40 / 48) * 100).toFixed(2), String(48 - 40)]);
  });

  it("[T97] U3-N03: 160, 4.00, 75.00 %, 7.50 %; by class 4.38, 4.14, 3.72, which add up to the whole", () => {
    const classes = [[4, 3, 1, 0, 0], [6, 5, 2, 1, 0], [4, 8, 4, 1, 1]];
    const sum = (counts: number[]) => counts.reduce((all, count, index) => all + count * (5 - index), 0);
    const all = classes[0]?.map((_, mark) => classes.reduce((total, counts) => total + (counts[mark] ?? 0), 0)) ?? [];
    expect(all).toEqual([14, 16, 7, 2, 1]);
    expect(values("overall")).toEqual(["40", String(sum(all)), (sum(all) / 40).toFixed(2), ((30 / 40) * 100).toFixed(2), ((3 / 40) * 100).toFixed(2)]);
    expect(values("classes")).toEqual([...classes.flatMap((counts) => [String(sum(counts)), (sum(counts) / counts.reduce((total, count) => total + count, 0)).toFixed(2)]), String(24 - 18)]);
  });

  it("[T97] 46 mentions on two bases; cumulated for the Pareto chart, of which three make four fifths (U3-H3)", () => {
    const counts = [17, 11, 9, 6, 3];
    const percent = (count: number, of: number) => ((count / of) * 100).toFixed(2);
    const cells = (id: string) => readWorksheet(worksheetOf(activity(id, "survey-analysis")), []).lines.map(({ expected }) => readText(expected ?? "", "zh-CN"));
    expect(counts.reduce((all, count) => all + count, 0)).toBe(46);
    expect(cells("issues")).toEqual(counts.flatMap((count) => [percent(count, 46), percent(count, 40)]));
    const cumulated = counts.map((_, index) => counts.slice(0, index + 1).reduce((all, count) => all + count, 0));
    expect(cells("pareto")).toEqual(cumulated.flatMap((count, index) => [percent(counts[index] ?? 0, 46), String(count), percent(count, 46)]));
    expect(activity("pareto", "survey-analysis").charts.map(({ kind, y, line }) => [kind, y, line])).toEqual([["bars", "share", "cum-share"]]);
    expect(cumulated.findIndex((count) => count / 46 >= 0.8)).toBe(2);
  });

  it("[T97] plan 25, call 35, records 15, figures 15, report 10 (R10); mock 50, 20, 15, 15 (§7); the phases take the minutes of README §4", () => {
    const points = (id: string) => situation.grading.sections.find((section) => section.id === id)?.parts.map((part) => part.points);
    expect([points("situation"), points("mock")]).toEqual([[25, 35, 15, 15, 10], [50, 20, 15, 15]]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  it("[T97] the mock assessment is the Dongguan store at 70 with a broken promise, eight minutes, four cards", () => {
    const mock = activity("mock", "dialogue-variant");
    expect([mock.minutes, mock.variants.length, ...mock.variants.map((card) => resolveDialogue(situation, "mock", card).mood.start)]).toEqual([8, 4, 70, 70, 70, 70]);
    for (const { changes } of situation.variants) expect(JSON.stringify(changes.find(({ beat }) => beat === "B4")?.line)).toMatch(/没兑现/);
  });

  it("[T97] the plan has the course's twelve matters, each with a content check, a fact or both; the record wants what §2.6 wants", () => {
    expect(activity("plan", "form").fields.map(({ field }) => field)).toEqual(["purpose", "object", "method", "time", "staff", "outline", "record-form", "quality", "transfer-rule", "statistics", "report-date", "budget", "privacy"]);
    const model = Object.fromEntries(activity("record", "form").fields.map(({ field, model: words }) => [field, readText(words, "zh-CN")]));
    expect(model).toMatchObject({ no: "HF-20120514-022-01", date: "2012-05-14", time: "14:20", object: "佛山旗舰店 孙店长", method: "电话", length: "11 分", transfer: "操作部、分公司理赔科", deadline: "2012-05-15 12:00" });
    expect([model["scores"], model["issue"], model["suggestion"], model["result"]].join()).toMatch(/3.*3.*4.*是.*5.*总评 4.*HE-0428-17.*双窗.*2012-05-17/);
  });

  it("[T97] forms, figures, assessment and homework stand here with their course ids", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U3-S1", ...Array.from({ length: 8 }, (_, index) => [`U3-S1-F0${index + 1}`, `U3-S1-B${index + 1}`]).flat(), "U3-N01", "U3-N02", "U3-N03", "U3-M1", "U3-H2", "U3-H3", "callback-plan", "callback-record", "callback-survey-form", "callback-summary-report", "callback-archive-index"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T97] has texts that are fit to be read", () => {
    expect(textProblems([situation])).toEqual([]);
  });
});

describe("[T98] the customer's seat and answers in other words", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("callbacks", "haier-callback-plan");

  it("[T98] plans points of 10 in sum, hears them all in what Manager Sun says, finds no fault in it, and tells the days only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["gives-days", "B3:ask-facts"]]);
  });

  it("[T98] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T98] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("callbacks", "haier-callback-plan");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T98] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
