/** Owns drawing a process, as an attempt needs it. */
import type { Answer } from "../../grading/answer.ts";
import { gradeFlowchart } from "../../grading/kinds/flowchart.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { distinct, kindRefused, known } from "../answer-checks.ts";
import { limits } from "../limits.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import { flowchartParts } from "../views/flowchart-view.ts";
import type { Tool } from "./tool.ts";

export const flowchart: Tool<"flowchart"> = {
  grade: gradeFlowchart,
  refuse: (activity, answer) => (answer.kind === "flowchart" ? refuseFlowchart(activity, answer) : kindRefused(activity)),
  parts: (activity, work, seed, result) => flowchartParts(activity, work, seed, result !== null),
};

/** Boxes of the palette, each once; connections between boxes that are there, each once, from decisions by an exit of theirs or none. */
function refuseFlowchart(activity: ActivityOf<"flowchart">, { nodes, edges }: Extract<Answer, { kind: "flowchart" }>): Refused | null {
  const placed = nodes.map(({ id }) => id);
  const owners = nodes.flatMap(({ owner }) => owner ?? []);
  const joins = edges.every(({ from, exit, to }) => {
    const exits = activity.nodes.find(({ id }) => id === from)?.exits ?? [];
    return from !== to && placed.includes(from) && placed.includes(to) && (exit === null || exits.some(({ id }) => id === exit));
  });
  const ok = known(placed, activity.nodes) && distinct(placed) && known(owners, activity.owners) && joins && distinct(edges.map((edge) => JSON.stringify([edge.from, edge.exit, edge.to])));
  if (!ok) return reject("answer-ids", { activity: activity.id });
  return nodes.every(({ x, y }) => Math.abs(x) <= limits.canvas && Math.abs(y) <= limits.canvas) ? null : reject("answer-ids", { activity: activity.id });
}
