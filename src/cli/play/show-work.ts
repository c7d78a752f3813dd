/** Owns how a piece of work looks in the terminal: what is asked, what is answered so far, and after handing in what was right. */
import type { ActivityView, ActivityViewOf, ItemView, PointFeedback } from "../../attempt/view.ts";
import { countChars } from "../../grading/kinds/document.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { classificationLines } from "./show-classification.ts";
import { letterOf } from "./letters.ts";
import { labelled } from "../words.ts";
import type { Screen } from "./screen.ts";
import { archiveLines } from "./show-archive.ts";
import { discussionLines } from "./show-discussion.ts";
import { flowchartLines } from "./show-flowchart.ts";
import { spotLines } from "./show-papers.ts";

type Work = Exclude<ActivityView, { kind: "dialogue" }>;

export function workLines(activity: Work, screen: Screen): string[] {
  switch (activity.kind) {
    case "form":
      return formLines(activity, screen);
    case "choice":
      return choiceLines(activity, screen);
    case "ordering":
      return orderingLines(activity, screen);
    case "matching":
      return matchingLines(activity, screen);
    case "calculation":
      return calculationLines(activity, screen);
    case "liability":
      return liabilityLines(activity, screen);
    case "classification":
      return classificationLines(activity, screen);
    case "survey":
      return surveyLines(activity, screen);
    case "survey-analysis":
      return analysisLines(activity, screen);
    case "flowchart":
      return flowchartLines(activity, screen);
    case "spot-the-error":
      return spotLines(activity, screen);
    case "document":
      return documentLines(activity, screen);
    case "archive":
      return archiveLines(activity, screen);
    case "discussion":
      return discussionLines(activity, screen);
  }
}

function formLines({ form, values, feedback }: ActivityViewOf<"form">, { lang, words }: Screen): string[] {
  return form.fields.flatMap((field, index) => {
    const shown = (value: Text) => readText(field.options.find(({ id }) => id === readText(value, "zh-CN"))?.text ?? value, lang);
    const found = feedback?.[field.id];
    return [
      `  ${index + 1}. ${labelled(`${readText(field.label, lang)}${field.given ? words("play.given") : ""}`, shown(values[field.id] ?? ""), lang)}`,
      ...items(field.options, letterOf, lang),
      ...(found ? [`      ${words(`play.field.${found.state}`)}  ${shown(found.model)}`] : []),
    ];
  });
}

function choiceLines({ questions }: ActivityViewOf<"choice">, { lang, words }: Screen): string[] {
  return questions.flatMap(({ prompt, multiple, options, chosen, feedback }, index) => [
    `  ${index + 1}. ${readText(prompt, lang)}${multiple ? words("play.multiple") : ""}`,
    ...options.map(({ id, text }, at) => `    ${chosen.includes(id) ? "●" : "○"} ${letterOf(at)}. ${readText(text, lang)}`),
    ...(feedback ? [`      ${feedback.points}/${feedback.max}  ${words("play.right-answer", { answer: letters(feedback.answer, options) })}  ${readText(feedback.explain, lang)}`] : []),
  ]);
}

function orderingLines({ items: list, answer, feedback }: ActivityViewOf<"ordering">, { lang, words }: Screen): string[] {
  return [
    ...items(list, numberOf, lang),
    ...(answer.length > 0 ? [words("play.answered", { answer: numbers(answer, list) })] : []),
    ...(feedback ? [words("play.right-answer", { answer: numbers(feedback.order, list) }), explained(feedback.explain, lang), ...feedback.mistakes.map((text) => explained(text, lang))] : []),
  ];
}

function matchingLines({ left, right, pairs, feedback, explain }: ActivityViewOf<"matching">, { lang, words }: Screen): string[] {
  return [
    ...left.flatMap(({ id, text }, index) => {
      const mine = pairs.filter((pair) => pair.left === id).map((pair) => pair.right);
      const found = feedback?.find((pair) => pair.left === id);
      return [
        `    ${index + 1}. ${readText(text, lang)}${mine.length > 0 ? ` → ${letters(mine, right)}` : ""}`,
        ...(found ? [`      ${words(`play.field.${found.ok ? "right" : "wrong"}`)}  ${words("play.right-answer", { answer: letters(found.right, right) })}${found.why ? `  ${readText(found.why, lang)}` : ""}`] : []),
      ];
    }),
    ...items(right, letterOf, lang),
    ...(explain ? [explained(explain, lang)] : []),
  ];
}

function calculationLines({ inputs, steps }: ActivityViewOf<"calculation">, { lang }: Screen): string[] {
  return [
    ...inputs.map(({ label, value, unit }) => `    ${readText(label, lang)} = ${value} ${readText(unit, lang)}`),
    ...steps.flatMap(({ label, value, unitValue, feedback }, index) => [
      `  ${index + 1}. ${readText(label, lang)} = ${value} ${unitValue}`.trimEnd(),
      ...(feedback ? [`      ${feedback.points}/${feedback.max}  ${readText(feedback.explain, lang)}`] : []),
    ]),
  ];
}

function liabilityLines({ evidence, parties, answer, feedback }: ActivityViewOf<"liability">, { lang, words }: Screen): string[] {
  const shares = answer.shares.map(({ party, percent }) => `${letters([party], parties)}=${percent}%`).join("  ");
  const rightShares = feedback?.shares.map(({ party, percent }) => `${letters([party], parties)}=${percent}%`).join("  ") ?? "";
  return [
    ...evidence.flatMap(({ id, text }, index) => {
      const mine = answer.evidence.find((one) => one.id === id)?.party;
      const found = feedback?.evidence.find((one) => one.id === id);
      return [
        `    ${index + 1}. ${readText(text, lang)}${mine === undefined ? "" : ` → ${letters([mine], parties)}`}`,
        ...(found ? [`      ${words(`play.field.${found.ok ? "right" : "wrong"}`)}  ${words("play.right-answer", { answer: letters([found.party], parties) })}  ${readText(found.why, lang)}`] : []),
      ];
    }),
    ...items(parties, letterOf, lang),
    ...(shares === "" ? [] : [words("play.shares", { shares })]),
    ...(answer.lead === null ? [] : [words("play.lead", { party: letters([answer.lead], parties) })]),
    ...(feedback ? [words("play.right-answer", { answer: `${rightShares}  lead=${letters([feedback.lead], parties)}` }), explained(feedback.explain, lang)] : []),
  ];
}

function surveyLines({ dimensions, scales, bank, opening, questions, feedback }: ActivityViewOf<"survey">, { lang, words }: Screen): string[] {
  const named = (id: string, list: readonly ItemView[]) => (id === "" ? "—" : letters([id], list));
  return [
    ...items(dimensions, letterOf, lang),
    words("play.scales"),
    ...items(scales, letterOf, lang),
    ...(bank.length > 0 ? [words("play.bank"), ...bank.map(({ text }) => `    · ${readText(text, lang)}`)] : []),
    ...(opening === "" ? [] : [`  0. ${opening}`]),
    ...questions.map(({ dimension, scale, text }, index) => `  ${index + 1}. [${named(dimension, dimensions)}${named(scale, scales)}] ${text}`),
    ...(feedback?.items ?? []).flatMap(({ title, state, points, max, advice }) => [
      `      ${words(`play.field.${state === "met" ? "right" : "wrong"}`)}  ${readText(title, lang)} ${points}/${max}`,
      ...(advice === null ? [] : [`        ${readText(advice, lang)}`]),
    ]),
    ...(feedback ? [words("play.model"), `  ${feedback.opening}`, ...feedback.model.map(({ dimension, scale, text }, index) => `  ${index + 1}. [${named(dimension, dimensions)}${named(scale, scales)}] ${text}`)] : []),
  ];
}

function analysisLines({ columns, rows, inputs, steps }: ActivityViewOf<"survey-analysis">, { lang }: Screen): string[] {
  return [
    ...(rows.length > 0 ? [`    ${columns.map(({ text }) => readText(text, lang)).join(" | ")}`, ...rows.map((row) => `    ${row.map((value, place) => readText(columns[place]?.values.find(({ id }) => id === value)?.text ?? String(value), lang)).join(" | ")}`)] : []),
    ...inputs.map(({ label, value, unit }) => `    ${readText(label, lang)} = ${value} ${readText(unit, lang)}`),
    ...steps.flatMap(({ label, value, feedback }, index) => [
      `  ${index + 1}. ${readText(label, lang)} = ${value}`.trimEnd(),
      ...(feedback ? [`      ${feedback.points}/${feedback.max}  ${feedback.expected}  ${readText(feedback.explain, lang)}`.trimEnd()] : []),
    ]),
  ];
}

function documentLines({ outline, text, minChars, maxChars, feedback }: ActivityViewOf<"document">, { lang, words }: Screen): string[] {
  const point = ({ title, state, points, max, advice }: PointFeedback) => [
    `      ${words(`play.field.${state === "met" ? "right" : "wrong"}`)}  ${readText(title, lang)} ${points}/${max}`,
    ...(state === "met" ? [] : [`        ${readText(advice, lang)}`]),
  ];
  return [
    ...outline.map((line) => `    · ${readText(line, lang)}`),
    words("play.length", { min: minChars, max: maxChars, chars: countChars(text) }),
    ...text.split("\n").flatMap((line) => (line === "" ? [] : [`  ${line}`])),
    ...(feedback ? [...feedback.points.flatMap(point), words("play.model"), `  ${readText(feedback.model, lang)}`] : []),
  ];
}

function items(list: readonly ItemView[], mark: (index: number) => string, lang: Screen["lang"]): string[] {
  return list.map(({ text }, index) => `    ${mark(index)}. ${readText(text, lang)}`);
}

function numberOf(index: number): string {
  return String(index + 1);
}

function numbers(ids: readonly string[], list: readonly ItemView[]): string {
  return ids.map((id) => numberOf(list.findIndex((item) => item.id === id))).join(" ");
}

function letters(ids: readonly string[], list: readonly ItemView[]): string {
  return ids.map((id) => letterOf(list.findIndex((item) => item.id === id))).join(" ");
}

function explained(text: Text, lang: Screen["lang"]): string {
  return `      ${readText(text, lang)}`;
}
