/** The situation `customer-file` against the course it carries out (unit 4 §3, U4-X1; forms D2–D5; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { firstPages } from "../../src/grading/read-archive.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("customer-information", "customer-file");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

type Said = Record<string, string | string[]>;
function play(said: Said = {}) {
  const { state, dialogue } = courseCall(prepared, { said, inquiries: () => ({ contacts: ["prospect", "contract", "ledger", "service"], act: "ready" }) });
  if (!dialogue) throw new Error("no talk");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "公司要建档，您填一下。", B2: "公司叫什么？", B3: "那三栏都写您。", B4: "好像是半个月吧。", B5: "这个不太方便吧。", B6: "好，行。" };

describe("[T106] the mood moves as the course's table says (U4-X1)", () => {
  const table: [string, number, number, number][] = [["B1", -4, 3, 15], ["B2", -3, 2, 5], ["B3", -3, 2, 5], ["B4", -3, 1, 8], ["B5", -4, 3, 3], ["B6", -2, 1, 3]];

  it.each(table)("[T106] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U4-X1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T106] 20 → 1 when all is good, 32 when all is weak", () => {
    const [good, weak] = [play(), play(half)];
    expect([talk.mood.start, good.mood("B6"), weak.mood("B6")]).toEqual([20, 1, 32]);
    expect([good, weak].map(({ dialogue }) => [...new Set(dialogue.outcomes.map(({ outcome }) => outcome))])).toEqual([["good"], ["weak"]]);
  });

  it.each<[string, Said, string, number]>([
    ["the identity card as a must: +15", { B1: "把您的身份证号报一下。" }, "B1", 35],
    ["written without checking: +5", { B2: "合同上有，照着抄就行，不用核了。" }, "B2", 16 + 5],
    ["the phones mixed up: +5", { B3: "刘会计的电话记13800000032。" }, "B3", 13 + 5],
    ["30 days from memory: +8", { B4: "月结30天。" }, "B4", 10 + 8],
    ["the whole cabinet: +3", { B5: "柜子在那儿，您自己翻。" }, "B5", 7 + 3],
  ])("[T106] %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T106] another customer's file shown caps the total at 59", () => {
    expect(reportOf(prepared, play({ B5: "整柜都在这儿，您挑着看。" }).state).blockers.map(({ id, at }) => [id, at])).toEqual([["leak", 59]]);
  });
});

describe("[T107] facts, figures, forms and the volume", () => {
  it.each([
    ["F01", "company", "桑弘服饰有限公司"], ["F01", "industry", "女装"], ["F01", "region", "佛山市南海区"], ["F01", "contact-phone", "13800000031"], ["F02", "prospect-date", "2011-02-12"], ["F02", "expected", "30"], ["F02", "pain", "回单慢"], ["F03", "signed", "2011-03-05"], ["F03", "contract-no", "CH-2011-018"], ["F03", "terms", "月结 15 天"],
    ["F03", "capital", "500 万元"], ["F03", "staff", "180"], ["F04", "orders", "402"], ["F04", "months", "14"], ["F04", "on-time", "96.4%"], ["F05", "complaints", "4"], ["F05", "callbacks", "2"], ["F06", "date", "2012-05-08"], ["F06", "file-no", "A-FS-0037"], ["F06", "place", "A 柜 3 层 7 位"], ["F06", "pages", "46"],
  ])("[T107] U4-X1-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: `U4-X1-${courseId}`, value });
  });

  it("[T107] 402 orders in 14 months are 28.71 a month", () => {
    const { inputs, steps } = activity("average", "calculation");
    expect([inputs.map(({ value }) => value), steps.map(({ decimals }) => decimals), (402 / 14).toFixed(2), (30 - 402 / 14).toFixed(2)]).toEqual([[402, 14, 30], [2, 2], "28.71", "1.29"]);
  });

  it("[T107] the volume: seven papers on 46 pages between cover and back; four papers that are none of it; its place next to 0036", () => {
    const volume = activity("volume", "archive");
    const order = volume.orders[0] ?? [];
    expect(order).toEqual(["cover", "contents", "basic", "contract", "talks", "business", "payment", "complaint", "callback", "memo", "back"]);
    expect(volume.papers.reduce((sum, { belongs, pages }) => sum + (belongs ? pages : 0), 0)).toBe(46);
    expect(["basic", "contract", "talks", "business", "payment", "complaint", "callback"].map((id) => firstPages(volume.papers, order).get(id))).toEqual([1, 3, 11, 16, 30, 39, 45]);
    expect(volume.papers.flatMap(({ id, belongs }) => (belongs ? [] : [id]))).toEqual(["id-copy", "jinxiu", "twin", "rumour"]);
    expect(volume.place).toMatchObject({ cabinet: "A", shelf: 3, place: 7 });
    expect(volume.cabinets[0]?.taken.find(({ shelf, place }) => shelf === 3 && place === 6)).toMatchObject({ text: "A-FS-0036" });
    expect(volume.labels.map(({ id, accepts }) => [id, accepts[0]])).toEqual([["file-no", "A-FS-0037"], ["title", "桑弘服饰有限公司"], ["pages", "46"], ["retention", "needed"]]);
  });

  it("[T107] seven steps, five wrong ways, four typical errors", () => {
    expect(activity("steps7", "ordering").orders).toEqual([["prospect", "card", "list", "papers", "volume", "box", "index"]]);
    expect([activity("wrong-orders", "matching").left.length, activity("errors", "matching").left.length]).toEqual([5, 4]);
  });

  it("[T107] cards 30, volume 20, index 20, talk 20, team 10", () => {
    const headline = situation.grading.sections.find((section) => section.headline);
    expect([headline?.points, headline?.parts.map(({ points }) => points)]).toEqual([100, [30, 20, 20, 20, 10]]);
  });
});

describe("[T108] whole and in other words", () => {
  it("[T108] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U4-X1", ...Array.from({ length: 6 }, (_, index) => `U4-X1-F0${index + 1}`), ...Array.from({ length: 6 }, (_, index) => `U4-X1-B${index + 1}`), "U4-H1", "prospect-card", "general-customer-card", "active-customer-list", "archive-filing-form", "archive-index-form"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T108] has texts that are fit to be read; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  const { heard, models, planIn } = customerSeat("customer-information", "customer-file");

  it("[T108] the customer's seat plans 10 points, hears them in what Manager Shen says, and finds no fault in it", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
  });

  it("[T108] knows every model answer of the clerk for the clerk's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T108] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("customer-information", "customer-file");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });
});
