/** Owns how cards and headings of a discussion are typed. */
import type { ActivityViewOf } from "../../attempt/view.ts";
import type { DiscussionAnswer } from "../../grading/answer.ts";

/** Words make a card, `#name` a heading, `2>1` puts card 2 under heading 1, `-2` takes card 2 away. Null for anything else. */
export function discussionFrom(text: string, { cards, clusters }: ActivityViewOf<"discussion">): DiscussionAnswer | null {
  const heading = /^[#＃]\s*(.+)$/.exec(text);
  if (heading) return { kind: "discussion", part: "cluster", id: freeNumber(clusters), name: heading[1] ?? "" };
  const move = /^(\d+)\s*[>＞]\s*(\d+)$/.exec(text);
  if (move) {
    const [card, cluster] = [cards[Number(move[1]) - 1], clusters[Number(move[2]) - 1]];
    return card && cluster ? { kind: "discussion", part: "card", ...card, cluster: cluster.id } : null;
  }
  const gone = /^[-−](\d+)$/.exec(text);
  if (gone) {
    const card = cards[Number(gone[1]) - 1];
    return card ? { kind: "discussion", part: "card", id: card.id, text: "", cluster: null } : null;
  }
  return text.startsWith("/") ? null : { kind: "discussion", part: "card", id: freeNumber(cards), text, cluster: null };
}

/** One above the highest: nobody else writes at a terminal. */
function freeNumber(used: readonly { id: string }[]): string {
  return String(used.reduce((most, { id }) => Math.max(most, Number(id)), 0) + 1);
}
