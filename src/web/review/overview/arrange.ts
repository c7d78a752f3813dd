/** Owns which groups are listed and in which order. Must not know how they look. */
import type { AbilityMark, GroupReview, Standing } from "../../../protocol/review.ts";

export const filters = ["all", "provisional", "confirmed", "changed", "released", "open", "again"] as const;
export type Filter = (typeof filters)[number];

type Part = "automatic" | "peer" | "teacher" | "self" | "final";
export type Order = { by: "name" | "standing" | Part | AbilityMark["ability"]; down: boolean };

const standings: readonly Standing[] = ["provisional", "changed", "confirmed", "released"];
const names = new Intl.Collator("zh-CN", { numeric: true });

/** Groups without the mark that is sorted by stand last, either way round. */
export function arrange(groups: readonly GroupReview[], filter: Filter, { by, down }: Order): GroupReview[] {
  const listed = groups.filter((group) => passes(group, filter));
  const way = down ? -1 : 1;
  return listed.sort((a, b) => {
    if (by === "name") return way * names.compare(a.name, b.name);
    const [left, right] = [valueOf(a, by), valueOf(b, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || names.compare(a.name, b.name);
    return way * (left - right) || names.compare(a.name, b.name);
  });
}

export function passes({ standing, open, again }: GroupReview, filter: Filter): boolean {
  if (filter === "all") return true;
  if (filter === "open") return open.uncertain + open.appeals > 0;
  if (filter === "again") return again;
  return standing === filter;
}

function valueOf(group: GroupReview, by: Exclude<Order["by"], "name">): number | null {
  if (by === "standing") return standings.indexOf(group.standing);
  if (by === "automatic" || by === "peer" || by === "teacher" || by === "self" || by === "final") return group.marks[by];
  const mark = group.abilities.find(({ ability }) => ability === by);
  return mark && mark.max > 0 ? mark.points / mark.max : null;
}
