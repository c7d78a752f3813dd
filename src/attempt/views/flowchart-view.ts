/** Owns what a student sees of a process to draw; the right chart only with the result. */
import { drawOrder } from "../../engine/draw.ts";
import { blankChart, readFlowchart } from "../../grading/flowchart/read-flowchart.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, FlowchartFeedback } from "../view.ts";
import { itemView } from "./question-views.ts";

export function flowchartParts(activity: ActivityOf<"flowchart">, work: Work, seed: number, shown: boolean): Pick<ActivityViewOf<"flowchart">, "owners" | "palette" | "answer" | "feedback"> {
  const saved = work.answers[""];
  const answer = saved?.kind === "flowchart" ? saved : blankChart;
  return {
    owners: activity.owners.map(itemView),
    palette: shufflePalette(activity, seed).map(({ id, shape, text, exits }) => ({ id, shape, text, exits: exits.map(itemView), asksOwner: activity.owners.length > 0 && (shape === "step" || shape === "decision") })),
    answer,
    feedback: shown ? flowchartFeedback(activity, answer) : null,
  };
}

/** Boxes of a chart by lot: not in the order of the process. Beginnings come first and ends last, as one looks for them. */
function shufflePalette({ id, nodes }: ActivityOf<"flowchart">, seed: number): ActivityOf<"flowchart">["nodes"] {
  const drawn = drawOrder(nodes, seed, `flow/${id}`);
  return (["start", "step", "decision", "end"] as const).flatMap((shape) => drawn.filter((node) => node.shape === shape));
}

function flowchartFeedback(activity: ActivityOf<"flowchart">, answer: ActivityViewOf<"flowchart">["answer"]): FlowchartFeedback {
  const { comparison, order, decisions, owners, mistakes } = readFlowchart(activity, answer);
  return {
    edges: comparison.chart.edges.map(({ from, exit, to }) => ({ from, exit, to })),
    missing: comparison.missing,
    extra: comparison.extra.map((id) => ({ id, why: activity.nodes.find((node) => node.id === id)?.why ?? null })),
    ways: [...order.ways, ...decisions.ways],
    surplus: comparison.surplus.map(({ from, exit, to }) => ({ from, exit, to })),
    owners: owners.boxes.map(({ id, right, ok }) => ({ id, right: [...right], ok })),
    mistakes: mistakes.map(({ why }) => why),
    explain: activity.explain,
  };
}
