/** Owns reading the cards of a discussion as they stand: ideas, headings, and the text that all ideas make together. */
import type { Answer } from "./answer.ts";

export type DiscussionCard = { id: string; text: string; cluster: string | null };
export type DiscussionCluster = { id: string; name: string };

/** What is blank is gone; a card whose heading is gone lies loose. In the order in which they were first made. */
export function readDiscussion(answers: readonly Answer[]): { cards: DiscussionCard[]; clusters: DiscussionCluster[] } {
  const own = answers.flatMap((answer) => (answer.kind === "discussion" ? [answer] : []));
  const clusters = own.flatMap((answer) => (answer.part === "cluster" && answer.name.trim() !== "" ? [{ id: answer.id, name: answer.name }] : []));
  const cards = own.flatMap((answer) => {
    if (answer.part !== "card" || answer.text.trim() === "") return [];
    return [{ id: answer.id, text: answer.text, cluster: clusters.some(({ id }) => id === answer.cluster) ? answer.cluster : null }];
  });
  return { cards, clusters };
}

/** All ideas, a card a line: what is judged, and where evidence lies. */
export function discussionText(answers: readonly Answer[]): string {
  return readDiscussion(answers)
    .cards.map(({ text }) => text.replaceAll(/\s+/gu, " "))
    .join("\n");
}
