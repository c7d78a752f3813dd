/** The situation `business-channels` against the course it carries out (unit 1, U1-S3 a–f; U1-N07–N09, U1-H1, U1-H2; forms B2–B4; rubrics R3, R10). */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { reportOf } from "../../src/attempt/performance.ts";
import { evaluate, parseFormula } from "../../src/grading/expression.ts";
import { exact, format, type Fraction } from "../../src/grading/fraction.ts";
import { readText } from "../../src/scenario/text.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { shippedSituation } from "../support/shipped-situation.ts";
import { playDialogue, type Said } from "../support/spoken-dialogue.ts";

const prepared = shippedSituation("front-desk", "business-channels");
const { situation } = prepared;
const activity = activityFinder(situation);

type Row = [good: number, weak: number, wrong: number];
type Part = { id: string; beats: string; courseId: string; start: number; good: number; weak: number; rows: Row[]; half: Said; chosen?: Record<string, string> };
/** Where a fault is felt less than a half-hearted turn, the beat says its weak figure and the way out takes the rest off: the last column is what is felt. */
const parts: Part[] = [
  {
    id: "call", beats: "a", courseId: "a", start: 20, good: 1, weak: 36, rows: [[-2, 1, 8], [-3, 3, 6], [-4, 2, 5], [-4, 3, 12], [-3, 4, 8], [-3, 3, 8]],
    half: { aB1: "您好，世达物流，请问有什么可以帮您？", aB2: "好的，几号发？还有地址、电话、收货人姓名都说一下。", aB3: "一共407.6元。", aB4: "保价条款第三条写着呢。", aB5: "两三天吧。", aB6: "好的，再见。" },
  },
  { id: "chat", beats: "b", courseId: "b", start: 25, good: 2, weak: 41, rows: [[-4, 4, 12], [-3, 3, 15], [-4, 2, 15], [-4, 2, 15], [-5, 4, 20], [-3, 1, 5]], half: { bB1: "在的。", bB2: "您的信息有误。", bB3: "嗯，看情况。", bB4: "一共四百五十元。", bB5: "今天吧。", bB6: "好的，再见。" } },
  { id: "enquiry", beats: "c", courseId: "c", start: 35, good: 7, weak: 48, rows: [[-3, 1, 2], [-5, 3, 10], [-8, 5, 8], [-4, 4, 6], [-8, 0, 25]], half: { cB1: "我查查。", cB2: "系统就这样。", cB3: "应该能吧。", cB4: "这个您再打一次电话改吧。" }, chosen: { cB5: "late" } },
  {
    id: "appointment", beats: "p", courseId: "d-phone", start: 30, good: 10, weak: 45, rows: [[-4, 2, 15], [-5, 4, 12], [-4, 4, 12], [-4, 4, 10], [-3, 1, 6]],
    half: { pB1: "我是讯达物流公司的。", pB2: "是这样的，我们公司成立很多年了，规模很大。", pB3: "还是见面再说吧。", pB4: "好的，明天见。", pB5: "好的，再见。" },
  },
  {
    id: "visit", beats: "v", courseId: "d-visit", start: 25, good: 1, weak: 41, rows: [[-3, 2, 20], [-2, 2, 10], [-4, 2, 6], [-6, 4, 12], [-4, 3, 10], [-5, 3, 8]],
    half: { vB3: "叶总您好，这是我的名片。", vB4: "我们公司有很多车，先给您介绍一下。", vB5: "这个嘛，看情况。", vB6: "好的，谢谢。" }, chosen: { vB1: "just", vB2: "phone" },
  },
  {
    id: "reception", beats: "e", courseId: "e", start: 30, good: 3, weak: 52, rows: [[-4, 3, 10], [-4, 5, 12], [-5, 3, 8], [-4, 3, 8], [-5, 3, 3], [0, 2, 2], [-5, 3, 8]],
    half: { eB1: "找哪位？", eB2: "那请一位先等一等。", eB3: "请坐，等一下。", eB4: "到了，就是这间。", eB5: "这边是分拣区。", eB6: "这个我不太清楚。", eB7: "再见，慢走。" },
  },
  { id: "explain", beats: "f", courseId: "f", start: 20, good: 1, weak: 30, rows: [[-4, 2, 10], [-4, 3, 3], [-3, 2, 8], [-4, 2, 6], [-4, 1, 8]], half: { fB1: "按手册来，一共九步。", fB2: "这是规定。", fB3: "三公斤。", fB4: "打客服电话就行。", fB5: "好的，谢谢。" } },
];

describe("[T73] the mood of the seven talks moves as the course's tables say (U1-S3 a–f)", () => {
  it.each(parts)("[T73] $id: every beat, good in sum $good, weak in sum $weak", ({ id, beats, courseId, start, good, weak, rows, half, chosen = {} }) => {
    const talk = activity(id, "dialogue");
    for (const [index, row] of rows.entries()) {
      const [gain, loss, fault] = row;
      expect(talk.beats.find((beat) => beat.id === `${beats}B${index + 1}`), `${id} ${index + 1}`).toMatchObject({ courseId: `U1-S3-${courseId}-B${index + 1}`, mood: { good: gain, weak: loss, wrong: fault } });
    }
    const last = `${beats}B${rows.length}`;
    const [best, poor] = [playDialogue(prepared, id), playDialogue(prepared, id, { said: half, chosen })];
    expect([talk.mood.start, best.mood(last), poor.mood(last), best.dialogue.ending]).toEqual([start, good, weak, "closed"]);
    expect([best.dialogue.outcomes.filter(({ outcome }) => outcome !== "good"), poor.dialogue.outcomes.filter(({ outcome }) => outcome !== "weak")]).toEqual([[], []]);
    expect([start + rows.reduce((sum, [gain]) => sum + gain, 0), start + rows.reduce((sum, [, loss]) => sum + loss, 0)]).toEqual([good, weak]);
  });

  it("[T73] faults that do not anger but weigh: labels photographed 2, another's volume 0, no inspection 0; each caps the situation at 59", () => {
    const photographed = playDialogue(prepared, "reception", { said: { eB5: "随便拍。" } });
    const told = playDialogue(prepared, "reception", { said: { eB6: "佰草集每月800票。" } });
    const skipped = playDialogue(prepared, "explain", { said: { fB2: "那就不拆了。" } });
    expect([photographed.mood("eB6"), told.mood("eB7"), skipped.mood("fB3")]).toEqual([13 + 2 + 0, 8 + 0 - 5, 16 + 0 - 3]);
    expect([photographed, told, skipped].map(({ state }) => reportOf(prepared, state).blockers.map(({ id, at }) => [id, at]))).toEqual([[["photo", 59]], [["volume-leak", 59]], [["uninspected", 59]]]);
  });

  it("[T73] a pick-up fee left out comes back at the door, +25; a promised call that is not made, +25", () => {
    const hidden = playDialogue(prepared, "call", { said: { aB3: "就收327.6，提货不要钱。" } });
    expect(hidden.dialogue.mood.end).toBe(20 - 2 - 3 + 5 - 4 - 3 - 3 + 25);
    expect(playDialogue(prepared, "enquiry", { chosen: { cB5: "none" } }).mood("cB5")).toBe(15 + 25);
  });
});

describe("[T74] facts, figures, marks, forms", () => {
  it.each([
    ["F01", "visit-call", "2013-05-01"], ["F01", "visit-time", "10:00"], ["F02", "visit-date", "2013-05-02"], ["F03", "company-address", "成都市双流开发区567号"], ["F03", "visitor", "张云"], ["F04", "area", "2234"], ["F04", "capital", "54"], ["F04", "staff", "275"], ["F04", "contact", "叶三"],
    ["F06", "visit-asked", "2013-05-04"], ["F07", "visit-arrive", "09:00"], ["F08", "guests", "2"], ["F08", "guest-contact", "陈辰"], ["F08", "escort", "曾群"], ["F09", "allowance", "300.00"], ["F13", "budget", "5000.00"],
  ])("[T74] U1-S3-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: `U1-S3-${courseId}`, value });
  });

  function lines(id: string): Record<string, string> {
    const { inputs, steps } = activity(id, "calculation");
    const known = new Map<string, Fraction>(inputs.map((input) => [input.id, exact(input.value)]));
    return Object.fromEntries(
      steps.map((step) => {
        const parsed = parseFormula(step.formula);
        const value = parsed.ok ? evaluate(parsed.expression, (name) => known.get(name) ?? null) : null;
        if (!value) throw new Error(`${id}: ${step.id}`);
        known.set(step.id, value);
        const shown = format(value, step.decimals);
        expect(readText(step.explain, "zh-CN").replaceAll(",", ""), `${id}: ${step.id}`).toContain(shown);
        return [step.id, shown];
      }),
    );
  }

  it("[T74] U1-N07 3,620.00 of 5,000, 1,380.00 left; U1-N08 407.60; U1-N09 432.00 and cover 18.00", () => {
    expect(lines("budget-sheet")).toEqual({ lodging: "760.00", subsidy: "1200.00", "budget-total": "3620.00", left: "1380.00" });
    expect(lines("a-price")).toEqual({ byWeight: "316.80", byVolume: "74.88", cover: "10.80", "a-total": "407.60" });
    expect(lines("b-price")).toEqual({ byWeight: "432.00", byVolume: "187.20", "b-freight": "432.00", cover: "18.00" });
    expect([0.4 * 0.4 * 0.15, 0.4 * 0.3 * 0.3].map((value) => Number(value.toFixed(3)))).toEqual([0.024, 0.036]);
  });

  it("[T74] marks a 20, b 15, c 15, d 20, e 20, f 10 (R10)", () => {
    const sums = new Map<string, number>();
    for (const { id, points } of situation.grading.sections[0]?.parts ?? []) sums.set(id.slice(0, 1), (sums.get(id.slice(0, 1)) ?? 0) + points);
    expect(Object.fromEntries(sums)).toEqual({ a: 20, b: 15, c: 15, d: 20, e: 20, f: 10 });
  });

  it("[T74] thirteen steps by phone and of a reception, seven of a visit, nine of a pick-up; approval before booking, weighing before payment", () => {
    expect(["phone-steps", "reception-steps", "visit-steps", "explain-steps"].map((id) => activity(id, "ordering").items.length)).toEqual([13, 13, 7, 9]);
    const before = (id: string, first: string, second: string) => {
      const [order = []] = activity(id, "ordering").orders;
      return order.indexOf(first) < order.indexOf(second);
    };
    expect([before("reception-steps", "grade", "book"), before("reception-steps", "ask", "introduce"), before("explain-steps", "weigh", "pay"), before("phone-steps", "repeat", "enter"), before("phone-steps", "terms", "enter")]).toEqual([true, true, true, true, true]);
    expect(activity("tips", "choice").questions.filter(({ answer }) => answer[0] === "a").map(({ id }) => id)).toEqual(["manual", "depth", "back", "ten"]);
  });

  it("[T74] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U1-S3", ...Array.from({ length: 13 }, (_, index) => `U1-S3-F${String(index + 1).padStart(2, "0")}`), "U1-N07", "U1-N08", "U1-N09", "U1-H1", "U1-H2", "web-waybill", "query-record", "customer-visit-form", "visitor-reception-record"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T74] has texts that are fit to be read; the phases take the minutes of README §4; the Chinese alone weighs at most 60 kB", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
    const file = JSON.parse(readFileSync(new URL("../../scenarios/front-desk/business-channels.json", import.meta.url), "utf8")) as unknown;
    const chinese = JSON.stringify(file, (_, value: unknown) => (typeof value === "object" && value !== null && "zh-CN" in value ? value["zh-CN"] : value));
    expect(gzipSync(chinese).length).toBeLessThanOrEqual(60_000);
  });
});

describe("[T75] the customer's seat", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("front-desk", "business-channels");

  it("[T75] plans points of 10 in sum, hears them all in what Mr He says, finds no fault in it; the figures only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-size", "aB2:ask-goods"]]);
  });

  it("[T75] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T75] sudden cards are mild and give nothing away", () => {
    expect(loudCards()).toEqual([]);
  });
});

describe("[T76] answers in other words", () => {
  it("[T76] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("front-desk", "business-channels");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });
});
