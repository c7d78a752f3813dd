/** Owns what a changed rubric does to ratings that were given by it, so that teachers see it before it is stored. The server reckons the final marks. */
import type { RatingSummary, ReviewView, Rubric } from "../../../protocol/review.ts";
import { pointsBy } from "../../shared/rating/points.ts";

export type ChangedMark = { target: string; as: RatingSummary["as"]; before: number; after: number; max: number; maxBefore: number };

export function changedMarks({ groups }: Pick<ReviewView, "groups">, before: Rubric, after: Rubric): ChangedMark[] {
  const rated = groups.flatMap((group) => [{ name: group.name, ratings: group.ratings }, ...group.members.map(({ name, ratings }) => ({ name, ratings }))]);
  const kept = new Set(after.items.map(({ id }) => id));
  return rated.flatMap(({ name, ratings }) =>
    ratings
      .filter(({ rubric }) => rubric === before.id)
      .flatMap(({ as, values }) => {
        const [was, is] = [pointsBy(before, values), pointsBy(after, Object.fromEntries(Object.entries(values).filter(([item]) => kept.has(item))))];
        return was === null || (was === is && before.max === after.max) ? [] : [{ target: name, as, before: was, after: is ?? 0, max: after.max, maxBefore: before.max }];
      }),
  );
}
