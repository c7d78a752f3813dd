import { describe, expect, it } from "vitest";
import type { FlowEdge, FlowNode } from "../answer.ts";
import { gradeActivity } from "../grade-activity.ts";
import { gradeWith } from "../graders.ts";
import { gradeFlowchart } from "./flowchart.ts";
import { answered, performance, planFor, tinySituation } from "../test-support/tiny-case.ts";

const gradeTool = gradeWith({ flowchart: gradeFlowchart });

const step = (id: string, owner?: string) => ({ id, shape: "step" as const, text: id, owners: owner === undefined ? [] : [owner] });
const activity = {
  id: "chart",
  kind: "flowchart" as const,
  title: "chart",
  task: "chart",
  owners: [{ id: "agent", text: "客服" }, { id: "branch", text: "部门" }],
  nodes: [
    { id: "start", shape: "start" as const, text: "start" },
    step("register", "agent"),
    { id: "valid", shape: "decision" as const, text: "valid", exits: [{ id: "yes", text: "成立" }, { id: "no", text: "不成立" }] },
    step("pass-on", "branch"),
    step("timer"),
    { id: "end", shape: "end" as const, text: "end" },
    { ...step("blame"), why: "先查后定责" },
    { ...step("hang-up"), why: "客户先挂" },
  ],
  // The timer may be started before or after the decision.
  charts: [
    [["start", "register", "valid:yes", "timer", "pass-on", "end"], ["valid:no", "end"]],
    [["start", "register", "timer", "valid:yes", "pass-on", "end"], ["valid:no", "end"]],
  ],
  points: { steps: 6, order: 4, decisions: 4, owners: 2 },
  mistakes: [{ first: "pass-on", second: "register", why: "没登记就转办" }],
  explain: "先登记",
};

const first = ["start>register", "register>valid", "valid:yes>timer", "valid:no>end", "timer>pass-on", "pass-on>end"];
const second = ["start>register", "register>timer", "timer>valid", "valid:yes>pass-on", "valid:no>end", "pass-on>end"];
const all = ["start", "register", "valid", "pass-on", "timer", "end"];
const owners: Record<string, string> = { register: "agent", "pass-on": "branch" };

function draw(ways: string[], boxes: string[] = all, who: Record<string, string> = owners) {
  const edges = ways.map((way): FlowEdge => {
    const [from = "", to = ""] = way.split(">");
    const [id = "", exit] = from.split(":");
    return { from: id, exit: exit ?? null, to };
  });
  const nodes = boxes.map((id, index): FlowNode => ({ id, x: 0, y: index, owner: who[id] ?? null }));
  return gradeActivity(tinySituation({ activities: [activity], grading: planFor("chart") }), [], answered("chart", { kind: "flowchart", nodes, edges }), "chart", gradeTool);
}
const lost = (result: ReturnType<typeof draw>) => result.items.filter(({ state, sign }) => state !== "met" || sign === "-").map(({ kind, subject, points, reason }) => [kind, subject, points, reason.code]);

describe("[G45] a process that is drawn", () => {
  it.each([["the one", first], ["the other", second]])("[G45] %s of two right charts earns everything", (_, ways) => {
    expect(draw(ways)).toMatchObject({ points: 16, max: 16 });
    expect(lost(draw(ways))).toEqual([]);
  });

  it("[G45] nothing drawn earns nothing, and says what is missing", () => {
    const result = gradeActivity(tinySituation({ activities: [activity], grading: planFor("chart") }), [], performance({ answers: [{ activity: "chart", submitted: true, answers: [], verdicts: [], seq: 3 }] }), "chart", gradeTool);
    expect(result).toMatchObject({ points: 0, max: 16 });
    expect(lost(result).slice(0, 2)).toEqual([["node", "start", 0, "grading/node-missing"], ["node", "register", 0, "grading/node-missing"]]);
  });

  it("[G46] a box that is missing costs itself and the way out of it; whoever went past it went right", () => {
    const result = draw(["start>register", "register>valid", "valid:yes>pass-on", "valid:no>end", "pass-on>end"], all.filter((id) => id !== "timer"));
    expect(lost(result)).toEqual([["node", "timer", 0, "grading/node-missing"], ["connection", "timer", 0, "grading/node-missing"]]);
    expect(result.points).toBe(14);
  });

  it("[G46] a box that does not belong costs a share of the boxes, and says why; the way through it is right", () => {
    const result = draw([...first.filter((way) => way !== "register>valid"), "register>blame", "blame>valid"], [...all, "blame"]);
    expect(lost(result)).toEqual([["node", "blame", -1, "grading/node-extra"]]);
    expect(result.items.find(({ sign }) => sign === "-")?.advice).toBe("先查后定责");
    expect(result.points).toBe(15);
  });

  it("[G47] a way out of a decision without its label is half right; labels the wrong way round are wrong", () => {
    expect(lost(draw(first.map((way) => way.replace("valid:no", "valid"))))).toEqual([["connection", "valid:no", 1, "grading/exit-unlabelled"]]);
    expect(lost(draw(first.map((way) => (way === "valid:yes>timer" ? "valid:yes>end" : way === "valid:no>end" ? "valid:no>timer" : way)))).map(([, subject, points]) => [subject, points])).toEqual([["valid:yes", 0], ["valid:no", 0]]);
  });

  it("[G47] a wrong connection in place of the right one costs that one only; a further one costs as much", () => {
    expect(lost(draw(first.map((way) => (way === "timer>pass-on" ? "timer>end" : way))))).toEqual([["connection", "timer", 0, "grading/wrong-way"]]);
    expect(lost(draw([...first, "timer>end"]))).toEqual([["connection", "timer:>end", -1, "grading/way-extra"]]);
  });

  it("[G47] connecting everything with everything earns nothing by it", () => {
    const everything = all.flatMap((from) => all.filter((to) => to !== from).map((to) => `${from}>${to}`));
    const result = draw(everything);
    const connections = result.items.filter(({ kind }) => kind === "connection").reduce((sum, { points }) => sum + points, 0);
    expect(connections).toBeCloseTo(0);
  });

  it("[G48] owners are right or not", () => {
    expect(lost(draw(first, all, { register: "branch" }))).toEqual([["owner", "register", 0, "grading/wrong-owner"], ["owner", "pass-on", 0, "grading/unanswered"]]);
  });

  it("[G48] what goes wrong in the drawn order is explained and costs nothing more", () => {
    const result = draw(["start>pass-on", "pass-on>register", "register>valid", "valid:yes>timer", "valid:no>end", "timer>end"]);
    expect(result.items.find(({ kind }) => kind === "position")).toMatchObject({ max: 0, points: 0, advice: "没登记就转办", reason: { code: "grading/swapped" } });
    expect(draw(first).items.some(({ kind }) => kind === "position")).toBe(false);
  });
});
