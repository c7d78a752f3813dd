/** Owns what ratings say about those who gave them: far from the others, only praising each other, another opinion of oneself. Nothing is dropped for it. */
import type { Rubric } from "../rubric.ts";
import type { RatingFlag } from "../view.ts";
import { mean, oneDecimal } from "./mean.ts";
import { givenTo, type Given, type Rating } from "./ratings.ts";

/** Of the sheet's points. Nearer than this is no difference worth a look. */
const far = { outlier: 0.15, reciprocal: 0.1, self: 0.2 };
/** Of the sheet's points, as a standard deviation: whoever lies further apart has no common opinion to be far from. */
const agreed = 0.1;
/** Fewer raters than this have no common opinion. */
const fewest = 3;

type Rated = { readonly rubric: Rubric; readonly target: string; readonly peers: readonly Given[] };

/** By members' sheets, what peers gave each member. */
function peersOf({ sum, rubrics }: Rating, members: readonly string[]): Rated[] {
  return rubrics
    .filter(({ of, min }) => of === "member" && min >= 0)
    .flatMap((rubric) => members.map((target): Rated => ({ rubric, target, peers: givenTo(sum, rubric, { student: target }).filter(({ as }) => as === "peer") })));
}

export function ratingFlags(rating: Rating, members: readonly string[]): RatingFlag[] {
  const rated = peersOf(rating, members);
  return [...rated.flatMap(outliersIn), ...reciprocal(rated, members), ...members.flatMap((student) => apart(rating, student))];
}

/** Each rater against the mean of the others, where those agree. */
function outliersIn({ rubric, target, peers }: Rated): RatingFlag[] {
  if (peers.length < fewest) return [];
  return peers.flatMap(({ rater, points }): RatingFlag[] => {
    const others = peers.filter((one) => one.rater !== rater).map((one) => one.points);
    const middle = mean(others) ?? 0;
    const spread = Math.sqrt(mean(others.map((one) => (one - middle) ** 2)) ?? 0);
    const away = Math.abs(points - middle);
    return spread <= agreed * rubric.max && away >= far.outlier * rubric.max && away > 2 * spread ? [{ kind: "outlier", rater, target, away: oneDecimal(away) }] : [];
  });
}

/** Two who both give each other clearly more than the others do. */
function reciprocal(rated: readonly Rated[], members: readonly string[]): RatingFlag[] {
  const praises = (from: string, to: string): boolean =>
    rated.some(({ rubric, target, peers }) => {
      const own = target === to ? peers.find(({ rater }) => rater === from) : undefined;
      const others = mean(peers.filter(({ rater }) => rater !== from).map(({ points }) => points));
      return own !== undefined && others !== null && own.points - others >= far.reciprocal * rubric.max;
    });
  return members.flatMap((one, index) => members.slice(index + 1).flatMap((other): RatingFlag[] => (praises(one, other) && praises(other, one) ? [{ kind: "reciprocal", raters: [one, other] }] : [])));
}

/** What one says of himself beside what the peers say. */
function apart({ sum, rubrics }: Rating, student: string): RatingFlag[] {
  return rubrics.flatMap((rubric): RatingFlag[] => {
    if (rubric.of !== "member" || rubric.min < 0) return [];
    const given = givenTo(sum, rubric, { student });
    const [self, peers] = [given.find(({ as }) => as === "self"), mean(given.filter(({ as }) => as === "peer").map(({ points }) => points))];
    const away = self && peers !== null ? Math.abs(self.points - peers) : 0;
    return away >= far.self * rubric.max ? [{ kind: "self-apart", student, away: oneDecimal(away) }] : [];
  });
}

/** How well a rater agrees with the others about the same people, 1: the same points, 0: the whole sheet away. Null: nothing to compare. */
export function raterQuality(rating: Rating, members: readonly string[], rater: string): number | null {
  const aways = peersOf(rating, members).flatMap(({ rubric, peers }) => {
    const own = peers.find((one) => one.rater === rater);
    const others = mean(peers.filter((one) => one.rater !== rater).map(({ points }) => points));
    return own && others !== null ? [Math.abs(own.points - others) / rubric.max] : [];
  });
  const away = mean(aways);
  return away === null ? null : 1 - away;
}
