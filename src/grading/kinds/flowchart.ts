/** Owns the credit of a drawn process: its boxes, what follows what, the ways out of decisions, who does each step. */
import type { Text } from "../../scenario/text.ts";
import { answersTo } from "../answers.ts";
import { credit, deduction, stateOf, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { blankChart, readFlowchart, wayPoints, type FlowchartReading } from "../flowchart/read-flowchart.ts";
import type { Way } from "../flowchart/compare-chart.ts";
import type { Flowchart } from "../flowchart/right-chart.ts";
import { zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { joinTexts } from "../join-texts.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";

export function gradeFlowchart(activity: Flowchart, { performance }: Case): Graded {
  const { answers } = answersTo(performance, activity.id, "flowchart");
  const reading = readFlowchart(activity, answers.at(-1) ?? blankChart);
  const credits = [...boxCredits(activity, reading), ...wayCredits(activity, reading.order), ...wayCredits(activity, reading.decisions), ...ownerCredits(activity, reading), ...mistakeCredits(activity, reading)];
  return { credits, faults: [] };
}

function boxCredits(activity: Flowchart, { comparison, steps }: FlowchartReading): Credit[] {
  const { chart, missing, extra } = comparison;
  const needed = activity.nodes.filter(({ id }) => chart.nodes.has(id)).map(({ id, text }) => {
    const there = !missing.includes(id);
    return credit(activity.id, { ...common(activity, id, "node", text), ...mark(there ? steps.share : zero, steps.share), reason: reason(there ? "grading/right" : "grading/node-missing") }, { given: there ? text : null, expected: text });
  });
  const unneeded = activity.nodes.filter(({ id }) => extra.includes(id)).map(({ id, text, why }) => deduction(activity.id, { ...common(activity, id, "node", text), points: steps.cost, reason: reason("grading/node-extra") }, { given: text, advice: why ?? activity.explain }));
  return [...needed, ...unneeded].filter(counts);
}

function wayCredits(activity: Flowchart, { share, cost, ways, surplus }: FlowchartReading["order"]): Credit[] {
  const drawn = ways.map((way) => {
    const { from, exit, to, state } = way;
    return credit(
      activity.id,
      { ...common(activity, exit === null ? from : `${from}:${exit}`, "connection", joinTexts([wayText(activity, from, exit), " → …"])), ...mark(wayPoints(way, share), share), reason: whyWay[state] },
      { given: way.drawn.length > 0 ? boxTexts(activity, way.drawn) : null, expected: boxTexts(activity, to) },
    );
  });
  const over = surplus.map(({ from, exit, to }) =>
    deduction(activity.id, { ...common(activity, `${from}:${exit ?? ""}>${to}`, "connection", joinTexts([wayText(activity, from, exit), boxText(activity, to)], " → ")), points: cost, reason: reason("grading/way-extra") }, { given: boxText(activity, to) }),
  );
  return [...drawn, ...over].filter(counts);
}

const whyWay: Record<Way["state"], Reason> = {
  right: reason("grading/right"),
  unlabelled: reason("grading/exit-unlabelled"),
  wrong: reason("grading/wrong-way"),
  open: reason("grading/unanswered"),
  "no-box": reason("grading/node-missing"),
};

function ownerCredits(activity: Flowchart, { owners }: FlowchartReading): Credit[] {
  const ownerText = (id: string): Text => activity.owners.find((owner) => owner.id === id)?.text ?? id;
  return owners.boxes
    .map(({ id, given, right, ok }) =>
      credit(
        activity.id,
        { ...common(activity, id, "owner", boxText(activity, id)), ...mark(ok ? owners.share : zero, owners.share), reason: reason(ok ? "grading/right" : given === null ? "grading/unanswered" : "grading/wrong-owner") },
        { given: given === null ? null : ownerText(given), expected: joinTexts(right.map(ownerText), " / ") },
      ),
    )
    .filter(counts);
}

/** What goes wrong in the drawn order; the marks themselves stand with the connections. */
function mistakeCredits(activity: Flowchart, { mistakes }: FlowchartReading): Credit[] {
  return mistakes.map(({ first, second, why }) => {
    const [given, expected] = [boxTexts(activity, [first, second], " → "), boxTexts(activity, [second, first], " → ")];
    return credit(activity.id, { ...common(activity, `${first}:${second}`, "position", expected), state: "not-met", points: zero, max: zero, reason: reason("grading/swapped") }, { given, expected, advice: why });
  });
}

function common(activity: Flowchart, subject: string, kind: Credit["kind"], title: Text) {
  return { subject, kind, title, ability: activity.ability ?? defaultAbility("flowchart") };
}

function mark(points: Fraction, max: Fraction): Pick<Credit, "state" | "points" | "max"> {
  return { state: stateOf(points, max), points, max };
}

/** A group that no points are given for is left out. */
function counts({ max, sign }: Credit): boolean {
  return max.n > 0n || sign === "-";
}

function boxText(activity: Flowchart, id: string): Text {
  return activity.nodes.find((node) => node.id === id)?.text ?? id;
}

function boxTexts(activity: Flowchart, ids: readonly string[], between = " / "): Text {
  return joinTexts(ids.map((id) => boxText(activity, id)), between);
}

/** `Is it valid? (yes)` */
function wayText(activity: Flowchart, from: string, exit: string | null): Text {
  const label = activity.nodes.find((node) => node.id === from)?.exits.find(({ id }) => id === exit)?.text;
  return label === undefined ? boxText(activity, from) : joinTexts([boxText(activity, from), { "zh-CN": "（", en: " (" }, label, { "zh-CN": "）", en: ")" }]);
}
