/** The situation `storage-case` against the course it carries out (unit 2 §7, U2-X2, U2-N11, U2-H3; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { compileLexicon } from "../../src/language/concepts.ts";
import { compileCriteria, judge } from "../../src/language/judge.ts";
import { judgeTargets } from "../../src/grading/content-points.ts";
import { readText } from "../../src/scenario/text.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores, shippedLexicon } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("complaints", "storage-case");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

type Said = Record<string, string | string[]>;
function play(said: Said = {}) {
  const { state, dialogue } = courseCall(prepared, { said, inquiries: () => ({ contacts: ["freight", "packing", "repair", "management"], act: "call-back" }) });
  if (!dialogue) throw new Error("no call");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "登记了，您等一下。", B2: "我们尽快。", B3: "您报个总数。", B4: "可能是搬运的时候出了点问题。", B5: "修一下再补一些货吧。", B6: "这个我记下了。", B7: "好的，那就办。", B8: "货收到了吧？", L1: "客户生气了，您来处理。" };

describe("[T91] the mood moves as the course's table says (U2-X2)", () => {
  const table: [string, number, number, number][] = [["B1", -8, 3, 20], ["B2", -8, 6, 12], ["B3", -4, 3, 15], ["B4", -6, 4, 18], ["B5", -8, 4, 20], ["B6", -4, 5, 15], ["B7", -6, 2, 25], ["B8", -6, 2, 10]];

  it.each(table)("[T91] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U2-X2-${id}`, mood: { good, weak, wrong } });
  });

  it("[T91] 60 → 10 when all is good; 89 when all is weak, and the director comes", () => {
    const [good, weak] = [play(), play(half)];
    expect([talk.mood.start, good.mood("B8"), weak.mood("B8")]).toEqual([60, 10, 89]);
    expect([good.dialogue.ending, weak.dialogue.ending, weak.dialogue.visited.includes("L1")]).toEqual(["closed", "escalated", true]);
  });

  it.each<[string, Said, string, number]>([
    ["“nine yuan”: +20", { B1: "缺损九元。" }, "B1", 80],
    ["sent to freight: +12", { B2: "等货运部通知吧。" }, "B2", 52 + 12],
    ["thrown away: +15", { B3: "碍事您就扔了吧。" }, "B3", 44 + 15],
    ["1 · the insurer, 4: +18", { B4: "您找保险公司吧。" }, "B4", 40 + 18],
    ["squeezed to 4,000: +20", { B5: "只能赔您四千。" }, "B5", 34 + 20],
    ["2 · 90,000 at once: +20 and +5 when it is taken back", { B5: "行，赔您九万现金。" }, "B6", 34 + 25 - 4],
    ["raised privately: +15", { B6: "我私下给您加五百。" }, "B6", 26 + 15],
    ["3 · the remains first: +25", { B7: "先把残货拉走，补发以后再说。" }, "B7", 22 + 25],
    ["a call-back as a form: +10", { B8: "没事，走个流程。" }, "B8", 16 + 10],
  ])("[T91] %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T91] wrong from the beginning, he hangs up", () => {
    expect(play({ B1: "三十万全坏了是吧？", B2: "等货运部通知吧。", B3: "碍事您就扔了吧。", B4: "路况不好颠坏的。" }).dialogue.ending).toBe("hung-up");
  });

  it("[T91] the mood at the end is worth 5: all of them at 10, none at 89", () => {
    const ending = (said: Said) => reportOf(prepared, play(said).state).sections[0]?.parts.find(({ id }) => id === "ending")?.points;
    expect([ending({}), ending(half)]).toEqual([5, 0]);
  });
});

describe("[T92] facts, figures and marks", () => {
  it.each([
    ["F02", "value", "300000.00"], ["F02", "intact", "70"], ["F02", "damaged", "90000.00"], ["F03", "repairable-share", "10"], ["F03", "repairable", "9000.00"], ["F03", "repair-fee", "3000.00"], ["F03", "lost", "81000.00"], ["F04", "cause", "包装强度过低"], ["F05", "cash", "4000.00"], ["F06", "loss", "1000.00"], ["F06", "burden", "85000.00"],
  ])("[T92] U2-X2-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: `U2-X2-${courseId}`, value });
  });

  it("[T92] U2-N11, line by line", () => {
    const damaged = (300_000 * (100 - 70)) / 100;
    const lost = damaged - (damaged * 10) / 100;
    const burden = lost + 3000 + 1000;
    const figures = [damaged, (damaged * 10) / 100, lost, 4000, burden, (burden / 300_000) * 100, lost + 4000, burden - 1000].map((value) => value.toFixed(2));
    expect(figures).toEqual(["90000.00", "9000.00", "81000.00", "4000.00", "85000.00", "28.33", "85000.00", "84000.00"]);
    expect(readWorksheet(activity("burden", "calculation"), []).lines.map(({ expected }) => Number(expected).toFixed(2))).toEqual(figures);
  });

  it("[T92] U2-H3: 300,000, 84,000, 60,000, and 16,800 by a clause", () => {
    const figures = [300_000, Math.min(84_000, 200_000), Math.min(84_000, 60_000), (84_000 * 60_000) / 300_000].map((value) => value.toFixed(2));
    expect(figures.at(-1)).toBe("16800.00");
    expect(readWorksheet(activity("declared", "calculation"), []).lines.map(({ expected }) => Number(expected).toFixed(2))).toEqual(figures);
  });

  it("[T92] registering 15, figures 35, plan 20, liability 15, call-back 10, mood 5", () => {
    expect(situation.grading.sections.find(({ headline }) => headline)?.parts.map(({ points }) => points)).toEqual([15, 35, 20, 15, 10, 5]);
  });

  it("[T92] packing leads before freight; nobody else is liable", () => {
    const { shares, lead } = activity("liability", "liability");
    expect([shares.map(({ party, exact }) => [party, exact]), lead]).toEqual([[["packing", 70], ["freight", 30], ["customer", 0], ["road", 0]], "packing"]);
  });

  it("[T92] the three questions are one discussion; ideas in other words are found", () => {
    const discussion = activity("three-questions", "discussion");
    expect([discussion.questions.length, discussion.clusters.min]).toEqual([3, 3]);
    const lexicon = compileLexicon(shippedLexicon());
    const found = (text: string) => judgeTargets(discussion).filter(({ criterion }) => judge(text, compileCriteria([criterion], lexicon, {}), "writing")[0]?.state === "met").map(({ criterion }) => criterion.id);
    expect(found("责任是储运公司的，包装太差\n整个过程没有规定几天办完\n坏货没拍照，证据没留")).toEqual(["liable", "no-limit", "no-evidence"]);
    expect(found("今天天气不错")).toEqual([]);
  });
});

describe("[T129] whole and in other words", () => {
  it("[T129] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U2-X2", ...Array.from({ length: 6 }, (_, index) => `U2-X2-F0${index + 1}`), ...Array.from({ length: 8 }, (_, index) => `U2-X2-B${index + 1}`), "U2-N11", "U2-H3"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T129] has texts that are fit to be read; what is to be verified says so; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.footnotes.filter(({ status }) => status === "verify").map(({ id }) => id)).toEqual(["six-rules"]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  const { heard, models, planIn } = customerSeat("complaints", "storage-case");

  it("[T129] the customer's seat plans 10 points, hears them in what Manager Zhou says, and finds no fault in it", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
  });

  it("[T129] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T129] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("complaints", "storage-case");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });

  it("[T129] sudden cards give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    for (const { title, line } of situation.events) for (const value of told) expect(`${readText(title, "zh-CN")}${line === null ? "" : readText(line, "zh-CN")}`).not.toContain(value);
  });
});
