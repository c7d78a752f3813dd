/** Owns which of the right charts a drawing comes closest to, and what each box, way and owner of it earns. Must not know words or reports. */
import type { Answer } from "../answer.ts";
import { compare, exact, multiply, share, smaller, subtract, sum, zero, type Fraction } from "../fraction.ts";
import { compareChart, isBefore, type Comparison, type Way } from "./compare-chart.ts";
import { readChart, type Flowchart } from "./right-chart.ts";

export type FlowAnswer = Extract<Answer, { kind: "flowchart" }>;

export const blankChart: FlowAnswer = { kind: "flowchart", nodes: [], edges: [] };

/** `share` of one box, way or owner; what is too much costs such a share each, never more than its group earned. */
export type FlowchartReading = {
  comparison: Comparison;
  steps: { share: Fraction; cost: Fraction };
  /** Ways of steps and ways of decisions. */
  order: { share: Fraction; cost: Fraction; ways: Way[]; surplus: Comparison["surplus"] };
  decisions: { share: Fraction; cost: Fraction; ways: Way[]; surplus: Comparison["surplus"] };
  owners: { share: Fraction; boxes: OwnerReading[] };
  mistakes: Flowchart["mistakes"];
  points: Fraction;
};

export type OwnerReading = { id: string; given: string | null; right: readonly string[]; ok: boolean };

/** The first of equally close charts counts. */
export function readFlowchart(activity: Flowchart, answer: FlowAnswer): FlowchartReading {
  const readings = activity.charts.map((rows) => readAgainst(activity, rows, answer));
  return readings.reduce((best, reading) => (compare(reading.points, best.points) > 0 ? reading : best));
}

function readAgainst(activity: Flowchart, rows: Flowchart["charts"][number], answer: FlowAnswer): FlowchartReading {
  const comparison = compareChart(readChart(rows), answer);
  const { chart, missing, extra, ways, surplus } = comparison;
  const { points } = activity;
  const isDecision = (id: string) => activity.nodes.find((node) => node.id === id)?.shape === "decision";
  const boxes = activity.nodes.filter(({ id, owners }) => chart.nodes.has(id) && owners.length > 0).map(({ id, owners }): OwnerReading => {
    const given = answer.nodes.find((node) => node.id === id)?.owner ?? null;
    return { id, given, right: owners, ok: given !== null && owners.includes(given) };
  });

  const stepShare = multiply(exact(points.steps), share(1, chart.nodes.size));
  const stepsEarned = multiply(stepShare, exact(chart.nodes.size - missing.length));
  const stepCost = spread(stepsEarned, stepShare, extra.length);
  const group = (worth: number, of: boolean) => {
    const mine = ways.filter((way) => isDecision(way.from) === of);
    const over = surplus.filter((edge) => isDecision(edge.from) === of);
    const each = multiply(exact(worth), share(1, mine.length));
    const earned = sum(mine.map((way) => wayPoints(way, each)));
    const cost = spread(earned, each, over.length);
    return { share: each, cost, ways: mine, surplus: over, points: subtract(earned, multiply(cost, exact(over.length))) };
  };
  const [order, decisions] = [group(points.order, false), group(points.decisions, true)];
  const ownerShare = multiply(exact(points.owners), share(1, boxes.length));
  const ownersEarned = multiply(ownerShare, exact(boxes.filter(({ ok }) => ok).length));
  return {
    comparison,
    steps: { share: stepShare, cost: stepCost },
    order,
    decisions,
    owners: { share: ownerShare, boxes },
    mistakes: activity.mistakes.filter(({ first, second }) => isBefore(first, second, answer.edges) && !isBefore(second, first, answer.edges)),
    points: sum([subtract(stepsEarned, multiply(stepCost, exact(extra.length))), order.points, decisions.points, ownersEarned]),
  };
}

/** Half for a way out of a decision that leads right and does not say which it is. */
export function wayPoints({ state }: Way, each: Fraction): Fraction {
  return state === "right" ? each : state === "unlabelled" ? multiply(each, share(1, 2)) : zero;
}

/** What each of so many faults costs: a share, but together no more than was earned. */
function spread(earned: Fraction, each: Fraction, faults: number): Fraction {
  return faults === 0 ? zero : smaller(each, multiply(earned, share(1, faults)));
}
