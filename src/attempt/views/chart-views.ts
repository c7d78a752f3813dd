/** Owns what a student sees of charts to draw and of papers to look through. */
import { readMarks } from "../../grading/kinds/spot-the-error.ts";
import { blankChart, readFlowchart } from "../../grading/flowchart/read-flowchart.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, ChoiceView, ErrorPaperView, FlowchartFeedback, SpotFeedback } from "../view.ts";
import { itemView } from "./question-views.ts";
import { shufflePalette } from "./shuffle.ts";

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

export function spotParts(activity: ActivityOf<"spot-the-error">, work: Work, shown: boolean): Pick<ActivityViewOf<"spot-the-error">, "reasons" | "corrections" | "papers" | "marks" | "feedback"> {
  const saved = work.answers[""];
  const marks = saved?.kind === "spot-the-error" ? saved.marks : [];
  return { reasons: activity.reasons.map(choiceView), corrections: activity.corrections.map(choiceView), papers: activity.papers.map(paperView), marks, feedback: shown ? spotFeedback(activity, marks) : null };
}

function choiceView({ id, text, group }: ActivityOf<"spot-the-error">["reasons"][number]): ChoiceView {
  return { id, text, group: group ?? null };
}

function paperView({ id, title, pictures }: ActivityOf<"spot-the-error">["papers"][number]): ErrorPaperView {
  return {
    id,
    title,
    pictures: pictures.map((picture) => ({
      id: picture.id,
      kind: picture.kind,
      title: picture.title,
      fields: picture.fields.map(({ id: field, label, value, width, drawn, worn }) => ({ id: field, label, value, width, drawn: drawn ? { what: drawn.what, number: drawn.number, labelled: drawn.labelled ?? null } : null, worn })),
    })),
  };
}

function spotFeedback(activity: ActivityOf<"spot-the-error">, marks: ActivityViewOf<"spot-the-error">["marks"]): SpotFeedback {
  const { errors, wrong } = readMarks(activity, marks);
  return {
    errors: errors.map(({ paper, error, mark, reasonOk, correctionOk }) => ({ paper: paper.id, fields: [...error.fields], found: mark !== null, reasons: [...error.reasons], reasonOk, corrections: [...error.corrections], correctionOk, why: error.why })),
    wrong: wrong.map(({ paper, field }) => ({ paper, field })),
    explain: activity.explain,
  };
}
