/** The situation `information-use` against the course it carries out (unit 4 §6, U4-S2; rubrics R3, R10). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("customer-information", "information-use");
const { situation } = prepared;
const activity = activityFinder(situation);
const drill = activity("drill", "dialogue");

type Said = Record<string, string | string[]>;
function play(said: Said = {}) {
  const { state, dialogue } = courseCall(prepared, { activity: "drill", said, inquiries: () => ({ contacts: ["fields", "log"], act: "talk" }) });
  if (!dialogue) throw new Error("no drill");
  return { state, dialogue, mood: (beat: string) => dialogue.outcomes.filter((outcome) => outcome.beat === beat).at(-1)?.mood };
}
const half: Said = { B1: "我们先商量一下要不要撤。", B2: "我先跟同事说一声。", B3: "这个我们了解一下。", B4: "等全查清再报吧。", B5: "已经批评过他了。" };

describe("[T103] the temper moves as the course's table says (U4-S2)", () => {
  const table: [string, number, number, number][] = [["B1", -10, 8, 25], ["B2", -6, 6, 30], ["B3", -8, 5, 20], ["B4", -6, 8, 30], ["B5", -6, 4, 10]];

  it.each(table)("[T103] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(drill.beats.find((beat) => beat.id === id)).toMatchObject({ courseId: `U4-S2-${id}`, mood: { good, weak, wrong } });
  });

  it("[T103] 50 → 14 when all is good, 81 when all is weak", () => {
    const [good, weak] = [play(), play(half)];
    const beats = (dialogue: typeof good.dialogue) => dialogue.outcomes.filter(({ beat }) => /^B\d$/.test(beat));
    expect([drill.mood.start, good.mood("B5"), weak.mood("B5")]).toEqual([50, 14, 81]);
    expect([good, weak].map(({ dialogue }) => [...new Set(beats(dialogue).map(({ outcome }) => outcome))])).toEqual([["good"], ["weak"]]);
  });

  it.each<[string, Said, string, number]>([
    ["nothing done: +25", { B1: "没事，不用管它。" }, "B1", 75],
    ["concealed: +30", { B2: "那就悄悄撤了，别声张。" }, "B2", 40 + 30],
    ["the group blamed: +20", { B3: "是你们群里的人看的。" }, "B3", 34 + 20],
    ["the salesman blamed: +20", { B3: "都怪林经理发的，这是销售个人行为。" }, "B3", 34 + 20],
    ["not reported: +30", { B4: "不用报邮政管理部门。" }, "B4", 26 + 30],
    ["waiting until all is known is weak: +8", { B4: "等全查清再报吧。" }, "B4", 26 + 8],
    ["nothing changed: +10", { B5: "流程不用改。" }, "B5", 20 + 10],
  ])("[T103] %s", (_, said, beat, mood) => {
    expect(play(said).mood(beat)).toBe(mood);
  });

  it("[T103] the list posted again spreads the leak and caps the total at 59", () => {
    expect(reportOf(prepared, play({ B3: "我把名单再发一遍，大家核对。" }).state).blockers.map(({ id, at }) => [id, at])).toEqual([["leak", 59]]);
  });

  it("[T103] B1 to B5 reward containing, assessing, reporting, telling and preventing", () => {
    const ids = drill.beats.flatMap((beat) => (beat.kind === "talk" ? beat.criteria.flatMap(({ id, kind }) => (kind === "does" ? [`${beat.id}:${id}`] : [])) : []));
    expect(ids).toEqual(["B1:recall", "B1:stop", "B1:keep-log", "B2:report", "B2:legal", "B2:assess", "B3:apologise", "B3:cause", "B3:remedy", "B3:caution", "B4:postal", "B4:notify", "B4:at-once", "B4:keep-record", "B5:rights", "B5:training", "B5:follow-up"]);
  });
});

describe("[T104] requests, five questions, plan, errors and marks", () => {
  it("[T104] the ten requests have the course's verdicts and grounds, each with its why", () => {
    const [verdicts, reasons] = [activity("verdicts", "matching"), activity("reasons", "matching")];
    const read = ({ pairs }: typeof verdicts) => Object.fromEntries(pairs.map(({ left, right }) => [left, right[0]]));
    expect(read(verdicts)).toEqual({ courier: "least", mass: "no", own: "verify", rival: "no", report: "anon", claim: "least", police: "law", copied: "act", label: "no", old: "delete" });
    expect(read(reasons)).toEqual({ courier: "perform", mass: "consent", own: "rights", rival: "secret", report: "analysis", claim: "direct", police: "papers", copied: "guard", label: "treat", old: "short" });
    expect([...verdicts.pairs, ...reasons.pairs].every(({ why }) => why !== undefined)).toBe(true);
    expect(reasons.left).toEqual(verdicts.left);
  });

  it.each([["courier", "第 13 条"], ["mass", "第 29 条"], ["own", "第 45、46 条"], ["copied", "第 51 条"], ["label", "第 24 条"], ["old", "第 19、47 条"]])("[T104] the grounds of %s name %s", (left, article) => {
    expect(JSON.stringify(activity("reasons", "matching").pairs.find((pair) => pair.left === left)?.why)).toContain(article);
  });

  it("[T104] five questions in their order; both wrong orders; five typical errors", () => {
    const five = activity("five", "ordering");
    expect([five.orders, five.mistakes.length]).toEqual([[["purpose", "least", "access", "consent", "trace"]], 2]);
    expect(Object.fromEntries(activity("errors", "matching").pairs.map(({ left, right }) => [left, right[0]]))).toEqual({ delete: "hidden", repost: "twice", person: "careless", calls: "goes-on", silent: "fraud" });
  });

  it("[T104] 300 people, seen after two minutes, above the company's line of 100", () => {
    const value = (id: string) => situation.facts.find((fact) => fact.id === id)?.value;
    const minutes = (time = "") => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    expect([value("people"), value("line"), minutes(value("seen")) - minutes(value("sent"))]).toEqual(["300", "100", 2]);
  });

  it("[T104] ten requests at 4 each, drill 40, plan 20: 100", () => {
    const headline = situation.grading.sections.find((section) => section.headline);
    expect([headline?.points, headline?.parts.map(({ points }) => points)]).toEqual([100, [40, 40, 20]]);
    expect((activity("verdicts", "matching").points + activity("reasons", "matching").points) / 10).toBe(4);
    expect(activity("use-plan", "document").content.map(({ points }) => points)).toEqual([5, 4, 3, 3, 3, 2]);
  });
});

describe("[T105] whole and in other words", () => {
  it("[T105] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    expect(["U4-S2", ...Array.from({ length: 5 }, (_, index) => `U4-S2-B${index + 1}`)].filter((id) => !here.has(id))).toEqual([]);
  });

  it("[T105] has texts that are fit to be read; the phases take the minutes of README §4", () => {
    expect(textProblems([situation, [...prepared.forms.values()]])).toEqual([]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  const { heard, models, planIn } = customerSeat("customer-information", "information-use");

  it("[T105] the customer's seat plans 10 points, hears them in what the group says, and finds no fault in it", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
  });

  it("[T105] knows every model answer of the supervisor for the supervisor's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent"))).toEqual([]);
  });

  it("[T105] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("customer-information", "information-use");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });
});
