/** Owns what people's ratings come to: of a group and of its members, by teachers, peers and themselves. Not rounded. */
import { readOwn } from "../../../engine/read-own.ts";
import type { RatedTarget } from "../event.ts";
import type { RaterRole, Rubric } from "../rubric.ts";
import { nameOfTarget, type Rated, type ReviewSum } from "../state.ts";
import { mean } from "./mean.ts";
import { isComplete, pointsOf } from "./rating-points.ts";

/** Whose word it is in the mark. */
export type Part = "teacher" | "peer" | "self";

/** Who rates for which part: observers count as peers. */
const rolesOf: Record<Part, readonly RaterRole[]> = { teacher: ["teacher"], peer: ["peer", "observer"], self: ["self"] };

export type Given = { readonly rater: string; readonly as: RaterRole; readonly points: number; readonly values: Readonly<Record<string, number>> };

/** Everything that was given to a target by a rubric and is complete, by rater: in which order they came must not matter. */
export function givenTo({ ratings }: Pick<ReviewSum, "ratings">, rubric: Rubric, target: RatedTarget): Given[] {
  const given = Object.values<Rated>(readOwn(ratings, nameOfTarget(target)) ?? {}).flatMap(({ rubric: id, rater, as, values }) => (id === rubric.id && isComplete(rubric, values) ? [{ rater, as, points: pointsOf(rubric, values), values }] : []));
  return given.sort((a, b) => (a.rater < b.rater ? -1 : 1));
}

export type Rating = { readonly sum: Pick<ReviewSum, "ratings" | "leaders">; readonly rubrics: readonly Rubric[] };

/** Out of 100: what was given by the sheets for groups and for members, of what they have together; scaled where only some are given. Null where nothing is. */
export function ratedMark({ sum, rubrics }: Rating, part: Part, group: string, student: string): number | null {
  let [points, max] = [0, 0];
  for (const rubric of rubrics) {
    if (rubric.min < 0) continue;
    const given = rubric.of === "group" ? groupPoints(sum, rubric, part, group, student) : memberPoints(sum, rubric, part, group, student);
    if (given === null) continue;
    points += given;
    max += rubric.max;
  }
  return max === 0 ? null : (points / max) * 100;
}

/** What somebody says of the own group is part of what that one says of himself. */
function groupPoints(sum: Rating["sum"], rubric: Rubric, part: Part, group: string, student: string): number | null {
  const given = givenTo(sum, rubric, { group }).filter(({ as }) => rolesOf[part].includes(as));
  return mean((part === "self" ? given.filter(({ rater }) => rater === student) : given).map(({ points }) => points));
}

/** Peers: where a leader is named, the leader's word and the others' mean count half each (rubrics R1); who leads is rated by the others alone. */
function memberPoints(sum: Rating["sum"], rubric: Rubric, part: Part, group: string, student: string): number | null {
  const given = givenTo(sum, rubric, { student }).filter(({ as }) => rolesOf[part].includes(as));
  const leader = part === "peer" ? readOwn(sum.leaders, group) : undefined;
  const [led, others] = [given.filter(({ rater }) => rater === leader), given.filter(({ rater }) => rater !== leader)].map((some) => mean((some ?? []).map(({ points }) => points)));
  return mean([led, others].flatMap((points) => points ?? []));
}

/** Points that teachers add to the final mark or take from it, by sheets of more or less; null: none were given. */
export function extraPoints({ sum, rubrics }: Rating, group: string, student: string): number | null {
  const points = rubrics.filter(({ min }) => min < 0).flatMap((rubric) => mean(givenTo(sum, rubric, rubric.of === "group" ? { group } : { student }).filter(({ as }) => as === "teacher").map((given) => given.points)) ?? []);
  return points.length === 0 ? null : points.reduce((all, one) => all + one, 0);
}

/** Points of the course's group scheme (rubrics R2, of 70) below which a group's work is to be done again. */
const leastOfGroup = 40 / 70;

export function mustDoAgain({ sum, rubrics }: Rating, group: string): boolean {
  return rubrics.some((rubric) => {
    const points = rubric.courseId === "R2" && rubric.of === "group" ? groupPoints(sum, rubric, "teacher", group, "") : null;
    return points !== null && points < leastOfGroup * rubric.max;
  });
}
