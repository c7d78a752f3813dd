/** Owns how a volume being filed looks in the terminal. */
import type { ActivityViewOf } from "../../attempt/view.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { letterOf } from "./letters.ts";
import type { Screen } from "./screen.ts";

export function archiveLines(activity: ActivityViewOf<"archive">, { lang, words }: Screen): string[] {
  const { papers, labels, cabinets, levels, access, filed, feedback } = activity;
  const read = (text: Text) => readText(text, lang);
  const numbers = (ids: readonly string[]) => ids.map((id) => papers.findIndex((paper) => paper.id === id) + 1).join(" ");
  const said = (found: { ok: boolean; why: Text | null } | undefined, answer: string) =>
    found ? [`      ${words(`play.field.${found.ok ? "right" : "wrong"}`)}  ${words("play.right-answer", { answer })}${found.why ? `  ${read(found.why)}` : ""}`] : [];
  return [
    ...papers.flatMap(({ id, text, pages, listed }, index) => {
      const first = feedback?.pages.find(({ paper }) => paper === id);
      return [
        `    ${index + 1}. ${read(text)}  ${words("play.pages", { pages })}${listed && filed.pages[id] ? `  p${index + 1}=${filed.pages[id]}` : ""}`,
        ...said(feedback?.papers.find((paper) => paper.id === id && !paper.ok), "—"),
        ...(first && !first.ok ? said({ ok: false, why: null }, `p${index + 1}=${first.expected}`) : []),
      ];
    }),
    ...(filed.folder.length > 0 ? [words("play.answered", { answer: numbers(filed.folder) })] : []),
    ...(feedback ? [words("play.right-answer", { answer: numbers(feedback.order) })] : []),
    ...labels.flatMap(({ id, label, options }, index) => {
      const value = filed.labels[id] ?? "";
      const found = feedback?.labels.find((one) => one.id === id);
      return [`    l${index + 1}. ${read(label)} = ${read(options.find((option) => option.id === value)?.text ?? value)}`, ...options.map(({ text }, at) => `      ${letterOf(at)}. ${read(text)}`), ...said(found, found ? read(found.expected) : "")];
    }),
    ...cabinets.map(({ title, shelves, places, taken }, index) => `    ${letterOf(index)}. ${read(title)} ${shelves}×${places}  ${taken.map(({ shelf, place, text }) => `${shelf}-${place} ${read(text)}`).join(" · ")}`),
    ...(cabinets.length > 0 ? [`    box = ${filed.place ? boxOf(filed.place, cabinets) : ""}`] : []),
    ...said(feedback?.place ?? undefined, feedback?.place ? boxOf(feedback.place, cabinets) : ""),
    ...access.flatMap(({ id, text }, index) => {
      const found = feedback?.access.find((one) => one.id === id);
      return [`    w${index + 1}. ${read(text)} = ${levelText(filed.access[id])}`, ...said(found, levelText(found?.level))];
    }),
    ...levels.map(({ text }, index) => `      ${letterOf(index)}. ${read(text)}`),
    ...(feedback ? [`      ${read(feedback.explain)}`] : []),
  ];

  function levelText(id: string | undefined): string {
    return read(levels.find((level) => level.id === id)?.text ?? "");
  }
}

function boxOf({ cabinet, shelf, place }: { cabinet: string; shelf: number; place: number }, cabinets: readonly { id: string }[]): string {
  return `${letterOf(cabinets.findIndex(({ id }) => id === cabinet))}-${shelf}-${place}`;
}
