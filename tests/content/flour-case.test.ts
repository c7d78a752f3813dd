/** The situation `flour-case` against the course it carries out (unit 2 §6, U2-X1, U2-N10; papers C and D of §12; forms A5–A8; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
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

const prepared = shippedSituation("complaints", "flour-case");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");
const valueOf = (id: string) => Number(situation.facts.find((fact) => fact.id === id)?.value);

/** Each line of a worksheet as worked out from its inputs. */
const figures = (sheet: ActivityOf<"calculation">) => Object.fromEntries(readWorksheet(sheet, []).lines.map(({ step, expected }) => [step.id, Number(expected)]));

type Said = Record<string, string | string[]>;
const thorough = ["transport", "warehouse", "operations", "information", "prepare"];
function play(said: Said = {}, chosen: Record<string, string> = {}, contacts = thorough) {
  const { state, dialogue } = courseCall(prepared, { said, chosen, inquiries: () => ({ contacts, act: "done" }) });
  if (!dialogue) throw new Error("no talk");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "嗯，什么事？", B2: "哦，知道了。", B3: "我看一眼。", B4: "这个嘛……", B5: "这个再看看。", B6: "改天吧。", L3: "何经理，客户发火了。", B7: "点个总数就行。", B8: "内部有点问题。", B9: "按规定赔。", B10: "收到就好。" };

describe("[T80] the mood moves as the course's table says (U2-X1 §6.3)", () => {
  const table: [string, number, number, number][] = [["B1", -8, 5, 15], ["B2", -12, 4, 15], ["B3", -6, 5, 18], ["B4", -4, 5, 25], ["B5", -6, 4, 18], ["B6", -10, 8, 25], ["B7", -8, 4, 15], ["B8", -8, 5, 15], ["B9", -8, 3, 18], ["B10", -4, 2, 10]];

  it.each(table)("[T80] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U2-X1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T80] 78 → 4 when all is good; 100 when all is weak, and he leaves for the press", () => {
    const [good, weak] = [play(), play(half, { arrive: "wait", leave: "late", approve: "later" }, [])];
    expect(talk.mood.start + table.reduce((sum, [, change]) => sum + change, 0)).toBe(4);
    expect([talk.mood.start, good.mood("B10"), weak.dialogue.outcomes.at(-1)?.mood]).toEqual([78, 4, 100]);
    expect(good.dialogue.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([good.dialogue.ending, weak.dialogue.ending, good.dialogue.visited.includes("L3"), weak.dialogue.visited.includes("L3")]).toEqual(["closed", "hung-up", false, true]);
  });

  it("[T80] a start above 61 asks for the manager from the third beat only", () => {
    const { outcomes } = play(half, { arrive: "wait" }, []).dialogue;
    expect(outcomes.map(({ beat }) => beat).slice(1, 7)).toEqual(["B1", "B2", "B3", "B4", "L3", "B5"]);
  });

  it.each<[string, Said, Record<string, string>, string, number]>([
    ["1, nothing sealed", { B3: "我看一眼。" }, {}, "B3", 58 + 5],
    ["2, departments blamed", { B5: "准是司机没盖篷布。" }, {}, "B5", 48 + 18],
    ["3, refused because he signed", { B5: "您签了完好。" }, {}, "B5", 48 + 18],
    ["5, damp flour sold", { B9: "受潮的您降价卖了吧。" }, {}, "B9", 16 + 18],
    ["sent to transport", { B1: "您去找运输。" }, {}, "B1", 78 + 15],
    ["told to wait twenty minutes", {}, { arrive: "wait" }, "B1", 78 + 5],
    ["samples thrown away", { B3: "扔了吧，味儿太大。" }, {}, "B3", 58 + 18],
    ["38,000 promised", { B4: "行，四百袋全退，三万八给您。" }, {}, "B4", 52 + 25],
    ["three o'clock not kept", {}, { leave: "skip" }, "leave", 32 + 25],
    ["a bag taken away", { B7: "我拿一袋回去看看。" }, {}, "B7", 32 + 15],
    ["two departments to ask", { B8: "您去找两个部门要。" }, {}, "B8", 24 + 15],
    ["no follow-up", {}, { follow: "none" }, "follow", 8 + 10],
  ])("[T80] typical error %s", (_, said, chosen, beat, mood) => {
    expect(play(said, chosen).mood(beat)).toBe(mood);
  });

  it("[T80] bad flour back on sale is out at once; samples not sealed let him speak of 120 bags", () => {
    expect(reportOf(prepared, play({ B9: "受潮的您降价卖了吧。" }).state).blockers.map(({ id, at }) => [id, at])).toEqual([["food", 59]]);
    expect(talk.beats.find(({ id }) => id === "B6")).toMatchObject({ next: expect.arrayContaining([expect.objectContaining({ when: { all: [{ not: { met: "B3:seal" } }] }, to: "selfcheck" })]) });
  });
});

describe("[T81] facts, figures, marks, forms", () => {
  it.each([
    ["01", "customer", "吴经理"], ["02", "bags", "400"], ["02", "price", "95.00"], ["02", "total-value", "38000.00"], ["02", "weight", "10000"], ["04", "damaged", "80"], ["04", "wet", "48"], ["04", "caked", "20"], ["04", "yellow", "12"],
    ["05", "salvage", "30"], ["05", "scrapped", "50"], ["05", "sound", "320"], ["07", "tear", "12"], ["08", "stacked", "45"], ["10", "share-transport", "60"], ["10", "share-warehouse", "40"],
  ])("[T81] U2-X1-F%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: `U2-X1-F${courseId}`, value });
  });

  it("[T81] the parts agree: 48 + 20 + 12 = 80 = 20 % of 400, 80 + 320 = 400, 30 + 50 = 80; delivered two days before, findings 48 hours after the visit, paid within 5 days, follow-up on day 7", () => {
    expect(valueOf("wet") + valueOf("caked") + valueOf("yellow")).toBe(valueOf("damaged"));
    expect([valueOf("damaged") / valueOf("bags"), valueOf("damaged") + valueOf("sound"), valueOf("salvage") + valueOf("scrapped"), valueOf("bags") * 25, valueOf("bags") * valueOf("price")]).toEqual([0.2, 400, 80, 10000, 38000]);
    const at = (id: string) => Date.parse(`${situation.facts.find((fact) => fact.id === id)?.value ?? ""}Z`.replace(/^(\d{4}-\d\d-\d\d)Z$/, "$1T00:00Z"));
    expect([at("date") - at("delivered"), at("conclusion-by") - at("site-at"), at("paid-by") - at("date"), at("follow-up") - at("date")].map((span) => span / 3_600_000)).toEqual([48, 48, 120, 168]);
  });

  it("[T81] U2-N10 step by step, and its check by the other way", () => {
    const claim = activity("claim", "calculation");
    expect(claim.courseId).toBe("U2-N10");
    expect(figures(claim)).toEqual({ pay: 7600, salvage: 1710, net: 5890, fetching: 160, burden: 6050, transport: 3630, warehouse: 2420, claimed: 38000, gap: 30400 });
    expect(50 * 95 + 30 * 95 * 0.4).toBe(5890);
    expect([valueOf("payable"), valueOf("net-burden")]).toEqual([7600, 6050]);
  });

  it("[T81] papers C and D of U2-M1: 480.00 for 60 at 8 yuan, operations 100 %; 33,000.00 of 200,000; start at 70", () => {
    expect(figures(activity("paper-c-sum", "calculation"))).toEqual({ compensation: 480, rest: 140 });
    expect(figures(activity("paper-d", "calculation"))).toEqual({ short: 40000, fixable: 10000, lost: 30000, cash: 3000, total: 33000 });
    expect(activity("paper-c-blame", "choice").questions[0]).toMatchObject({ answer: ["a"] });
    expect([activity("paper-c", "dialogue").mood.start, activity("paper-c", "dialogue").courseId]).toEqual([70, "U2-M1"]);
    expect(situation.grading.sections.find(({ id }) => id === "mock")?.parts.map(({ points }) => points)).toEqual([30, 15, 20, 20, 15]);
  });

  it("[T81] sealing 20, self-checks 10, visit 15, assessment 20, liability 15, forms 20 (R10); 60/40, transport leads", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([20, 10, 15, 20, 15, 20]);
    expect(activity("liability", "liability")).toMatchObject({ lead: "transport", shares: expect.arrayContaining([expect.objectContaining({ party: "transport", exact: 60 }), expect.objectContaining({ party: "warehouse", exact: 40 })]) });
    expect([activity("steps11", "ordering").orders[0]?.length, activity("wrong-orders", "matching").left.length, activity("errors", "matching").left.length]).toEqual([11, 4, 5]);
  });

  it("[T81] the monthly report agrees with itself: 8 of 1,600, 7 of 8, 7 + 1, 7,600 + 1,240", () => {
    const field = (id: string) => readText(activity("monthly", "form").fields.find(({ field: name }) => name === id)?.model ?? "", "zh-CN");
    expect([field("rate").startsWith(`${((8 / 1600) * 100).toFixed(2)}%`), field("on-time-reply"), Number(field("closed")) + Number(field("open")), Number(field("compensation"))]).toEqual([true, `${((7 / 8) * 100).toFixed(2)}%`, 8, 7600 + 1240]);
  });

  it("[T81] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U2-X1", "U2-N10", "U2-M1", ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => `U2-X1-F${String(n).padStart(2, "0")}`), ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `U2-X1-B${n}`), "complaint-investigation-form", "complaint-notice", "complaint-report", "complaint-monthly-report"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
    expect(situation.footnotes.find(({ id }) => id === "food")?.status).toBe("verify");
  });

  it("[T81] has texts that are fit to be read; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T82] the customer's seat and answers in other words", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("complaints", "flour-case");

  it("[T82] plans points of 10 in sum, hears them all in what Manager Wu says, finds no fault in it, and has him tell how it was found only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-found", "B2:note"]]);
  });

  it("[T82] knows every model answer of the officer for the officer's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T82] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("complaints", "flour-case");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });

  it("[T82] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
