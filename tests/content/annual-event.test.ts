/** The situation `annual-event` against the course it carries out (unit 5 §4, §9; README §4, §8). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { readText } from "../../src/scenario/text.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { shippedSituation } from "../support/shipped-situation.ts";
import { playDialogue, type Said } from "../support/spoken-dialogue.ts";

const prepared = shippedSituation("key-accounts", "annual-event");
const { situation } = prepared;
const activity = activityFinder(situation);
const results = (id: string) => {
  const sheet = activity(id, "calculation");
  return new Map(readWorksheet(sheet, []).lines.map(({ expected }, index) => [sheet.steps[index]?.id, Number(readText(expected ?? "", "zh-CN"))]));
};
const [call, onsite] = [activity("call", "dialogue"), activity("onsite", "dialogue")];
/** Says next to nothing of what is asked for, and commits no fault that the course calls wrong. */
const half: Said = {
  B1: "喂，年会两点开始，先致辞再报告。", B2: "您放心，今年更精彩。", B3: "您随便讲讲就行。", B4: "没问题。", B5: "电话里说一声就可以了。",
  P1: "我把它撕了。", P2: "您稍等一下。", P3: "明天我再帮您处理吧。", P4: "没办法，等他讲完吧。", P5: "您别开了吧。", P6: "好的，发您微信。", L1: "我帮您问问。",
};
/** The course's network (§4.3): job, days, what comes before, earliest end, latest end, slack. */
const network: [string, number, string[], number, number, number][] = [
  ["a", 5, [], 5, 5, 0], ["b", 4, ["a"], 9, 10, 1], ["c", 6, ["a"], 11, 11, 0], ["d", 6, ["b"], 15, 16, 1], ["e", 5, ["c"], 16, 16, 0],
  ["f", 14, ["d", "e"], 30, 30, 0], ["g", 8, ["c"], 19, 30, 11], ["h", 15, ["b"], 24, 30, 6], ["i", 3, ["d", "f", "g", "h"], 33, 33, 0], ["j", 1, ["i"], 34, 34, 0],
];
/** The length of the whole, reckoned anew, when some jobs take longer. */
function lengthOf(late: Record<string, number> = {}): number {
  const end = new Map<string, number>();
  for (const [job, days, before] of network) end.set(job, Math.max(0, ...before.map((id) => end.get(id) ?? 0)) + days + (late[job] ?? 0));
  return end.get("j") ?? 0;
}

describe("[T121] the moods move as the course's tables say (unit 5 §4.4, §4.5)", () => {
  const invite: [string, number, number, number][] = [["B1", -5, 4, 12], ["B2", -6, 4, 12], ["B3", -4, 3, 18], ["B4", -4, 2, 15], ["B5", -4, 2, 15]];
  const day: [string, number, number, number][] = [["P1", -5, 4, 15], ["P2", -6, 5, 18], ["P3", -6, 5, 20], ["P4", -4, 4, 15], ["P5", -5, 4, 25], ["P6", -3, 2, 2]];

  it.each([...invite, ...day])("[T121] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect([...call.beats, ...onsite.beats].find((beat) => beat.id === id)).toMatchObject({ courseId: `U5-S3-B${id.slice(1)}`, mood: { good, weak, wrong } });
  });

  it("[T121] Director He 35 → 12, all weak 50; the day 40 → 11, all weak 64 and the manager comes", () => {
    const played = (id: string, said?: Said) => playDialogue(prepared, id, said ? { said } : {});
    const [heGood, heWeak, dayGood, dayWeak] = [played("call"), played("call", half), played("onsite"), played("onsite", half)];
    expect([call.mood.start, heGood.mood("B5"), heWeak.mood("B5"), onsite.mood.start, dayGood.mood("P6"), dayWeak.mood("P6")]).toEqual([35, 12, 50, 40, 11, 64]);
    expect([...heGood.dialogue.outcomes, ...dayGood.dialogue.outcomes].filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([heGood.dialogue.ending, dayGood.dialogue.ending, dayWeak.dialogue.ending, dayWeak.dialogue.visited.includes("L1")]).toEqual(["closed", "closed", "escalated", true]);
  });

  it.each<[string, string, string, string, number]>([
    ["“you must”: +12", "call", "B1", "您必须来。", 35 + 12],
    ["last year denied: +12", "call", "B2", "您可能记错了。", 30 + 12],
    ["5, printed unasked: +18", "call", "B3", "海报都印好了。", 24 + 18],
    ["“we shall see”: +15", "call", "B4", "到时再说吧。", 20 + 15],
    ["no car: +15", "call", "B5", "您自己打车过来吧。", 16 + 15],
    ["“never mind”: +15", "onsite", "P1", "没关系吧？", 40 + 15],
    ["the meat picked out: +18", "onsite", "P2", "把肉挑掉就行了。", 35 + 18],
    ["a quarrel in public: +20", "onsite", "P3", "不可能破的。", 29 + 20],
    ["the microphone cut: +15", "onsite", "P4", "把他麦克风切了。", 23 + 15],
    ["a drunk guest let go: +25", "onsite", "P5", "那您慢点开。", 19 + 25],
    ["lists published: +2", "onsite", "P6", "连客户名单、座次一起发。", 14 + 2],
  ])("[T121] %s", (_, id, beat, said, mood) => {
    expect(playDialogue(prepared, id, { said: { [beat]: said } }).dialogue.mood.history).toContain(mood);
  });

  it("[T121] lists published cap the situation at 59; a drunk guest let go voids its item", () => {
    expect(reportOf(prepared, playDialogue(prepared, "onsite", { said: { P6: "座次表发到群里。" } }).state).blockers).toMatchObject([{ id: "leak", at: 59 }]);
    expect(reportOf(prepared, playDialogue(prepared, "onsite", { said: { P5: "路上小心啊。" } }).state).blockers.map(({ id }) => id)).toEqual(["drunk"]);
  });
});

describe("[T122] facts, budget, network and marks", () => {
  it.each([["F01", "event", "2012-12-14T14:00"], ["F02", "customers", "45"], ["F02", "staff", "15"], ["F03", "limit", "65000.00"], ["F05", "needs", "素食 3、清真 2、轮椅 1"]])("[T122] U5-S3-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((fact) => fact.id === id)).toMatchObject({ courseId: `U5-S3-${courseId}`, value });
  });

  it("[T122] U5-N07: 56,360 + 5,636 = 61,996 yuan, 3,004 below the limit, 1,377.69 per customer", () => {
    const sum = 12_000 + 60 * 260 + 20 * 420 + 6 * 450 + 45 * 180 + 8 * 220 + 4300 + 3500;
    const total = sum + sum / 10;
    const budget = results("budget");
    expect(["sum", "spare", "total", "left", "each"].map((id) => budget.get(id))).toEqual([sum, sum / 10, total, 65_000 - total, Math.round((total / 45) * 100) / 100]);
    expect([sum, total, budget.get("each")]).toEqual([56_360, 61_996, 1377.69]);
  });

  it("[T122] U5-N08: earliest and latest ends, slack, 34 days, critical path A–C–E–F–I–J", () => {
    const lines = results("network");
    expect(network.map(([job]) => [lines.get(`e-${job}`), lines.get(`l-${job}`), lines.get(`s-${job}`)])).toEqual(network.map(([, , , earliest, latest, slack]) => [earliest, latest, slack]));
    expect(network.filter(([job]) => lines.get(`s-${job}`) === 0).map(([job]) => job.toUpperCase())).toEqual(activity("critical", "ordering").orders[0]);
    expect(lengthOf()).toBe(34);
  });

  it("[T122] a day of the venue costs nothing, two cost one; day 34 is 14 December, so day 1 is 11 November", () => {
    expect([lengthOf({ d: 1 }), lengthOf({ d: 2 })]).toEqual([34, 35]);
    expect(new Date(Date.UTC(2012, 11, 14) - 33 * 86_400_000).toISOString().slice(0, 10)).toBe("2012-11-11");
    expect(activity("network-reading", "choice").questions.map(({ answer }) => answer)).toEqual([["b"], ["a"], ["b"], ["a"]]);
  });

  it("[T122] plan 25, budget 20, network 20, invitation 15, surprises 15, summary 5 (§4.5); fourteen steps; minutes of README §4", () => {
    expect(situation.grading.sections[0]?.parts.map(({ points }) => points)).toEqual([25, 20, 20, 15, 15, 5]);
    expect(activity("steps", "ordering").orders[0]).toHaveLength(14);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  it("[T122] ids, forms, footnotes with their status; texts fit to be read", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    const wanted = ["U5-S3", "U5-N07", "U5-N08", "U5-H1", "invitation-letter", "event-plan", "event-budget", "event-checklist", "event-summary-report"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
    expect(situation.footnotes.map(({ id, status }) => [id, status])).toEqual([["years", "checked"], ["consent", "checked"], ["bribery", "verify"]]);
    expect(textProblems(situation)).toEqual([]);
  });
});

describe("[T123] the customer's seat and answers in other words", () => {
  const { heard, faults, models, planIn } = customerSeat("key-accounts", "annual-event");

  it("[T123] plans points of 10 in sum, hears them all in what Director He says, finds no fault in it", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
  });

  it("[T123] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent")).map(([id]) => id)).toEqual([]);
  });

  it("[T123] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("key-accounts", "annual-event");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T123] sudden cards are mild and give nothing away", () => {
    for (const { id, title, line, mood } of situation.events) {
      const words = `${readText(title, "zh-CN")}${line === null ? "" : readText(line, "zh-CN")}`;
      expect(Math.abs(mood), id).toBeLessThanOrEqual(10);
      expect(/61,?996|12:45|12 月 5/.test(words), id).toBe(false);
      expect(heard(words).filter((fault) => faults.has(fault)), id).toEqual([]);
    }
  });
});
