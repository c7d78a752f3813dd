/** Rules for charts to draw: every right chart holds together from its beginning to its ends, and there is something to mark for all points. */
import { readChart, readPlace, type Flowchart, type RightChart } from "../../grading/flowchart/right-chart.ts";
import { isBefore } from "../../grading/flowchart/compare-chart.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import { createReferences } from "../references.ts";

export function checkFlowchart(activity: Flowchart, at: Path): Problem[] {
  const refs = createReferences();
  const boxes = new Set(activity.nodes.map(({ id }) => id));
  const owners = new Set(activity.owners.map(({ id }) => id));
  for (const [index, node] of activity.nodes.entries()) for (const [position, id] of node.owners.entries()) refs.check("owner", id, owners, [...at, "nodes", index, "owners", position]);
  for (const [index, rows] of activity.charts.entries()) {
    for (const [row, places] of rows.entries()) {
      for (const [position, place] of places.entries()) {
        const { id, exit } = readPlace(place);
        const path: Path = [...at, "charts", index, row, position];
        refs.check("box", id, boxes, path);
        const exits = new Set(activity.nodes.find((node) => node.id === id)?.exits.map((one) => one.id));
        if (boxes.has(id)) refs.check("exit", exit ?? undefined, exits, path);
      }
    }
  }
  for (const [index, { first, second }] of activity.mistakes.entries()) {
    refs.check("box", first, boxes, [...at, "mistakes", index, "first"]);
    refs.check("box", second, boxes, [...at, "mistakes", index, "second"]);
  }
  if (refs.problems.length > 0) return refs.problems;

  const charts = activity.charts.map(readChart);
  return [...charts.flatMap((chart, index) => checkChart(activity, chart, [...at, "charts", index])), ...checkMistakes(activity, charts, at), ...checkUnused(activity, charts, at), ...checkPoints(activity, charts, at)];
}

/** From a beginning every box is reached; a step leads on by one way, a decision by each of its exits, an end by none. */
function checkChart(activity: Flowchart, { nodes, edges }: RightChart, path: Path): Problem[] {
  const used = activity.nodes.filter(({ id }) => nodes.has(id));
  const starts = used.filter(({ shape }) => shape === "start").map(({ id }) => id);
  return used.flatMap(({ id, shape, exits }) => {
    const found = edges.filter(({ from }) => from === id);
    const wanted = shape === "end" ? 0 : shape === "decision" ? exits.length : 1;
    const ways = shape === "decision" ? new Set(found.flatMap(({ exit }) => exit ?? [])).size : found.length;
    const reached = starts.some((start) => start === id || isBefore(start, id, edges));
    return [
      ...(ways !== wanted || found.length !== wanted ? [problem("flowchart/ways-out", path, { box: id, found: found.length, wanted })] : []),
      ...(reached ? [] : [problem("flowchart/not-reached", path, { box: id })]),
    ];
  });
}

function checkMistakes({ mistakes }: Flowchart, charts: readonly RightChart[], at: Path): Problem[] {
  return mistakes.flatMap(({ first, second }, index) => (charts.some(({ edges }) => isBefore(first, second, edges) && !isBefore(second, first, edges)) ? [problem("flowchart/mistake-is-right", [...at, "mistakes", index], { first, second })] : []));
}

/** A box that misleads has to be explained. */
function checkUnused({ nodes }: Flowchart, charts: readonly RightChart[], at: Path): Problem[] {
  return nodes.flatMap(({ id, why }, index) => (why === undefined && !charts.some((chart) => chart.nodes.has(id)) ? [problem("flowchart/no-why", [...at, "nodes", index], { box: id })] : []));
}

function checkPoints({ nodes, points }: Flowchart, charts: readonly RightChart[], at: Path): Problem[] {
  const isDecision = (id: string) => nodes.find((node) => node.id === id)?.shape === "decision";
  const there: [keyof Flowchart["points"], (chart: RightChart) => boolean][] = [
    ["order", ({ edges }) => edges.some(({ from }) => !isDecision(from))],
    ["decisions", ({ edges }) => edges.some(({ from }) => isDecision(from))],
    ["owners", (chart) => nodes.some(({ id, owners }) => owners.length > 0 && chart.nodes.has(id))],
  ];
  return there.flatMap(([part, has]) => (points[part] > 0 && !charts.every(has) ? [problem("flowchart/nothing-to-mark", [...at, "points", part], { part })] : []));
}
