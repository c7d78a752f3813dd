/** The situation `crushed-goods` against the course it carries out (unit 2 §3, §9; README §7, §8; rubrics R10), and the inner case U2-I1 that goes with it. */
import { describe, expect, it } from "vitest";
import { performanceOf, reportOf } from "../../src/attempt/performance.ts";
import type { Prepared } from "../../src/attempt/prepared.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { courseSeconds } from "../../src/scenario/course-time.ts";
import { readText } from "../../src/scenario/text.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems, textsOf } from "../support/chinese-texts.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { readAnswers, scores, shippedCriteria, shippedJudge, sumOf, tallyOf } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared: Prepared = shippedSituation("complaints", "crushed-goods");
const { situation } = prepared;
const activity = activityFinder(situation);
const call = activity("call", "dialogue");
const inner = activity("internal-case", "dialogue");

type Doings = Parameters<typeof courseCall>[1];
const thorough = { contacts: ["factory", "express", "recording", "leader", "checklist", "pickup-photo", "consignee"], act: "call-back" };
function play(doings: Doings = {}) {
  const { state, dialogue } = courseCall(prepared, { inquiries: [thorough], ...doings });
  if (!dialogue) throw new Error("no call");
  const moods = (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood;
  return { state, dialogue, moods };
}
const rude = { B1: "您哪位？有话快说。", B2: "分拣都是机器，免不了的，别激动。", B3: "你先举证，没有证据我们没法受理。" };
/** What says next to nothing of what is asked for, and commits no fault that the course calls wrong. */
const half = {
  B1: "您好，世达客服，您请讲。", B2: "您先冷静一下，我在听。", B3: "第二箱里碎了几套？", B4: "那您拍几张照片发过来吧。", L3: "梁经理，福临门的张先生，货碎了，他要找您。", B5: "我们会赔您的。",
  B6: "保价的会赔。", B7: "误工费没有这一项。", B8: "过几天给您结果。", B9: "原因还在查。", B10: "好，就按方案赔您。", B11: "货收到了吗？",
};

describe("[T9] the facts of U2-T2 are those of the course (§3.1)", () => {
  it.each([
    ["F01", "date", "2012-05-03"], ["F01", "call-time", "10:05"], ["F02", "order-number", "1234577"], ["F03", "sets", "24"], ["F03", "boxes", "2"], ["F03", "box-size", "60×40×45 厘米"], ["F03", "box-weight", "14.5"],
    ["F04", "unit-price", "85.00"], ["F04", "total-value", "2040.00"], ["F05", "declared", "2040.00"], ["F05", "cover-fee", "10.20"], ["F05", "freight", "225.00"],
    ["F06", "picked-up-at", "2012-05-01T17:00"], ["F06", "jam-at", "2012-05-02T02:13"], ["F06", "resealed-at", "2012-05-02T02:20"], ["F07", "delivered-at", "2012-05-03T09:30"], ["F07", "broken", "9"], ["F07", "deformed", "3"],
    ["F08", "show-at", "2012-05-05T10:00"], ["F08", "short-sets", "12"], ["F08", "resend-by", "2012-05-04T18:00"], ["F10", "share-operations", "70"], ["F10", "share-pickup", "30"],
    ["F11", "box-price", "12.00"], ["F11", "repair-cost", "36.00"], ["F11", "trip-fee", "20.00"], ["F12", "case-number", "TS-20120503-022-02"],
    ["F13", "list-due", "10:35"], ["F13", "initial-due", "2012-05-03T12:00"], ["F13", "investigated-by", "2012-05-04T12:00"], ["F13", "decided-by", "2012-05-04T17:00"], ["F13", "paid-by", "2012-05-07"], ["F13", "told-by", "2012-05-10"],
    ["F14", "least-deductible", "200.00"],
  ])("[T9] U2-T2-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((candidate) => candidate.id === id)).toMatchObject({ courseId: `U2-T2-${courseId}`, value });
  });

  it("[T9] no course time lies before the call", () => {
    expect(Math.min(...call.beats.flatMap(({ clock }) => (clock?.at ? [courseSeconds(clock.at)] : [])))).toBeGreaterThanOrEqual(courseSeconds(call.clock));
  });
});

describe("[T10] the mood moves as the course's tables say (§3.3, §3.6)", () => {
  const table: [string, number, number, number][] = [
    ["B1", -4, 2, 12], ["B2", -8, 2, 15], ["B3", -2, 1, 15], ["B4", -3, 0, 18], ["B5", -9, 3, 18], ["B6", -6, 1, 15], ["B7", -3, 3, 25], ["B8", -6, 4, 12], ["B9", -8, 1, 25], ["B10", -4, 0, 25], ["B11", -7, 0, 15],
  ];
  const innerTable: [string, number, number, number][] = [["I1", -7, 4, 15], ["I2", -6, 3, 12], ["I3", -5, 4, 10], ["I4", -6, 3, 10], ["I5", -6, 3, 12]];
  const change = (id: string) => {
    const found = [...call.beats, ...inner.beats].find((candidate) => candidate.id === id);
    return found && "mood" in found ? found.mood : null;
  };
  const sum = (start: number, ids: readonly string[], outcome: "good" | "weak") => ids.reduce((mood, id) => mood + (change(id)?.[outcome] ?? Number.NaN), start);
  const ids = table.map(([id]) => id);

  it.each([...table, ...innerTable])("[T10] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(change(id)).toEqual({ good, weak, wrong });
    const courseId = id.startsWith("B") ? `U2-T2-${id}` : `U2-I1-${id.replace("I", "B")}`;
    expect([...call.beats, ...inner.beats].find((candidate) => candidate.id === id)?.courseId).toBe(courseId);
  });

  it("[T10] adds up to 70 → 29 → 21 → 10 when all is good, to 87 when all is weak; 45 → 15 and 62 inside", () => {
    expect([call.mood.start, inner.mood.start]).toEqual([70, 45]);
    expect([sum(70, ids.slice(0, 8), "good"), sum(70, ids.slice(0, 9), "good"), sum(70, ids, "good"), sum(70, ids, "weak")]).toEqual([29, 21, 10, 87]);
    const insideIds = innerTable.map(([id]) => id);
    expect([sum(45, insideIds, "good"), sum(45, insideIds, "weak")]).toEqual([15, 62]);
  });

  it("[T10] chooses lines above 55 and up to 55 (§3.3b)", () => {
    expect(call.mood.lines.slice(0, 2).map(({ id, min }) => [id, min])).toEqual([["low", 0], ["high", 56]]);
  });
});

describe("[T11] the call runs as the course tells it", () => {
  it("[T11] is 29 after B8, 21 after B9, 10 at the end, every beat good, both promises kept", () => {
    const { dialogue, moods } = play();
    expect([moods("B8"), moods("B9"), moods("B11")]).toEqual([29, 21, 10]);
    expect(dialogue.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect(dialogue.timers).toEqual([{ id: "initial", state: "kept" }, { id: "plan", state: "kept" }]);
    expect(dialogue.ending).toBe("closed");
  });

  it("[T11] comes to 87 when all is half done, by way of the manager, and does not end well", () => {
    const { dialogue, moods } = play({ said: half, chosen: { resend: "leave-it", approval: "ask-supervisor" }, inquiries: [{ contacts: ["recording"], act: "call-back" }] });
    expect(moods("B11")).toBe(87);
    expect(dialogue.visited).toContain("L3");
    expect(dialogue.ending).toBe("escalated");
  });

  it("[T11] hangs up after two beats at 95, and the rescue call brings 95 to 46 (README §8; as U2-T1-R)", () => {
    const { dialogue, moods } = play({ said: rude });
    expect(dialogue.visited).toContain("hang-up");
    expect([moods("R1"), moods("R4"), dialogue.visited.includes("B8")]).toEqual([85, 46, true]);
  });

  it("[T11] loses the customer when the rescue call has nothing that is settled", () => {
    const { dialogue, moods } = play({ said: { ...rude, R2: "我们会想办法的。" } });
    expect([moods("R4"), dialogue.ending]).toEqual([71, "hung-up"]);
  });

  it("[T11] misses the promise of noon by waiting for the maker's report; the call is capped at 79 of 100", () => {
    const played = play({ inquiries: [{ contacts: ["recording", "maker"], act: "call-back" }] });
    expect(played.dialogue.visited).toContain("missed-call");
    expect(played.dialogue.timers[0]).toEqual({ id: "initial", state: "missed" });
    expect(reportOf(prepared, played.state).blockers.map(({ id, at }) => [id, at])).toEqual([["broken-promise", 79]]);
  });

  it("[T11] is due at what was promised: by half past ten is missed with half an hour of asking", () => {
    const { dialogue } = play({ said: { B8: "十点三十分前我给您回电说结论，明天 17 点前给您书面方案。" }, inquiries: [{ contacts: ["recording", "leader"], act: "call-back" }] });
    expect(dialogue.timers[0]).toEqual({ id: "initial", state: "missed" });
  });

  it.each<[string, Doings, string, number]>([
    ["error 2, only the machine: +12", { said: { B9: "是机器出了故障。" } }, "approval", 29 + 12],
    ["error 3, no goods: +25", { chosen: { resend: "after-signing" } }, "B10", 21 + 25],
    ["error 4, a law that is not so: +15", { said: { B6: "国家规定最高赔三倍运费。" } }, "B6", 44 + 15],
    ["error 6, three thousand promised: −5 at once", { said: { B7: "行，三千我答应您。" } }, "B8", 38 - 5 - 6],
    ["error 6, three thousand promised: +30 when it is not approved", { said: { B7: "行，三千我答应您。" } }, "B10", 38 - 5 - 6 - 8 + 30 - 4],
    ["error 6, a figure told before approval: +30", { chosen: { approval: "tell-first" } }, "approval", 21 + 30],
  ])("[T11] typical error (§3.3b): %s", (_, doings, beat, mood) => {
    expect(play(doings).moods(beat)).toBe(mood);
  });

  it.each<[string, Doings, string]>([
    ["hiding the torn parcel", { said: { B9: "我们查了，分拣没有发现异常。" } }, "hidden"],
    ["blaming the packing", { said: { B9: "是您的包装不合格。" } }, "hidden"],
    ["doubting the customer", { said: { B4: "会不会是你们自己搬的时候摔的？" } }, "doubted"],
    ["abuse", { said: { B2: "你是不是脑子有病？" } }, "abuse"],
  ])("[T11] blocks %s (§3.7)", (_, doings, blocker) => {
    expect(reportOf(prepared, play(doings).state).blockers.map(({ id }) => id)).toEqual([blocker]);
  });

  it("[T11] asks on where a time, the damage or the goods are left out, and forgives the second answer", () => {
    const { moods } = play({ said: { B8: ["我们会尽快给您答复。", modelOf("B8")] } });
    expect(moods("B8")).toBe(29);
  });
});

describe("[T12] shares, money and marks", () => {
  it("[T12] operations bear 70 %, the pick-up station 30 %, the customer nothing (F10)", () => {
    const { shares, lead } = activity("liability", "liability");
    expect(Object.fromEntries(shares.map(({ party, exact }) => [party, exact]))).toEqual({ operations: 70, "pickup-station": 30, customer: 0, "order-entry": 0 });
    expect(lead).toBe("operations");
  });

  it.each([
    ["U2-N01", "freight-check", { volumetric: "18.00", chargeable: "18.00", total: "36.00", freight: "225.00" }],
    ["U2-N02", "claim", { goods: "765.00", repair: "36.00", "claim-amount": "821.00", "freight-refund": "112.50", payable: "933.50" }],
    ["U2-N03", "declared-1000", { capped: "821.00", proportional: "402.45" }],
    ["U2-N04", "declared-600", { capped: "600.00", proportional: "241.47" }],
    ["U2-N06", "recovery", { tenth: "82.10", deductible: "200.00", insured: "621.00", net: "312.50", operations: "218.75", station: "93.75", operationsBare: "653.45", stationBare: "280.05" }],
    ["U2-I1", "inner-figures", { errorRate: "1.67", redelivery: "60.00", entryFee: "9.00", operationsFee: "6.00" }],
  ])("[T12] %s gives the course's figures (§3.4, §3.6)", (courseId, id, figures) => {
    const sheet = activity(id, "calculation");
    expect(sheet.courseId).toBe(courseId);
    expect(Object.fromEntries(readWorksheet(sheet, []).lines.map(({ step, expected }) => [step.id, readText(expected ?? "", "zh-CN")]))).toEqual(figures);
  });

  it("[T12] a wrong earlier figure is not punished twice", () => {
    const lines = readWorksheet(activity("claim", "calculation"), [["goods", "675"], ["repair", "36.00"], ["claim-amount", "731.00"], ["freight-refund", "112.50"], ["payable", "843.50"]].map(([step = "", value = ""]) => ({ kind: "calculation" as const, step, value, unit: "元" }))).lines;
    expect(lines.map(({ value }) => value)).toEqual(["wrong", "right", "followed", "right", "followed"]);
  });

  it("[T12] gives no single figure where nothing was declared (U2-N05)", () => {
    const { questions } = activity("uninsured", "choice");
    const right = questions.flatMap(({ options, answer }) => options.filter(({ id }) => answer.includes(id)).map(({ text }) => readText(text, "zh-CN")));
    expect(right.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it("[T12] the headline has the course's eight parts (R10), the inner case its four (§3.6)", () => {
    const points = (id: string) => situation.grading.sections.find((section) => section.id === id)?.parts.map((part) => part.points);
    expect(points("situation")).toEqual([25, 15, 20, 10, 15, 5, 5, 5]);
    expect(points("internal")).toEqual([6, 5, 5, 4]);
  });

  it.each([[10, {}, 5], [10 + 10 + 12 + 7 + 10, { said: { B2: "好的。", B5: "好的。", B6: "好的。", B8: "12 点前给您回电。" } }, 3]])("[T12] gives the ending's five by the mood: at %i", (mood, doings, marks) => {
    const { state, moods } = play(doings);
    const ending = reportOf(prepared, state).sections[0]?.parts.find(({ id }) => id === "ending");
    expect([moods("B11"), ending?.points]).toEqual([mood, marks]);
  });
});

describe("[T13] everything of the course that belongs here is here", () => {
  const courseIds = courseIdsIn([situation, [...prepared.forms.values()]]);
  const two = (number: number) => String(number).padStart(2, "0");

  it("[T13] facts, beats, questions, calculations, the inner case, forms", () => {
    const wanted = [
      "U2-T2", "U2-I1",
      ...Array.from({ length: 14 }, (_, index) => `U2-T2-F${two(index + 1)}`), ...Array.from({ length: 11 }, (_, index) => `U2-T2-B${index + 1}`), ...Array.from({ length: 5 }, (_, index) => `U2-I1-B${index + 1}`),
      ...[5, 6, 7, 18, 21, 22, 23, 24, 25, 27, 28].map((number) => `U2-K${two(number)}`), ...Array.from({ length: 6 }, (_, index) => `U2-N${two(index + 1)}`),
      "service-accident-report", "damage-claim-registration", "claim-agreement", "complaint-notice", "complaint-report",
    ];
    expect(wanted.filter((id) => !courseIds.has(id))).toEqual([]);
  });

  it("[T13] the forms ask for the fields of the course (forms A2, A3, A9)", () => {
    const fields = (id: string) => prepared.forms.get(id)?.fields.map((field) => field.id);
    expect(fields("service-accident-report")).toEqual(["report-date", "no", "work-order", "branch", "party", "customer", "goods-type", "declared-value", "course", "rescue", "damage-state", "party-sign", "branch-seal", "note"]);
    expect(fields("damage-claim-registration")).toEqual(["branch-of-incident", "work-order", "hq-claims-office", "investigate-time", "course", "responsibility", "findings", "branch-claims-opinion", "marketing-opinion", "quality-measures", "operation-measures"]);
    expect(fields("claim-agreement")).toEqual(["case-no", "parties", "loss", "freight-refund", "amount", "pay-date", "resend", "residue", "waiver", "signatures"]);
  });

  it("[T13] what the course has not verified is not shown as settled (README §10)", () => {
    expect(situation.footnotes.filter(({ status }) => status === "verify").map(({ id }) => id)).toEqual(["appeal", "limit-clause", "road-six", "rail"]);
  });

  it("[T13] the mock draws one of six cards and ends with the promise of times", () => {
    const mock = activity("mock", "dialogue-variant");
    expect([mock.variants.length, mock.until]).toEqual([6, "B8"]);
  });

  it("[T13] the eight phases take the minutes of README §4", () => {
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T14] the texts are ready to read", () => {
  it("[T14] has Chinese punctuation in Chinese, and English for whatever is not spoken Chinese", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(textsOf(situation).length).toBeGreaterThan(500);
  });
});

describe("[T16] answers in other words than the examples", () => {
  const answers = readAnswers(new URL("answers/crushed-goods.jsonl", import.meta.url));
  const { beats } = shippedCriteria("crushed-goods");

  it("[T16] labels only criteria that the beats have", () => {
    for (const { beat, met } of answers) for (const label of met) expect(beats.get(beat)?.map(({ id }) => id), beat).toContain(label);
  });

  it("[T16] are judged as labelled, with hardly an exception", () => {
    const { precision, f1 } = scores(sumOf(tallyOf(answers, beats, shippedJudge("crushed-goods")).values()));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });
});

describe("[T11] the inner case", () => {
  it("[T11] belongs to the homework, with the agent's seat and another customer", () => {
    expect(situation.phases.find(({ activities }) => activities.includes("internal-case"))?.id).toBe("homework");
    expect([inner.seat, inner.customer]).toEqual(["agent", "sorting-leader"]);
    expect(performanceOf(prepared, play().state).dialogues.map(({ activity: id }) => id)).toContain("internal-case");
  });
});

function modelOf(id: string): string {
  const found = call.beats.find((candidate) => candidate.id === id);
  return found?.kind === "talk" ? readText(found.model, "zh-CN") : "";
}
