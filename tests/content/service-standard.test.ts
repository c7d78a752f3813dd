/** The situation `service-standard` against the course it carries out (unit 2 §8, U2-X3, U2-N12; railway time limits of §10, U2-N13; paper E of §12; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import type { ActivityOf } from "../../src/scenario/schema/activity.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("complaints", "service-standard");
const { situation } = prepared;
const activity = activityFinder(situation);
const talk = activity("call", "dialogue");

/** Each line of a worksheet as worked out from its inputs. */
const figures = (sheet: ActivityOf<"calculation">) => Object.fromEntries(readWorksheet(sheet, []).lines.map(({ step, expected }) => [step.id, Number(expected)]));

type Said = Record<string, string | string[]>;
function play(said: Said = {}) {
  const { dialogue } = courseCall(prepared, { said });
  if (!dialogue) throw new Error("no talk");
  return { dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "这是上面定的。", B2: "看情况吧。", B3: "你们自己想办法。", B4: "必须戴。", B5: "客户就是上帝。", B6: "好，我记下了。" };

describe("[T86] the mood, the figures and the marks are the course's (U2-X3)", () => {
  const steps: [string, number, number, number][] = [["B1", -8, 4, 15], ["B2", -6, 3, 12], ["B3", -6, 3, 12], ["B4", -3, 1, 8], ["B5", -6, 2, 5], ["B6", -6, 2, 10]];

  it.each(steps)("[T86] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(talk.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U2-X3-${id}`, mood: { good, weak, wrong } });
  });

  it("[T86] 45 → 10 when all is good, 60 when all is weak", () => {
    const [good, weak] = [play(), play(half)];
    expect([talk.mood.start, good.mood("B6"), weak.mood("B6")]).toEqual([45, 10, 60]);
    expect([good.dialogue.outcomes.filter(({ outcome }) => outcome !== "good"), weak.dialogue.outcomes.filter(({ outcome }) => outcome !== "weak")]).toEqual([[], []]);
    expect([good.dialogue.ending, weak.dialogue.ending]).toEqual(["closed", "closed"]);
  });

  it.each<[string, Said, string, number]>([
    ["leave if you cannot", { B1: "做不到就走人。" }, "B1", 45 + 15],
    ["fines at once", { B2: "当然罚，超时一票罚五十元。" }, "B2", 37 + 12],
    ["a lie to the customer", { B3: "就跟客户说在路上。" }, "B3", 31 + 12],
    ["mockery", { B4: "连块牌子都看不住。" }, "B4", 25 + 8],
    ["no figures", { B5: "我懒得说。" }, "B5", 22 + 5],
    ["a flat no", { B6: "标准不能改。" }, "B6", 16 + 10],
  ])("[T86] wrong: %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T86] U2-N12: ten figures of the week", () => {
    const sheet = activity("kpi", "calculation");
    expect(sheet.courseId).toBe("U2-N12");
    expect(figures(sheet)).toEqual({ pickup: 94.06, city: 96.55, far: 93.76, upload: 97.94, right: 99.49, dress: 97.5, late: 43, lateRate: 5.51, lostRate: 0.128, damageRate: 0.513 });
    expect([203 - 196, 577 - 541]).toEqual([7, 36]);
  });

  it("[T86] U2-N13: the last days by the calendar", () => {
    const sheet = activity("rail", "calculation");
    const day = (month: number, date: number) => Math.round((Date.UTC(2012, month - 1, date) - Date.UTC(2011, 11, 31)) / 86_400_000);
    const last = (month: number, date: number, days: number) => new Date(Date.UTC(2012, month - 1, date + days - 1)).toISOString().slice(5, 10);
    expect(sheet.courseId).toBe("U2-N13");
    expect(Object.fromEntries(sheet.inputs.map(({ id, value }) => [id, value]))).toEqual({ record: day(5, 3), expiry: day(5, 10), delivered: day(5, 15), claimDays: 180, penaltyDays: 60, april: day(4, 30), june: day(6, 30), september: day(9, 30), october: day(10, 31) });
    expect([last(5, 4, 180), last(5, 26, 180), last(5, 11, 180), last(5, 16, 60), last(5, 1, 7), last(5, 4, 7)]).toEqual(["10-30", "11-21", "11-06", "07-14", "05-07", "05-10"]);
    expect(figures(sheet)).toEqual({ recordStart: day(5, 4), recordEnd: 30, ordinaryStart: day(5, 26), ordinaryEnd: 21, freshStart: day(5, 11), freshEnd: 6, penaltyEnd: 14, overchargeEnd: 30, expressFirst: 7, expressSecond: 10 });
    expect(situation.footnotes.find(({ id }) => id === "rail")?.status).toBe("verify");
  });

  it("[T86] steps 20, needs 20, indicators 25, feasible 15, explaining 10, reassessing 10 (R10); paper E 30, 15, 20, 20, 15", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([20, 20, 25, 15, 10, 10]);
    expect(situation.grading.sections.find(({ id }) => id === "mock")?.parts.map(({ points }) => points)).toEqual([30, 15, 20, 20, 15]);
    expect(activity("five-steps", "ordering").orders).toEqual([["divide", "needs", "factors", "standard", "review"]]);
    expect([activity("nine-links", "matching").left.length, activity("needs", "matching").left.length, activity("errors", "matching").left.length]).toEqual([9, 5, 5]);
  });

  it("[T86] paper E: start 65, type-a, no money for nothing broken", () => {
    expect([activity("paper-e", "dialogue").courseId, activity("paper-e", "dialogue").mood.start]).toEqual(["U2-M1", 65]);
    expect(activity("paper-e-blame", "choice").questions.map(({ answer }) => answer)).toEqual([["a"], ["b"]]);
  });

  it("[T86] everything of the course that belongs here is here, with its id; texts are fit to be read; minutes of README §4", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U2-X3", "U2-N12", "U2-N13", "U2-M1", ...[1, 2, 3, 4, 5, 6].map((n) => `U2-X3-B${n}`), "service-standard-sheet"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });
});

describe("[T87] the customer's seat and answers in other words", () => {
  const { seat, heard, models, planIn, loudCards } = customerSeat("complaints", "service-standard");

  it("[T87] plans points of 10 in sum, hears them all in what Mr Zhou says, finds no fault in it, and has him tell of weekend delivery only when asked", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["tells-weekend", "B6:ask-more"]]);
  });

  it("[T87] knows every model answer of the speaker's for the speaker's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T87] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("complaints", "service-standard");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });

  it("[T87] sudden cards are mild and give nothing away", () => {
    const told = situation.facts.filter(({ known, value }) => known === "told" && value.length > 2).map(({ value }) => value);
    expect(loudCards(told)).toEqual([]);
  });
});
