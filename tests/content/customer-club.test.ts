/** The situation `customer-club` against the course it carries out (unit 5 §3, §9; README §4, §8). */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { readWorksheet } from "../../src/grading/calculation/read-worksheet.ts";
import { resolveFacts } from "../../src/scenario/resolve-dialogue.ts";
import { readText } from "../../src/scenario/text.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { customerSeat } from "../support/customer-seat.ts";
import { answerScores } from "../support/labelled-answers.ts";
import { shippedSituation } from "../support/shipped-situation.ts";
import { playDialogue, type Said } from "../support/spoken-dialogue.ts";

const prepared = shippedSituation("key-accounts", "customer-club");
const { situation } = prepared;
const activity = activityFinder(situation);
const results = (id: string) => readWorksheet(activity(id, "calculation"), []).lines.map(({ expected }) => Number(readText(expected ?? "", "zh-CN")));
const [call, appeal] = [activity("call", "dialogue"), activity("appeal", "dialogue")];
/** Says next to nothing of what is asked for, and commits no fault that the course calls wrong. */
const half: Said = {
  B1: "喂，马经理，想跟您说个事。", B2: "用处挺多的，您来了就知道。", B3: "填一些基本的信息就行。", B4: "这个您放心好了。", B5: "好的，那我给您登记。",
  A1: "您先别急，慢慢说。", A2: "这个，这个嘛……", A3: "以后再看吧。", A4: "财务会处理的。", A5: "好的，再联系。", L2: "我帮您问问。",
};
/** The course's table (§3.2): contribution, paid in time, growth, points, level. */
const customers: [string, number, number, number, number, string][] = [
  ["flm", 850, 96, 8, 8700, "钻石"], ["haier", 730, 99, 5, 7500, "钻石"], ["acompany", 580, 94, 12, 5950, "金卡"], ["hengchang", 172, 97, 22, 2070, "金卡"], ["yuewei", 146, 95, 9, 1660, "金卡"],
  ["nanyue", 104, 98, 31, 1390, "银卡"], ["jinxiu", 122, 88, -4, 1220, "银卡"], ["baihe", 88, 95, 3, 1080, "银卡"], ["xinyang", 72, 93, 11, 870, "普通"],
];

describe("[T118] the moods move as the course's tables say (unit 5 §3.5)", () => {
  const ma: [string, number, number, number][] = [["B1", -4, 3, 12], ["B2", -4, 3, 15], ["B3", -4, 3, 15], ["B4", -4, 3, 18], ["B5", -3, 1, 8]];
  const luo: [string, number, number, number][] = [["A1", -8, 4, 18], ["A2", -3, 3, 3], ["A3", -9, 4, 20], ["A4", -8, 4, 15], ["A5", -5, 2, 8]];

  it.each([...ma, ...luo])("[T118] %s: %i / %i / %i", (id, good, weak, wrong) => {
    expect([...call.beats, ...appeal.beats].find((beat) => beat.id === id)).toMatchObject({ courseId: `U5-S2-B${id.slice(1)}`, mood: { good, weak, wrong } });
  });

  it("[T118] Manager Ma 25 → 6, all weak 38; Manager Luo 55 → 22, all weak 72 and he wants an exception", () => {
    const played = (id: string, said?: Said) => playDialogue(prepared, id, said ? { said } : {});
    const [maGood, maWeak, luoGood, luoWeak] = [played("call"), played("call", half), played("appeal"), played("appeal", half)];
    expect([call.mood.start, maGood.mood("B5"), maWeak.mood("B5"), appeal.mood.start, luoGood.mood("A5"), luoWeak.mood("A5")]).toEqual([25, 6, 38, 55, 22, 72]);
    expect([...maGood.dialogue.outcomes, ...luoGood.dialogue.outcomes].filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect([maGood.dialogue.ending, luoGood.dialogue.ending, luoWeak.dialogue.ending, luoWeak.dialogue.visited.includes("L2")]).toEqual(["closed", "closed", "escalated", true]);
  });

  it.each<[string, string, string, string, number]>([
    ["“only today”: +12", "call", "B1", "限时三天，先到先得。", 25 + 12],
    ["boasts: +15", "call", "B2", "保证旺季绝对有车。", 21 + 15],
    ["private data: +15", "call", "B3", "要您的身份证号。", 17 + 15],
    ["5, consent ticked by default: +15", "call", "B3", "同意栏我已经替您勾好了。", 17 + 15],
    ["4, membership for volume: +18", "call", "B4", "入会就得涨量。", 13 + 18],
    ["the card before the signature: +8", "call", "B5", "卡先给您寄去，字回头补。", 9 + 8],
    ["“you pay late”: +18", "appeal", "A1", "您回款太慢了。", 55 + 18],
    ["2, another's points: +2", "appeal", "A2", "人家是 1,390 分。", 47 + 2],
    ["1, gold on the quiet: +20", "appeal", "A3", "我私下给您升金卡。", 44 + 20],
    ["a quarrel: +15", "appeal", "A4", "明明是您拖着不付。", 35 + 15],
    ["hanging up first: +8", "appeal", "A5", "我先挂了。", 27 + 8],
  ])("[T118] %s", (_, id, beat, said, mood) => {
    expect(playDialogue(prepared, id, { said: { [beat]: said } }).dialogue.mood.history).toContain(mood);
  });

  it("[T118] who binds the volume is refused; a leak caps the situation at 59; abuse makes a call nothing", () => {
    expect(playDialogue(prepared, "call", { said: { B4: "入会就得涨量。" } }).dialogue).toMatchObject({ ending: "lost" });
    expect(reportOf(prepared, playDialogue(prepared, "appeal", { said: { A2: "南粤按期 98%，增长 31%。" } }).state).blockers).toMatchObject([{ id: "leak", at: 59 }]);
    expect(reportOf(prepared, playDialogue(prepared, "appeal", { said: { A1: "你这人就是胡搅蛮缠。" } }).state).blockers.map(({ id }) => id)).toEqual(["abuse-appeal"]);
  });
});

describe("[T119] points, budget and marks", () => {
  it("[T119] U5-N05: nine customers' points and levels; 95% on the line counts; eight members", () => {
    const own = customers.map(([, contribution, paid, growth]) => contribution * 10 + (paid >= 95 ? 200 : 0) + (growth >= 10 ? 150 : 0));
    expect(own).toEqual(customers.map(([, , , , points]) => points));
    expect(results("points")).toEqual(own);
    const levels = activity("levels", "matching");
    const levelOf = (id: string) => readText(levels.right.find((right) => right.id === levels.pairs.find((pair) => pair.left === id)?.right[0])?.text ?? "", "zh-CN");
    expect(customers.map(([id]) => levelOf(id).slice(0, 2))).toEqual(customers.map(([, , , , , level]) => level));
    expect(customers.filter(([, , , , points]) => points >= 1000)).toHaveLength(8);
  });

  it("[T119] U5-N06: 22,500 + 8,000 + 15,000 = 45,500 yuan, 0.159% of 28.64 million", () => {
    const rights = 2 * 6000 + 3 * 2500 + 3 * 1000;
    const total = rights + 8000 + 3 * 5000;
    expect(results("budget")).toEqual([rights, 15_000, total, Math.round((total / 28_640_000) * 100_000) / 1000]);
    expect([total, results("budget").at(-1)]).toEqual([45_500, 0.159]);
  });

  it("[T119] Luo's way up is 1,220 + 200 + 150 = 1,570; on the cards Baihe comes to 1,230, Xinyang to 1,070", () => {
    const value = (variant: string | null, id: string) => Number(resolveFacts(situation, variant).find((fact) => fact.id === id)?.value);
    expect([null, "V2", "V3"].map((variant) => [value(variant, "points-now"), value(variant, "points-next")])).toEqual([[1220, 1220 + 200 + 150], [1080, 1080 + 150], [870, 870 + 200]]);
  });

  it("[T119] points 30, rights 25, charter 15, two calls 25, roles 5 (§3.5); twelve steps; minutes of README §4", () => {
    const parts = situation.grading.sections[0]?.parts ?? [];
    expect(parts.map(({ points }) => points)).toEqual([30, 25, 15, 12, 13, 5]);
    expect(activity("steps", "ordering").orders[0]).toEqual(["purpose", "survey", "levels", "rights", "charter", "budget", "approve", "cards", "invite", "open", "run", "review"]);
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
  });

  it("[T119] ids, forms, footnotes with their status; texts fit to be read", () => {
    const here = courseIdsIn([situation, [...prepared.forms.values()]]);
    expect(["U5-S2", "U5-N05", "U5-N06", "U5-H3", "club-charter", "club-application", "club-points-ledger"].filter((id) => !here.has(id))).toEqual([]);
    expect(situation.footnotes.map(({ id, status }) => [id, status])).toEqual([["years", "checked"], ["consent", "checked"], ["bribery", "verify"]]);
    expect(textProblems(situation)).toEqual([]);
  });
});

describe("[T120] the customer's seat and answers in other words", () => {
  const { seat, heard, faults, models, planIn } = customerSeat("key-accounts", "customer-club");

  it("[T120] plans points of 10 in sum, hears them all in what Manager Ma says, finds no fault in it, and agrees only when the terms are clear", () => {
    expect(planIn()).toEqual({ points: 10, faults: [], unheard: [] });
    expect(seat.criteria.flatMap(({ id, after }) => (after ? [[id, after]] : []))).toEqual([["agrees", "B4:no-volume"]]);
  });

  it("[T120] knows every model answer of the agent for the agent's part", () => {
    expect(models.filter(([, text]) => !heard(text).includes("speaks-agent")).map(([id]) => id)).toEqual([]);
  });

  it("[T120] answers in a pupil's own words are judged as labelled", () => {
    const { precision, f1 } = answerScores("key-accounts", "customer-club");
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(f1).toBeGreaterThanOrEqual(0.98);
  });

  it("[T120] sudden cards are mild and give nothing away", () => {
    for (const { id, title, line, mood } of situation.events) {
      const words = `${readText(title, "zh-CN")}${line === null ? "" : readText(line, "zh-CN")}`;
      expect(Math.abs(mood), id).toBeLessThanOrEqual(10);
      expect(/2070|1220|1570|1390/.test(words), id).toBe(false);
      expect(heard(words).filter((fault) => faults.has(fault)), id).toEqual([]);
    }
  });
});
