/** Owns how errors on papers are marked in the terminal. */
import type { Answer } from "../../grading/answer.ts";
import type { ActivityViewOf } from "../../attempt/view.ts";
import { byLetter } from "./letters.ts";

/** `2.3=B` marks the third place of the second paper with reason B, `2.3=B C` with correction C as well, `-2.3` takes the mark away. */
export function marksFrom(text: string, { papers, marks, reasons, corrections }: ActivityViewOf<"spot-the-error">): Extract<Answer, { kind: "spot-the-error" }> | null {
  const [, minus, number, place, reasonLetter, correctionLetter] = /^(-?)(\d+)\.(\d+)(?:\s*[=＝]\s*([A-Za-z])(?:[\s,，]+([A-Za-z]))?)?$/.exec(text) ?? [];
  const paper = papers[Number(number) - 1];
  const field = paper?.pictures.flatMap(({ kind, fields }) => (kind === "rules" ? [] : fields))[Number(place) - 1];
  if (!paper || !field) return null;
  const others = marks.filter((mark) => mark.paper !== paper.id || mark.field !== field.id);
  if (minus === "-") return { kind: "spot-the-error", marks: others };
  const reason = reasonLetter === undefined ? null : byLetter(reasonLetter, reasons)?.id;
  const correction = correctionLetter === undefined ? null : byLetter(correctionLetter, corrections)?.id;
  return reason === undefined || correction === undefined ? null : { kind: "spot-the-error", marks: [...others, { paper: paper.id, field: field.id, reason, correction }] };
}
