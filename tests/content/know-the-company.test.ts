/** The situation `know-the-company` against the course it carries out (unit 1, U1-S0; rubrics R10). Nobody is spoken to in it. */
import { describe, expect, it } from "vitest";
import { reportOf } from "../../src/attempt/performance.ts";
import { initialState } from "../../src/attempt/state.ts";
import { attemptPart } from "../../src/classroom/views/attempt-part.ts";
import { readText } from "../../src/scenario/text.ts";
import { activityFinder } from "../support/find-activity.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { courseIdsIn } from "../../scripts/course-ids.ts";
import { Reviewed } from "../support/reviewed-lesson.ts";
import { robotLesson } from "../support/robot-lesson.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const prepared = shippedSituation("front-desk", "know-the-company");
const { situation } = prepared;
const activity = activityFinder(situation);
const dispatch = activity("dispatch", "matching");
const words = (id: string, item: string) => readText(activity(id, "matching").left.find((candidate) => candidate.id === item)?.text ?? "", "zh-CN");
const partners = (id: string) => activity(id, "matching").pairs.map(({ left, right }) => [words(id, left), right]);

describe("[T65] U1-S0 has what the course's section has", () => {
  it.each<[string, string]>([
    ["电话进线客户要改地址", "call-centre"], ["访客登记与发证", "reception"], ["月度客户分析报告", "manager"], ["投诉统计月报", "complaints"], ["客户信用分级", "archivist"], ["货物险索赔资料", "claims"],
    ["大客户定期跟踪回访安排", "after-sales"], ["开业务通知单", "call-centre"], ["安排两家公司高层会面", "manager"], ["协助客户办退换货", "complaints"], ["审核运输合同的索赔条款", "claims"], ["大客户发货量下滑预警", "archivist"],
  ])("[T65] %s goes to %s", (matter, post) => {
    expect(partners("dispatch")).toContainEqual([matter, [post]]);
  });

  it("[T65] the twelve matters are worth five marks each and say of each whom it does not go to", () => {
    expect([dispatch.pairs.length, dispatch.points]).toEqual([12, 60]);
    expect(dispatch.pairs.filter(({ why }) => !why || !readText(why, "zh-CN").startsWith("不派"))).toEqual([]);
  });

  it("[T65] dispatch 60, chart 20, functions 20 (R10), each mark earned by an item of the same worth", () => {
    const head = situation.grading.sections.find(({ headline }) => headline);
    expect(head?.parts.map(({ points }) => points)).toEqual([60, 20, 20]);
    const worth = (id: string) => situation.activities.find((found) => found.id === id);
    expect(head?.parts.map(({ from }) => from.reduce((sum, { activity: id }) => { const found = worth(id); return sum + (found && "points" in found && typeof found.points === "number" ? found.points : Number.NaN); }, 0))).toEqual([60, 20, 20]);
  });

  it("[T65] one manager, three supervisors, three kinds of specialist; six names, the seventh is missing in the course", () => {
    const count = (level: string) => activity("org-levels", "matching").pairs.filter(({ right }) => right[0] === level).length;
    expect([count("one"), count("two"), count("three")]).toEqual([1, 3, 3]);
    expect(partners("org-people")).toEqual([["尹雪", ["manager"]], ["陈瑶", ["reception"]], ["李超群", ["after-sales"]], ["黄远利", ["call-centre"]], ["刘艳丽", ["archivist"]], ["李敏", ["complaints"]]]);
  });

  it.each([
    ["function-data", ["收集", "整理", "处理"]],
    ["function-callback", ["提取名单", "分配专员", "电话、电邮沟通", "填回访记录表", "分析并写回访总结报告", "归档"]],
    ["function-complaint", ["有投诉马上受理", "迅速出结果", "处理后必回访", "归档"]],
    ["know-staff", ["知其背景与思想", "能预料其反应并雪中送炭", "知人善任，给挑战并引导"]],
  ])("[T65] %s runs in the course's order", (id, order) => {
    const { items, orders } = activity(id, "ordering");
    expect(orders).toEqual([items.map((item) => item.id)]);
    expect(items.map(({ text }) => readText(text, "zh-CN"))).toEqual(order);
  });

  it("[T65] the duty cards have 13, 6, 9, 8, 6, 12 and 6 duties, of which fourteen are dealt out word by word or shortened, two for each post", () => {
    expect(situation.references.map(({ lines }) => lines.length)).toEqual([13, 6, 9, 8, 6, 12, 6]);
    const dealt = activity("duties", "matching").pairs.map(({ right }) => right[0]);
    expect(activity("duties", "matching").right.map(({ id }) => dealt.filter((post) => post === id).length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  });

  it("[T65] the four lines of Changhai hold 2, 3, 4 and 4 duties; three kinds of training", () => {
    const sizes = (id: string) => activity(id, "matching").right.map((box) => activity(id, "matching").pairs.filter(({ right }) => right.includes(box.id)).length);
    expect([sizes("four-lines"), sizes("training")]).toEqual([[2, 3, 4, 4], [4, 1, 2]]);
  });

  it("[T65] every choice of a pair has its own reason", () => {
    const silent = situation.activities.flatMap((found) => (found.kind === "matching" ? found.pairs.filter(({ why }) => why === undefined).map(({ left }) => `${found.id}:${left}`) : []));
    expect(silent).toEqual([]);
  });

  it("[T65] everything of the course that belongs here is here, with its id", () => {
    const here = courseIdsIn(situation);
    const wanted = ["U1-S0", ...Array.from({ length: 8 }, (_, index) => `U1-S0-F0${index + 1}`), "U1-K12", "U1-K17", "U1-K19"];
    expect(wanted.filter((id) => !here.has(id))).toEqual([]);
    expect(situation.facts.map(({ courseId, source }) => [courseId, source]).filter(([, source]) => source === "composed")).toEqual([["U1-S0-F02", "composed"]]);
  });

  it("[T65] texts are fit to be read; two periods of 45 minutes", () => {
    expect(textProblems(situation)).toEqual([]);
    expect(situation.minutes).toBe(2 * 45);
  });
});

describe("[T66] a class can play a situation in which nobody is spoken to", () => {
  const robots = robotLesson(prepared, { groups: 2, size: 3 });
  const [strong, fair] = [...robots.attempts.values()].map(({ state }) => state);

  it("[T66] a strong group of robots earns all marks of the phases it goes through, a fair one fewer; there is no mood", () => {
    if (!strong || strong.status === "new" || !fair || fair.status === "new") throw new Error("not played");
    const earned = (state: typeof strong) => reportOf(prepared, state).sections[0]?.parts.map(({ points }) => points);
    expect(earned(strong)).toEqual([60, 0, 20]);
    expect(earned(fair)?.[0]).toBeLessThan(60);
    expect(reportOf(prepared, strong).moods).toEqual([]);
  });

  it("[T66] the monitor counts what is handed in, and shows neither steps nor mood", () => {
    expect(attemptPart(prepared, robots.run.plan, strong)).toMatchObject({ steps: [], mood: null, form: null, waits: null, submitted: { done: 6, of: 6 }, points: { total: 80, max: 100 } });
  });

  it("[T66] the review has what each group earned", () => {
    const review = new Reviewed(robots);
    expect(review.view().groups.map(({ attempts }) => attempts[0]?.total)).toEqual([80, reportOf(prepared, fair ?? initialState).total]);
    expect(review.group().marks.automatic).toBe(80);
  });
});
