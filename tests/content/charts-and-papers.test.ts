/** The chart to draw and the papers to look through against the course (unit 2 §1.6, §11, §13). */
import { describe, expect, it } from "vitest";
import type { FlowEdge } from "../../src/grading/answer.ts";
import { readChart } from "../../src/grading/flowchart/right-chart.ts";
import { gradeActivity } from "../../src/grading/grade-activity.ts";
import { answered } from "../../src/grading/test-support/tiny-case.ts";
import type { ActivityOf } from "../../src/scenario/schema/activity.ts";
import { readText } from "../../src/scenario/text.ts";
import { textProblems } from "../support/chinese-texts.ts";
import { shippedSituation } from "../support/shipped-situation.ts";

const { situation: pickUp, grade: gradePickUp } = shippedSituation("complaints", "late-pickup");
const { situation: supply, grade: gradeSupply } = shippedSituation("complaints", "supply-analysis");
const found = <Kind extends "flowchart" | "spot-the-error">(activities: typeof pickUp.activities, kind: Kind): ActivityOf<Kind> => {
  const activity = activities.find((candidate) => candidate.kind === kind);
  if (!activity) throw new Error(`no ${kind}`);
  return activity as ActivityOf<Kind>;
};
const chart = found(pickUp.activities, "flowchart");
const game = found(supply.activities, "spot-the-error");
const zh = (text: Parameters<typeof readText>[0]) => readText(text, "zh-CN");

/** A right chart with one of its owners each, changed by hand. */
function draw(change: { without?: string; edges?: (edges: FlowEdge[]) => FlowEdge[]; chart?: number } = {}, of = chart) {
  const right = readChart(of.charts[change.chart ?? 0] ?? []);
  const nodes = [...right.nodes].filter((id) => id !== change.without).map((id, y) => ({ id, x: 0, y, owner: of.nodes.find((node) => node.id === id)?.owners[0] ?? null }));
  // Whoever leaves a box out connects past it.
  const next = right.edges.find(({ from }) => from === change.without)?.to ?? "";
  const there = right.edges.flatMap((edge) => (edge.from === change.without ? [] : [{ ...edge, to: edge.to === change.without ? next : edge.to }]));
  return gradeActivity(pickUp, [], answered(of.id, { kind: "flowchart", nodes, edges: (change.edges ?? ((edges) => edges))([...there]) }), of.id, gradePickUp);
}

/** The words of a right chart from its start to its end, without its side ways. */
function mainWay(of: typeof chart, rows = of.charts[0]): string[] {
  return (rows?.[0] ?? []).map((place) => zh(of.nodes.find(({ id }) => id === place.split(":")[0])?.text ?? ""));
}

describe("[T127] the chart of a telephone complaint", () => {
  it("[T127] is the homework U2-H1 and worth the homework's ten points", () => {
    expect([chart.courseId, pickUp.phases.find(({ activities }) => activities.includes(chart.id))?.id]).toEqual(["U2-H1", "homework"]);
    expect(draw()).toMatchObject({ points: 10, max: 10 });
    expect(draw({ chart: 1 })).toMatchObject({ points: 10, max: 10 });
  });

  it("[T127] has the course's nodes in their order: entry, common nodes, result, common end (§11)", () => {
    const course = ["三声内接，问候报号", "编号登记", "投诉成立吗？", "启动 10 分钟回电计时", "定部门转办", "调查析因", "10 分钟内查清了吗？", "方案报批", "实施", "回电并发短信告知结果", "收集反馈", "归档", "月报分析"];
    expect(mainWay(chart).filter((node) => course.includes(node))).toEqual(course);
  });

  it("[T127] starts the timer after the registration, and calls back on time what is not clear yet", () => {
    for (const rows of chart.charts) {
      const main = rows[0] ?? [];
      expect(main.indexOf("timer")).toBeGreaterThan(main.indexOf("register"));
      expect(rows).toContainEqual(["in-time:no", "progress", "cause"]);
    }
  });

  it.each([
    ["the timer forgotten", { without: "timer" }, 10 - 3 / 17 - 3 / 14 - 2 / 15],
    ["nobody tells what happens when it is not clear in time", { edges: (edges: FlowEdge[]) => edges.filter(({ exit, from }) => from !== "in-time" || exit !== "no") }, 10 - 2 / 4],
    ["carried out before it is approved", { edges: (edges: FlowEdge[]) => edges.map((edge) => (edge.from === "in-time" && edge.exit === "yes" ? { ...edge, to: "carry-out" } : edge.from === "carry-out" ? { ...edge, to: "approve" } : edge.from === "approve" ? { ...edge, to: "tell" } : edge)) }, 10 - 2 / 4 - (2 * 3) / 14],
  ] as [string, Parameters<typeof draw>[0], number][])("[T127] %s", (_, change, points) => {
    expect(draw(change).points).toBeCloseTo(points, 1);
  });

  it("[T127] says why each misleading box does not belong", () => {
    const needed = new Set(chart.charts.flatMap((rows) => [...readChart(rows).nodes]));
    expect(chart.nodes.filter(({ id }) => !needed.has(id)).map(({ text, why }) => [zh(text), why !== undefined])).toEqual([["请客户自己打给责任部门", true], ["先赔付，再查原因", true], ["没落实就请客户评价", true]]);
  });

  it("[T127] leaves the monthly report to the complaint officer (unit 1 §1)", () => {
    expect(chart.nodes.find(({ id }) => id === "monthly")?.owners).toEqual(["complaint-officer"]);
  });
});

describe("[T130] the charts of the four other channels", () => {
  const charts = pickUp.activities.filter((activity): activity is typeof chart => activity.kind === "flowchart" && activity.courseId === "U2-D1");
  const byId = (id: string) => charts.find((one) => one.id === id) ?? chart;
  const COMMON = ["编号登记", "投诉成立吗？", "定部门转办", "调查析因", "方案报批", "实施"];
  const END = ["收集反馈", "归档", "月报分析", "结案"];

  it("[T130] are four, worth 2.5 each, in a section of ten points of its own", () => {
    expect(charts.map(({ id }) => id)).toEqual(["visit-flow", "letter-flow", "online-flow", "referred-flow"]);
    for (const one of charts) for (const index of one.charts.keys()) expect(draw({ chart: index }, one), `${one.id} ${index}`).toMatchObject({ points: 2.5, max: 2.5 });
    const sections = pickUp.grading.sections.filter(({ parts }) => parts.some(({ from }) => from.some((source) => "activity" in source && charts.some(({ id }) => id === source.activity))));
    expect(sections.map(({ id, points, headline, parts }) => [id, points, headline ?? false, parts.map((part) => part.points)])).toEqual([["design-charts", 10, false, [2.5, 2.5, 2.5, 2.5]]]);
    expect(pickUp.grading.sections.find(({ id }) => id === "design")?.points).toBe(20);
  });

  it.each([
    ["visit-flow", ["客户上门", "迎接，请到会客室，上茶"], "当面封样，双方签字", "当面或上门告知结果，另给书面"],
    ["letter-flow", ["收到信函或传真", "登记收件日，扫描"], "先电话告知已收到，并核要素", "发书面函告知结果，盖章"],
    ["online-flow", ["网上收到投诉", "自动回执", "人工 30 分钟内接手"], "公开区只致歉、引导私信，不贴单号手机", "私信加电话告知结果，公开区说明已解决"],
    ["referred-flow", ["专业投诉站或主管部门转来投诉", "登记转办号与期限"], "按转办期限倒排，主管负责", "书面回复转办单位和客户"],
  ])("[T130] %s has the course's nodes in their order (§11)", (id, entry, own, result) => {
    for (const rows of byId(id).charts) {
      const main = mainWay(byId(id), rows);
      expect(main.filter((words) => words !== own)).toEqual([...entry, ...COMMON, result, ...END]);
      expect(main.indexOf(own)).toBeGreaterThanOrEqual(entry.length);
      expect(main.indexOf(own)).toBeLessThan(main.indexOf("定部门转办"));
      expect(rows[1]).toEqual(["valid:no", "explain", "file"]);
    }
  });

  it("[T130] ask nobody who does a step, and say why each misleading box does not belong", () => {
    for (const { id, owners, nodes, charts: right } of charts) {
      expect([...owners, ...nodes.flatMap((node) => node.owners)], id).toEqual([]);
      const needed = new Set(right.flatMap((rows) => [...readChart(rows).nodes]));
      expect(nodes.filter((node) => !needed.has(node.id)).map(({ why }) => why !== undefined), id).toEqual([true, true]);
    }
    expect(textProblems(charts)).toEqual([]);
  });

  it.each([
    ["visit-flow", "the sealing forgotten", { without: "seal" }, 2.5 - 1 / 15 - 1 / 12],
    ["online-flow", "nobody hears why a complaint is not valid", { edges: (edges: FlowEdge[]) => edges.filter(({ from, exit }) => from !== "valid" || exit !== "no") }, 2.5 - 0.5 / 2],
    ["referred-flow", "the ways out of the judgement not labelled", { edges: (edges: FlowEdge[]) => edges.map((edge) => (edge.from === "valid" ? { ...edge, exit: null } : edge)) }, 2.5 - 0.5 / 2],
  ] as [string, string, Parameters<typeof draw>[0], number][])("[T130] %s: %s", (id, _, change, points) => {
    expect(draw(change, byId(id)).points).toBeCloseTo(points, 1);
  });
});

describe("[T128] the game of errors", () => {
  const errors = game.papers.map(({ errors: [error] }) => error);

  it("[T128] has the course's twelve, one on each (§1.6)", () => {
    expect(game.courseId).toBe("U2-G1");
    expect(game.papers.map((paper) => paper.errors.length)).toEqual(Array(12).fill(1));
    expect(errors.map((error) => error?.reasons)).toEqual(["bs-1a", "bs-2a", "bs-3", "bs-4", "bs-5a", "bs-5c", "bs-6f", "bs-1c", "bs-6d", "bs-2c", "bs-6c", "bs-5d"].map((id) => [id]));
  });

  it("[T128] offers all eighteen blind spots in their three groups, and the correction of each", () => {
    const groups = [...new Set(game.reasons.map(({ group }) => zh(group ?? "")))];
    expect(groups.map((group) => [group, game.reasons.filter((reason) => zh(reason.group ?? "") === group).length])).toEqual([["制单差错", 8], ["货单不符", 4], ["标签差错", 6]]);
    expect(game.corrections.map(({ id }) => id)).toEqual(game.reasons.map(({ id }) => id.replace("bs", "fix")));
    for (const error of errors) expect(error?.corrections).toEqual(error?.reasons.map((id) => id.replace("bs", "fix")));
  });

  it("[T128] five points for each error, forty for the corrections; all right is 100", () => {
    expect([game.points.errors / 12, game.points.corrections]).toEqual([5, 40]);
    const marks = game.papers.map(({ id, errors: [error] }) => ({ paper: id, field: error?.fields[0] ?? "", reason: error?.reasons[0] ?? null, correction: error?.corrections[0] ?? null }));
    expect(gradeActivity(supply, [], answered(game.id, { kind: "spot-the-error", marks }), game.id, gradeSupply)).toMatchObject({ points: 100, max: 100 });
  });

  it.each([
    ["p1", ["江苏省 杭州市"]], ["p2", ["820 kg", "500 kg"]], ["p3", ["张先生"]], ["p4", ["货物"]], ["p5", ["3 件", "0 张"]], ["p6", ["5 件", "4 件"]], ["p8", ["清远市清城区", "广州站"]], ["p9", ["9 张", "10 件"]], ["p10", ["自提", "只做派送"]],
  ])("[T128] %s shows the course's figures %j", (id, words) => {
    const values = game.papers.find((paper) => paper.id === id)?.pictures.flatMap(({ fields }) => fields.map(({ value }) => zh(value))) ?? [];
    for (const word of words) expect(values.some((value) => value.includes(word)), word).toBe(true);
  });

  it("[T128] draws as many things as it says, labels on so many of them", () => {
    const drawn = game.papers.flatMap(({ pictures }) => pictures.flatMap(({ fields }) => fields.flatMap((field) => (field.drawn ? [[field.drawn.number, field.drawn.labelled ?? null, zh(field.value)]] : []))));
    expect(drawn).toEqual([[3, 3, "3 件"], [0, null, "0 张"], [4, 4, "4 件"], [10, 9, "9 张"], [8, null, "8 套"], [1, null, "还没开箱"]]);
  });

  it("[T128] nothing else is wrong by accident: full names, eleven digits, one number for each paper", () => {
    const values = (field: string) => game.papers.flatMap(({ id, pictures }) => pictures.flatMap(({ fields }) => fields.filter((one) => one.id === field).map(({ value }) => [id, zh(value)] as const)));
    expect(values("to").filter(([id, name]) => id !== "p3" && !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([]);
    expect(values("phone").filter(([, phone]) => !/^138000000\d\d$/.test(phone))).toEqual([]);
    const numbers = values("no").map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(textProblems(game)).toEqual([]);
  });
});
