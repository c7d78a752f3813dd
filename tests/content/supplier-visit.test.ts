/** The situation `supplier-visit` against the course it carries out (unit 1, U1-S1; forms B1; README §4; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("front-desk", "supplier-visit");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

type Said = Record<string, string | string[]>;
/** At the desk one prepares, then rings the host; each inquiry is at its first visit, so that both are told apart by what can be asked there. */
function play(said: Said = {}, chosen: Record<string, string> = {}, asks: Record<string, string[]> = { prepare: ["list", "badges", "tea"], notify: ["host", "room"] }) {
  const { state, dialogue } = courseCall(prepared, { said, chosen, inquiries: (beat) => ({ contacts: asks[beat] ?? [], act: beat === "prepare" ? "ready" : "answer" }) });
  if (!dialogue) throw new Error("no talk");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "找谁？", B2: "好，名片放这儿吧。", B3: "那不行，他不能上去。", B4: "我不清楚，您等着吧。", B5: "嗯，再等等。", B6: "这个嘛，我也说不好。", B7: "206在二楼，上去左拐就是。", B8: ["谢谢，再见。", "谢谢，再见。"], L1: "周主管，客人发火了。" };

describe("[T20] the mood moves as the course's table says (U1-S1)", () => {
  const table: [string, number, number, number][] = [["B1", -3, 3, 10], ["B2", -2, 2, 6], ["B3", -2, 4, 8], ["B4", -6, 8, 10], ["B5", -6, 10, 12], ["B7", -4, 2, 5], ["B8", -4, 3, 6]];

  it.each(table)("[T20] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U1-S1-${id}`, mood: { good, weak, wrong } });
  });

  it("[T20] B6: 0 / 2 / 0, for a leak costs no temper but the marks", () => {
    const leaked = play({ B6: "诚达昨天来过，他们报八块五一卷。" });
    expect([play().mood("B6"), play({ B6: "这个嘛，我也说不好。" }).mood("B6"), leaked.mood("at-1015")]).toEqual([11, 13, 11]);
    expect(reportOf(prepared, leaked.state).blockers.map(({ id, at }) => [id, at])).toEqual([["leak", 59], ["leak-item", 0]]);
  });

  it("[T20] 30 → 3 when all is good; 64 when all is weak, and the supervisor comes", () => {
    const [good, weak] = [play(), play(half, { arrive: "sit", "at-1015": "wait" }, {})];
    expect([talk.mood.start, good.mood("B8"), weak.mood("B8")]).toEqual([30, 3, 64]);
    expect(good.dialogue.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([good.dialogue.ending, weak.dialogue.ending, good.dialogue.visited.includes("L1"), weak.dialogue.visited.includes("L1")]).toEqual(["closed", "escalated", false, true]);
  });

  it.each<[string, Said, Record<string, string>, string, number]>([
    ["1, let in unchecked: the turn's +6 and +20", { B2: "你直接上去吧，305。" }, {}, "B3", 27 + 6 + 20 - 2],
    ["2, twenty silent minutes: +10", { B5: "嗯。" }, {}, "B5", 17 + 10],
    ["3, the meeting's business told: +10", { B4: "会上在谈换供应商呢，您等着。" }, {}, "B4", 23 + 10],
    ["4, “out by ten”: three times +6 by 10:15", { B4: "很抱歉，例会大约10:15散会。十点一定出来。您在等候区看样册，或者先到206布置样品？" }, {}, "B7", 11 + 18 - 4],
    ["the phone before the guest: +10", {}, { arrive: "phone" }, "B1", 30 + 10],
    ["introduced in the wrong order: +5", { B7: "王经理，这位是恒丰的于经理。" }, {}, "B7", 11 + 5],
  ])("[T20] typical error %s", (_, said, chosen, beat, mood) => {
    expect(play(said, chosen).mood(beat)).toBe(mood);
  });

  it("[T20] letting the driver in costs 15 marks, the meeting's business 10", () => {
    const points = (said: Said) => reportOf(prepared, play(said).state).sections[0]?.parts.find(({ id }) => id === "talk")?.points ?? 0;
    const best = points({});
    const fault = (beat: string, id: string) => talk.beats.flatMap((candidate) => (candidate.id === beat && "criteria" in candidate ? candidate.criteria : [])).find((criterion) => criterion.id === id);
    expect([fault("B3", "let-in")?.points, fault("B4", "leak-meeting")?.points]).toEqual([15, 10]);
    expect(best - points({ B3: "行，一起上去吧。" })).toBeGreaterThanOrEqual(15);
  });
});

describe("[T21] facts, marks, forms", () => {
  it.each([
    ["F01", "date", "2012-03-06"], ["F02", "extension", "8016"], ["F02", "office", "305"], ["F03", "visitor", "于志明"], ["F03", "visitor-phone", "13800000006"], ["F04", "appointment", "10:00"], ["F04", "room", "206"], ["F06", "arrived", "09:40"],
    ["F07", "driver", "1"], ["F08", "cartons", "2"], ["F08", "laptop", "1"], ["F09", "meeting-was", "09:30"], ["F09", "delay", "10:15"], ["F10", "badge", "V-017"], ["F10", "driver-badge", "V-018"], ["F11", "car", "B 区 12 号"], ["F12", "met-from", "10:18"], ["F12", "met-to", "11:05"], ["F12", "left", "11:12"],
  ])("[T21] U1-S1-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: `U1-S1-${courseId}`, value });
  });

  it("[T21] talk 50, steps 15, register 20, manners 10, confidence 5 (R10); what can be said well is worth the 35 that R3 leaves beside the mood", () => {
    const parts = situation.grading.sections[0]?.parts ?? [];
    expect(parts.map(({ points }) => points)).toEqual([50, 15, 20, 10, 5]);
    const beats = new Set(parts[0]?.from[0]?.beats);
    expect(talk.beats.flatMap((beat) => ("criteria" in beat && beats.has(beat.id) ? beat.criteria : [])).reduce((sum, { kind, points }) => sum + (kind === "does" ? points : 0), 0)).toBe(35);
  });

  it("[T21] twelve steps in the course's order; five wrong orders and five typical errors", () => {
    expect(activity("steps12", "ordering").orders).toEqual([["list", "greet", "id", "register", "ring", "tell", "again", "room", "introduce", "tea", "leave", "file"]]);
    expect([activity("wrong-orders", "matching").left.length, activity("errors", "matching").left.length]).toEqual([5, 5]);
  });

  it("[T21] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U1-S1", ...Array.from({ length: 12 }, (_, index) => `U1-S1-F${String(index + 1).padStart(2, "0")}`), ...Array.from({ length: 8 }, (_, index) => `U1-S1-B${index + 1}`), "U1-K13", "U1-K16", "U1-K20", "visitor-register"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
    expect(prepared.forms.get("visitor-register")?.fields.map(({ id }) => id).sort()).toEqual(["appointment", "arrive", "badge", "companions", "company", "goods-in", "goods-out", "host", "id-check", "leave", "meet", "purpose", "receptionist", "visit-date", "visitor"]);
  });

  it("[T21] has texts that are fit to be read; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T22] the customer's seat and answers in other words", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("front-desk", "supplier-visit");

  it("[T22] plans points of 10 in sum, hears them all in what Manager Yu says, finds no fault in it, and has him tell of his next visit only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-hurry", "B4:options"]]);
  });

  it("[T22] knows every model answer of the receptionist for the receptionist's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T22] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("front-desk", "supplier-visit");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T22] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
