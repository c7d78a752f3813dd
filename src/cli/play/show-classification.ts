/** Owns how an ABC table looks in the terminal. */
import type { ActivityViewOf, ItemView } from "../../attempt/view.ts";
import { readText } from "../../scenario/text.ts";
import { classificationPlaces, classificationSeries } from "./classification-answers.ts";
import { letterOf } from "./letters.ts";
import type { Screen } from "./screen.ts";

export function classificationLines(activity: ActivityViewOf<"classification">, { lang, words }: Screen): string[] {
  const { amount, columns, items: rows, classes, asks, values, order, feedback } = activity;
  const series = classificationSeries(activity);
  const head = [readText(amount.label, lang), ...columns.map(({ label }) => readText(label, lang))].join(" | ");
  return [
    `    ${head}`,
    ...rows.map(({ text, amount: value, cells }, index) => `    ${index + 1}. ${readText(text, lang)} | ${value} ${readText(amount.unit, lang)}${cells.map((cell) => ` | ${readText(cell, lang)}`).join("")}`),
    ...items(classes, lang),
    ...asks.flatMap(({ of, title }, index) => {
      const told = feedback?.asks.find((one) => one.of === of);
      const options = of === "classes" ? classes : series;
      const named = (value: string) => (of === "classes" || of === "bars" || of === "line" ? letterIn(value, options) : value);
      const places = of === "order" ? [] : classificationPlaces(activity, of);
      return [
        `  ${index + 1}. ${readText(title, lang)}${told ? `  ${told.points}/${told.max}` : ""}`,
        ...(of === "bars" || of === "line" ? items(series, lang) : []),
        ...(of === "order" && order.length > 0 ? [words("play.answered", { answer: numbers(order, rows) })] : []),
        ...(told?.order ? [words("play.right-answer", { answer: numbers(told.order, rows) })] : []),
        ...places.flatMap(({ id, text }, place) => {
          const value = values[of]?.[id] ?? "";
          const cell = told?.cells[id];
          if (value === "" && !cell) return [];
          const amiss = cell && cell.state !== "right" && cell.state !== "followed";
          return [`      ${index + 1}-${place + 1} ${readText(text, lang)} = ${value === "" ? "" : named(value)}${amiss ? `  ${words("play.right-answer", { answer: named(cell.expected) })}` : ""}`];
        }),
      ];
    }),
    ...(feedback ? [`      ${readText(feedback.explain, lang)}`] : []),
  ];
}

function items(list: readonly ItemView[], lang: Screen["lang"]): string[] {
  return list.map(({ text }, index) => `    ${letterOf(index)}. ${readText(text, lang)}`);
}

function numbers(ids: readonly string[], list: readonly ItemView[]): string {
  return ids.map((id) => String(list.findIndex((item) => item.id === id) + 1)).join(" ");
}

function letterIn(id: string, list: readonly ItemView[]): string {
  return letterOf(list.findIndex((item) => item.id === id));
}
