/** Owns putting alike answers of the queue together, in the order in which the first of each came. */
import type { QueueItem, VerdictPlace } from "../../../protocol/review.ts";

export type QueueGroup = { alike: string; items: QueueItem[] };

export function groupAlike(queue: readonly QueueItem[]): QueueGroup[] {
  const groups = new Map<string, QueueItem[]>();
  for (const item of queue) groups.set(item.alike, [...(groups.get(item.alike) ?? []), item]);
  return [...groups].map(([alike, items]) => ({ alike, items }));
}

export function verdictPlaces(items: readonly QueueItem[]): VerdictPlace[] {
  return items.flatMap(({ place }) => ("key" in place ? [place] : []));
}
