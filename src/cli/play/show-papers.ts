/** Owns how papers to look through stand in the terminal: place by place, with marks, and after handing in what was wrong. */
import type { ActivityViewOf, ChoiceView } from "../../attempt/view.ts";
import { readText } from "../../scenario/text.ts";
import { letterOf } from "./letters.ts";
import { labelled } from "../words.ts";
import type { Screen } from "./screen.ts";

export function spotLines({ papers, reasons, corrections, marks, feedback }: ActivityViewOf<"spot-the-error">, { lang, words }: Screen): string[] {
  const letter = (list: readonly ChoiceView[], id: string | null) => (id === null ? "?" : letterOf(list.findIndex((item) => item.id === id)));
  const list = (title: string, items: readonly ChoiceView[]) => (items.length === 0 ? [] : [title, ...items.map(({ text }, index) => `    ${letterOf(index)}. ${readText(text, lang)}`)]);
  return [
    ...papers.flatMap((paper, at) => {
      const markable = paper.pictures.flatMap(({ kind, fields }) => (kind === "rules" ? [] : fields));
      return [
        `  ${at + 1}. ${readText(paper.title, lang)}`,
        ...paper.pictures.flatMap(({ kind, title, fields }) => [
          `    ${readText(title, lang)}`,
          ...fields.map((field) => {
            const mark = marks.find((one) => one.paper === paper.id && one.field === field.id);
            const number = kind === "rules" ? "·" : `${at + 1}.${markable.indexOf(field) + 1}`;
            return `      ${number} ${labelled(readText(field.label, lang), readText(field.value, lang), lang)}${mark ? `  ✗ ${letter(reasons, mark.reason)}${mark.correction === null ? "" : `,${letter(corrections, mark.correction)}`}` : ""}`;
          }),
        ]),
        ...(feedback?.errors.filter((error) => error.paper === paper.id).map((error) => {
          const places = error.fields.map((id) => `${at + 1}.${markable.findIndex((field) => field.id === id) + 1}`).join("/");
          const right = [error.reasons, error.corrections].map((ids, index) => ids.map((id) => letter(index === 0 ? reasons : corrections, id)).join("/")).filter((letters) => letters !== "").join(",");
          return `      ${words(`play.field.${error.found && error.reasonOk ? "right" : "wrong"}`)}  ${words("play.right-answer", { answer: `${places}=${right}` })}  ${readText(error.why, lang)}`;
        }) ?? []),
      ];
    }),
    ...list(words("play.reasons"), reasons),
    ...list(words("play.corrections"), corrections),
    ...(feedback ? [`      ${readText(feedback.explain, lang)}`] : []),
  ];
}
