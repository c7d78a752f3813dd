/** Owns how robots discuss: a card each for ideas of the model or something said in passing, then headings for them. */
import type { ActivityViewOf } from "../../attempt/view.ts";
import type { DiscussionAnswer } from "../../grading/answer.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText } from "../../scenario/text.ts";
import { succeeds, type Lots } from "./quality.ts";

const headings = ["先做什么", "怎么处理", "事后改进", "其他"];

/** Null when all has been said and gathered. */
export function discuss({ cards, clusters, wanted }: ActivityViewOf<"discussion">, activity: ActivityOf<"discussion">, lots: Lots): DiscussionAnswer | null {
  const ideas = readText(activity.model, "zh-CN").split("\n").filter((line) => line.trim() !== "");
  const next = ideas[cards.length];
  if (next !== undefined) return { kind: "discussion", part: "card", id: String(cards.length + 1), text: succeeds(lots, `${activity.id}/${cards.length}`) ? next : `再想想第 ${cards.length + 1} 点`, cluster: null };
  if (clusters.length < Math.min(wanted.clusters, headings.length)) return { kind: "discussion", part: "cluster", id: String(clusters.length + 1), name: headings[clusters.length] ?? "" };
  const loose = cards.findIndex(({ cluster }) => cluster === null);
  const card = cards[loose];
  return card ? { kind: "discussion", part: "card", id: card.id, text: card.text, cluster: clusters[loose % clusters.length]?.id ?? null } : null;
}
