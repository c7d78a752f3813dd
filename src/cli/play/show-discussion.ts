/** Owns how a discussion looks in the terminal: loose cards, headings with their cards, and what was covered. */
import type { ActivityViewOf } from "../../attempt/view.ts";
import { readText } from "../../scenario/text.ts";
import type { Screen } from "./screen.ts";

export function discussionLines({ questions, wanted, cards, clusters, feedback }: ActivityViewOf<"discussion">, { lang, words }: Screen): string[] {
  const under = (cluster: string | null) => cards.flatMap((card, index) => (card.cluster === cluster ? [`      ${index + 1}. ${card.text}`] : []));
  return [
    ...questions.map((question) => `    · ${readText(question, lang)}`),
    words("play.discussed", { cards: cards.length, ideas: wanted.ideas, clusters: clusters.length, headings: wanted.clusters }),
    ...under(null),
    ...clusters.flatMap(({ id, name }, index) => [`    #${index + 1} ${name}`, ...under(id)]),
    ...(feedback
      ? [
          ...feedback.points.flatMap(({ title, state, points, max, advice }) => [
            `      ${words(`play.field.${state === "met" ? "right" : "wrong"}`)}  ${readText(title, lang)} ${points}/${max}`,
            ...(state === "met" ? [] : [`        ${readText(advice, lang)}`]),
          ]),
          words("play.model"),
          `  ${readText(feedback.model, lang)}`,
        ]
      : []),
  ];
}
