/** Owns what the Word file of the filled forms holds: each form as the sheet it is, and other paper work. */
import type { ActivityViewOf, StudentView } from "../../../protocol/attempt.ts";
import type { Paper, PaperBlock } from "../../shared/export/paper.ts";
import type { Wording } from "./report-paper.ts";
import { archiveBlocks, discussionBlocks, flowchartBlocks } from "./work-blocks.ts";

/** Null when nothing has been written. */
export function formsPaper(view: StudentView, { t, text }: Pick<Wording, "t" | "text">): Paper | null {
  const blocks = view.activities.flatMap((activity) => {
    if (activity.kind === "form") return Object.values(activity.values).some((value) => value.trim() !== "") ? [blockOf(activity, text)] : [];
    if (activity.kind === "archive") return archiveBlocks(activity, { t, text });
    if (activity.kind === "flowchart") return flowchartBlocks(activity, { t, text });
    return activity.kind === "discussion" ? discussionBlocks(activity, { t, text }) : [];
  });
  if (blocks.length === 0) return null;
  return { title: text(view.situation.title), subtitle: view.situation.courseId ?? t("common:own"), blocks, footer: t("paper.made") };
}

/** One form by itself, filled or blank. */
export function formPaper(activity: ActivityViewOf<"form">, { t, text }: Pick<Wording, "t" | "text">): Paper {
  return { title: text(activity.form.title), subtitle: "", blocks: [blockOf(activity, text)], footer: t("paper.made") };
}

function blockOf({ form, values }: ActivityViewOf<"form">, text: Wording["text"]): PaperBlock {
  const fields = form.fields.map((field) => {
    const value = values[field.id] ?? "";
    return { label: text(field.label), value: text(field.options.find(({ id }) => id === value)?.text) || value, width: field.width };
  });
  return { kind: "form", title: text(form.title), rows: rowsOf(fields), note: form.note === null ? null : text(form.note) };
}

/** Fields side by side as long as they fit into twelve twelfths. */
function rowsOf<Field extends { width: number }>(fields: Field[]): Field[][] {
  const rows: Field[][] = [];
  let used = 12;
  for (const field of fields) {
    if (used + field.width > 12) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1]?.push(field);
    used += field.width;
  }
  return rows;
}
