/** Owns the order in which items are shown: by lot from the attempt's seed, never the right one by accident where it can be helped. */
import { drawOrder } from "../../engine/draw.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";

/** Tries before giving up; only a list whose every order is right needs more than a few. */
const mostTries = 20;

/** Items of an ordering, in none of its right orders. */
export function shuffleOrdering(activity: ActivityOf<"ordering">, seed: number): ActivityOf<"ordering">["items"] {
  const right = new Set(activity.orders.map((order) => order.join("\n")));
  return drawUnless(activity.items, seed, `order/${activity.id}`, (items) => right.has(items.map(({ id }) => id).join("\n")));
}

/** The right-hand items, not straight beside their partners. */
export function shuffleRight(activity: ActivityOf<"matching">, seed: number): ActivityOf<"matching">["right"] {
  const partners = new Map(activity.pairs.map(({ left, right }) => [left, right]));
  const beside = (items: ActivityOf<"matching">["right"]) => activity.left.every(({ id }, row) => partners.get(id)?.includes(items[row]?.id ?? ""));
  return drawUnless(activity.right, seed, `match/${activity.id}`, beside);
}

export function shuffleOptions(activity: string, question: ActivityOf<"choice">["questions"][number], seed: number): ActivityOf<"choice">["questions"][number]["options"] {
  return question.fixedOrder ? question.options : drawOrder(question.options, seed, `options/${activity}/${question.id}`);
}

function drawUnless<Item>(items: readonly Item[], seed: number, purpose: string, bad: (items: Item[]) => boolean): Item[] {
  let drawn = [...items];
  for (let round = 0; round < mostTries; round += 1) {
    drawn = drawOrder(items, seed, `${purpose}/${round}`);
    if (!bad(drawn)) return drawn;
  }
  return drawn;
}
