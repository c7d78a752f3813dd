/** Owns what a student sees of papers to look through; where the errors are only with the result. */
import { readMarks } from "../../grading/kinds/spot-the-error.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, ChoiceView, ErrorPaperView, SpotFeedback } from "../view.ts";

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
