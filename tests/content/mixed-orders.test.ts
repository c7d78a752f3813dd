/** The situation `mixed-orders` against the course it carries out (unit 1, U1-S2; U1-N01–N06, U1-D1, U1-M1, U1-H3; forms B4; rubrics R3, R7, R10). */
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
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("front-desk", "mixed-orders");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

type Said = Record<string, string | string[]>;
/** The number on the fax is asked first and read back when he has said it. */
const asked: Said = { B3: ["李主管，不好意思再打扰您一下。您 9:20 那份传真糊了，数量看不清，是 300 箱还是 800 箱？", "好，跟您复述：洗衣液 300 箱，存 20 天。麻烦您重传一份并盖章，我收到再录单。"] };
function play(said: Said = {}, chosen: Record<string, string> = {}, contacts = ["fax", "sheet", "web", "old"]) {
  const { state, dialogue } = courseCall(prepared, { said: { ...asked, ...said }, chosen, inquiries: () => ({ contacts, act: "ring" }) });
  if (!dialogue) throw new Error("no talk");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = {
  B1: "好，八十箱武汉，知道了。", B2: "规定就是按体积收的。", B3: ["李主管，麻烦您重发一份。", "好，我等您的传真。"], B4: "您这表有误，麻烦重发一份。", B5: "看到了，一张我直接作废了。", B6: "我尽量吧，看看能不能赶上。", B7: "已经在走流程了，您再等等。", B8: "好了，都办了。", L1: "周主管，客户发火了。",
};

describe("[T70] the mood moves as the course's table says (U1-S2)", () => {
  const table: [string, number, number, number][] = [["B1", -2, 4, 10], ["B2", -5, 5, 12], ["B4", -3, 3, 10], ["B5", -3, 6, 15], ["B6", -6, 6, 30], ["B7", -5, 5, 12], ["B8", -3, 2, 4]];

  it.each(table)("[T70] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U1-S2-${id}`, mood: { good, weak, wrong } });
  });

  it("[T70] B3: −4 / 4 / 0, for a guess is not felt at once: the pallets come afterwards, +25", () => {
    const guessed = play({ B3: "我看着像800，先录单了。" });
    expect([play().mood("B3"), play({ B3: half["B3"] ?? "" }).mood("B3"), guessed.mood("B4")]).toEqual([29, 37, 33 + 0 + 25 - 3]);
    expect(guessed.dialogue.visited).toContain("pallets");
  });

  it("[T70] 40 → 9 when all is good; 75 when all is weak, and the supervisor comes at 61", () => {
    const [good, weak] = [play(), play(half, { sample: "boss" }, [])];
    expect([talk.mood.start, good.mood("B8"), weak.mood("B8")]).toEqual([40, 9, 75]);
    expect([good.dialogue.ending, weak.dialogue.ending, good.dialogue.visited.includes("L1"), weak.dialogue.visited.includes("L1")]).toEqual(["closed", "escalated", false, true]);
  });

  it.each<[string, Said, string, number]>([
    ["2, both web orders sent: +15", { B5: "两张我都发了。" }, "B5", 26 + 15],
    ["4, Beijing tonight: +30", { B6: "没问题，今晚一定到。" }, "B6", 23 + 30],
    ["“that's the price”: +12", { B2: "就这个价，嫌贵找别家。" }, "B2", 38 + 12],
    ["blamed for the list: +10", { B4: "你们表都填错了。" }, "B4", 29 + 10],
    ["made to pay before anything is clear: +12", { B7: "运费您先付一下。" }, "B7", 17 + 12],
  ])("[T70] typical error %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T70] the unseen sample caps the situation at 59; Beijing tonight costs ten marks at least", () => {
    const total = (said: Said, chosen: Record<string, string> = {}) => {
      const report = reportOf(prepared, play(said, chosen).state);
      return { talk: report.sections[0]?.parts.find(({ id }) => id === "talk")?.points ?? 0, blockers: report.blockers.map(({ id, at }) => [id, at]) };
    };
    expect([total({}, { sample: "letter" }).blockers, total({}, { sample: "later" }).blockers, total({}).blockers]).toEqual([[["uninspected", 59]], [["uninspected", 59]], []]);
    expect(total({}).talk - total({ B6: "没问题，今晚一定到。" }).talk).toBeGreaterThanOrEqual(10);
  });
});

describe("[T71] facts, figures, marks, forms", () => {
  it.each([
    ["date", "2012-03-13"], ["customer-code", "SD-A-003"], ["contact-phone", "13800000003"], ["cut-off", "17:00"], ["a02-boxes", "300"], ["a02-days", "20"], ["a05-boxes", "15"], ["order-ltl-no", "SD-YS-120313-01"], ["order-inbound-no", "SD-CC-120313-01"], ["order-delivery-no", "SD-PS-120313-01"],
    ["order-hangzhou-no", "SD-YS-120313-02"], ["order-express-no", "SD-KD-120313-01"], ["order-return-no", "SD-TH-120313-01"], ["order-exchange-no", "SD-HH-120313-01"], ["order-contract-no", "SD-KD-120313-02"],
  ])("[T71] %s is %s", (id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: "U1-S2", value });
  });

  /** Every line of a worksheet, worked out from its inputs, as it is asked for. */
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

  it("[T71] U1-N01: 6.16 m³, 864.00 against 1,601.60, 1,873.60 yuan in all", () => {
    expect(lines("price-a01")).toEqual({ "unit-volume": "0.077", volume: "6.16", byWeight: "864.00", byVolume: "1601.60", freight: "1601.60", cover: "72.00", "a01-total": "1873.60" });
    expect([0.55 * 0.4 * 0.35 * 80, 80 * 9 * 1.2, 6.16 * 260, 1601.6 + 72 + 80 + 120].map((value) => Number(value.toFixed(2)))).toEqual([6.16, 864, 1601.6, 1873.6]);
  });

  it("[T71] U1-N02: each piece the larger weight, rounded up, 14 kg, 99.00 yuan; the two common errors are 18 yuan short", () => {
    expect(lines("price-a04")).toEqual({ volumetric1: "10.00", volumetric2: "2.92", chargeable1: "10", chargeable2: "4", "a04-kg": "14", "a04-freight": "93.00", "a04-cover": "6.00", "a04-total": "99.00" });
    expect([15 + (Math.ceil(6.4) + Math.ceil(3.8) - 1) * 6, 15 + (Math.ceil(6.4 + 3.8) - 1) * 6, 93 - 75]).toEqual([75, 75, 18]);
    expect(readText(activity("price-a04", "calculation").afterword ?? "", "zh-CN")).toMatch(/75 元，少收 18 元/);
  });

  it("[T71] U1-N03: 8 pallets, 368.00 yuan; entered as 800 it would be 920.00, 552.00 too much", () => {
    expect(lines("price-a02")).toEqual({ "a02-pallets": "8", storing: "240.00", "a02-fee": "368.00", "wrong-fee": "920.00", "too-much": "552.00" });
  });

  it("[T71] U1-N04 394.00, U1-N05 14.00, U1-N06 1,200.00", () => {
    expect([lines("m1-towels")["m1-freight"], lines("parcel-home")["fee"], lines("heavy")["freight"]]).toEqual(["394.00", "14.00", "1200.00"]);
    expect(lines("m1-towels")).toMatchObject({ volumetric: "15.19", chargeable: "16", total: "48" });
  });

  it("[T71] what the facts say is what the worksheets come to", () => {
    const value = (id: string) => situation.facts.find((fact) => fact.id === id)?.value;
    const all = { ...lines("price-a01"), ...lines("price-a04"), ...lines("price-a02"), ...lines("m1-towels") };
    expect(["a01-total", "a04-kg", "a04-freight", "a04-cover", "a04-total", "a02-pallets", "a02-fee", "m1-freight"].filter((id) => value(id) !== all[id])).toEqual([]);
  });

  it("[T71] marks as the course's: sorting 16, finding 24, talks 24, entering 16, pricing 8, 8, 4; assessment 20, 40, 20, 20; design 20", () => {
    const points = (id: string) => situation.grading.sections.find((section) => section.id === id)?.parts.map((part) => part.points);
    expect([points("situation"), points("mock"), points("design")]).toEqual([[16, 24, 24, 16, 8, 8, 4], [20, 40, 20, 20], [20]]);
    expect(activity("plan", "document").content.map((content) => content.points)).toEqual([3, 4, 4, 3, 3, 3]);
  });

  it("[T71] eight papers sorted and their problems found, eleven steps, four wrong orders, eight orders made, six typical errors; the visitor comes before the call and the call before the fax", () => {
    expect([activity("sort", "matching").left.length, activity("problems", "matching").left.length, activity("wrong-orders", "matching").left.length, activity("receipts", "matching").left.length, activity("errors", "matching").left.length]).toEqual([8, 8, 4, 8, 6]);
    expect(activity("steps11", "ordering").orders).toEqual([["receive", "kind", "identity", "elements", "confirm", "capacity", "quote", "enter", "pass", "tell", "file"]]);
    expect(activity("m1-priority", "ordering").orders).toEqual([["visitor", "phone", "fax"]]);
  });

  it("[T71] everything of the course that belongs here is here, with its id; variant B asks for a contact and for leave", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U1-S2", ...Array.from({ length: 8 }, (_, index) => `U1-S2-B${index + 1}`), ...Array.from({ length: 6 }, (_, index) => `U1-N0${index + 1}`), "U1-D1", "U1-M1", "U1-H3", "order-ltl", "order-inbound", "waybill-express", "order-delivery", "order-return", "order-exchange", "business-notice"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
    expect(situation.variants[0]?.addBeats.flatMap((beat) => ("criteria" in beat ? beat.criteria.map(({ id }) => id) : []))).toEqual(expect.arrayContaining(["let-in", "take-contact", "ask-host", "tell-answer"]));
  });

  it("[T71] has texts that are fit to be read; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T72] the customer's seat and answers in other words", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("front-desk", "mixed-orders");

  it("[T72] plans points of 10 in sum, hears them all in what Supervisor Li says, finds no fault in it; 300 boxes and the day of need only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-300", "B3:ask-number"], ["tells-need", "B6:ask-need"]]);
  });

  it("[T72] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T72] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("front-desk", "mixed-orders");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T72] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
