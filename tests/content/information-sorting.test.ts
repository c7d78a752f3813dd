/** The situation `information-sorting` against the course it carries out (unit 4 §2, U4-S1, U4-N01, U4-D1; form D1; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("customer-information", "information-sorting");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

type Said = Record<string, string | string[]>;
function play(said: Said = {}) {
  const { state, dialogue } = courseCall(prepared, { said, inquiries: () => ({ contacts: ["list", "rule"], act: "ring" }) });
  if (!dialogue) throw new Error("no call");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "喂，张先生吧，核一下资料。", B2: "还是老地址吧？", B3: "这个嘛，我看看。", B4: "公司要求的。", B5: "嗯，知道了。", B6: "好，行。" };

describe("[T100] the mood moves as the course's table says (U4-S1)", () => {
  const table: [string, number, number, number][] = [["B1", -4, 3, 12], ["B2", -4, 1, 4], ["B3", -3, 1, 6], ["B4", -5, 3, 20], ["B5", -4, 2, 10], ["B6", -3, 1, 6]];

  it.each(table)("[T100] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U4-S1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T100] 30 → 7 when all is good, 41 when all is weak", () => {
    const [good, weak] = [play(), play(half)];
    expect([talk.mood.start, good.mood("B6"), weak.mood("B6")]).toEqual([30, 7, 41]);
    expect([good, weak].map(({ dialogue }) => [...new Set(dialogue.outcomes.map(({ outcome }) => outcome))])).toEqual([["good"], ["weak"]]);
  });

  it.each<[string, Said, string, number]>([
    ["selling: +12", { B1: "我们最近有优惠活动。" }, "B1", 42],
    ["the number given: +6", { B3: "13800000007，对吧？" }, "B3", 22 + 6],
    ["“selling it is fine”: +20", { B4: "卖给合作商也没事。" }, "B4", 19 + 20],
    ["“we cannot”: +10", { B5: "我们安排不了。" }, "B5", 14 + 10],
    ["hung up first: +6", { B6: "没了，我挂了。" }, "B6", 10 + 6],
  ])("[T100] %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T100] the file read out: +4, and the total capped at 59", () => {
    const { state, mood } = play({ B2: "我把档案念给您听。" });
    expect([mood("B2"), reportOf(prepared, state).blockers.map(({ id, at }) => [id, at])]).toEqual([30, [["leak", 59]]]);
  });
});

describe("[T101] fragments, master file, rates and marks", () => {
  it("[T101] the twelve fragments are the course's, each with its verdict and why", () => {
    const conflicts = activity("conflicts", "matching");
    expect(situation.facts.flatMap(({ courseId }) => (courseId?.startsWith("U4-S1-F") ? [courseId] : []))).toEqual(Array.from({ length: 12 }, (_, index) => `U4-S1-F${String(index + 1).padStart(2, "0")}`));
    expect(Object.fromEntries(conflicts.pairs.map(({ left, right }) => [left, right[0]]))).toEqual({ card: "ok", contract: "old", waybill: "ok", entry: "wrong", complaint: "ok", note: "wrong", account: "ok", register: "ok", callback: "ok", chat: "open", site: "ok", finance: "ok" });
    expect(conflicts.pairs.every(({ why }) => why !== undefined)).toBe(true);
  });

  it("[T101] the master file holds what the course expects", () => {
    const models = Object.fromEntries(activity("master", "form").fields.map(({ field, model }) => [field, model]));
    expect(models).toMatchObject({ code: "SD-FLM-01", address: "广州市天河区体育东路 118 号", contacts: "经办 张先生 13711219212；物流 赵主管 13800000007", settle: "月结 30 天", credit: "按期付款率 96%，平均逾期 2 天", business: "2011 年 850 万元、1,240 票", updated: "2012-05-31", class: "A" });
  });

  it("[T101] U4-N01: 89.17, 93.93, 79.17 and 11.11 %", () => {
    const figures = [240, (214 / 240) * 100, (201 / 214) * 100, (19 / 24) * 100, (3 / 27) * 100].map((value) => value.toFixed(2));
    expect(figures).toEqual(["240.00", "89.17", "93.93", "79.17", "11.11"]);
    expect(readWorksheet(activity("quality", "calculation"), []).lines.map(({ expected }) => Number(expected).toFixed(2))).toEqual(figures);
  });

  it("[T101] conflicts 25, file 25, call 25, quality 15, record 10; the design 5, 4, 4, 3, 4", () => {
    expect(situation.grading.sections.find(({ headline }) => headline)?.parts.map(({ points }) => points)).toEqual([25, 25, 25, 15, 10]);
    expect(activity("board-plan", "document").content.map(({ points }) => points)).toEqual([5, 4, 4, 3, 4]);
  });
});

describe("[T102] whole and in other words", () => {
  it("[T102] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U4-S1", ...Array.from({ length: 12 }, (_, index) => `U4-S1-F${String(index + 1).padStart(2, "0")}`), ...Array.from({ length: 6 }, (_, index) => `U4-S1-B${index + 1}`), "U4-N01", "U4-D1", "customer-information-card"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T102] has texts that are fit to be read; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  const { heard, models, planIn } = customerSeat("customer-information", "information-sorting");

  it("[T102] the customer's seat plans 10 points, hears them in what Mr Zhang says, and finds no fault in it", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
  });

  it("[T102] knows every model answer of the clerk for the clerk's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T102] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("customer-information", "information-sorting");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });
});
