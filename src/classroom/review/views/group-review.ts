/** Owns what teachers see of one group. The same object again while nothing of it has changed. */
import { remember } from "../../../attempt/views/remember.ts";
import { readOwn } from "../../../engine/read-own.ts";
import type { Text } from "../../../scenario/text.ts";
import type { GroupState } from "../../lesson/state.ts";
import { nameIn, type ReviewKnown } from "../known.ts";
import { lessonTally } from "../lesson-tally.ts";
import { roundedParts } from "../marks/final-mark.ts";
import { groupMarks, type GroupMarks, type MemberMarks } from "../marks/group-marks.ts";
import { mean, oneDecimal } from "../marks/mean.ts";
import { raterQuality, ratingFlags } from "../marks/raters.ts";
import { givenTo, mustDoAgain, type Rating } from "../marks/ratings.ts";
import type { RatedTarget } from "../event.ts";
import { nameOfTarget, type ReviewState, type ReviewSum } from "../state.ts";
import type { Contribution, GroupReview, MemberReview, QueueItem, RatingSummary, Standing } from "../view.ts";

export function groupReview(known: ReviewKnown, { sum }: ReviewState, group: GroupState, queue: readonly QueueItem[]): GroupReview {
  const marks = groupMarks(known, { sum }, group);
  const own = queue.filter((item) => item.group === group.id);
  const open = { uncertain: own.filter(({ kind }) => kind === "uncertain").length, appeals: own.filter(({ kind }) => kind === "appeal").length };
  const targets: RatedTarget[] = [{ group: group.id }, ...group.members.map((student) => ({ student }))];
  const told = [...targets.map((target) => readOwn(sum.remarks, nameOfTarget(target))), ...group.members.map((student) => Object.hasOwn(sum.released, student))];
  const from = [group.name, known.names, known.numbers, marks, open.uncertain, open.appeals, readOwn(sum.confirmed, group.id), ...told, ...corrections(sum, group)];
  return remember(known.run.plan, `review/${group.id}`, from, () => build(known, sum, group, marks, open));
}

function build(known: ReviewKnown, sum: ReviewSum, group: GroupState, { marks, members, attempts, counting, rating }: GroupMarks, open: GroupReview["open"]): GroupReview {
  return {
    group: group.id,
    name: group.name,
    standing: standingOf(sum, group, members),
    again: mustDoAgain(rating, group.id),
    leader: readOwn(sum.leaders, group.id) ?? null,
    abilities: (counting?.report.abilities ?? []).map(({ ability, points, max }) => ({ ability, points, max })),
    marks: roundedParts(marks),
    attempts: attempts.map(({ attempt, round, report, ...facts }) => ({ attempt, round, total: report.total, max: report.max, counts: attempt === counting?.attempt, seconds: facts.performance.seconds })),
    members: members.map((member) => memberReview(known, sum, group, rating, member)),
    ratings: ratingSummaries(rating, { group: group.id }),
    flags: ratingFlags(rating, group.members),
    remark: readOwn(sum.remarks, nameOfTarget({ group: group.id })) ?? "",
    corrections: corrections(sum, group).reduce<number>((count, record) => count + Object.keys(record ?? {}).length, 0),
    open,
  };
}

function corrections({ verdicts, credits }: ReviewSum, { attempts }: GroupState): (object | undefined)[] {
  return attempts.flatMap((attempt) => [readOwn<object>(verdicts, attempt), readOwn<object>(credits, attempt)]);
}

function memberReview(known: ReviewKnown, sum: ReviewSum, group: GroupState, rating: Rating, { student, marks, contribution }: MemberMarks): MemberReview {
  return {
    student,
    name: nameIn(known, student),
    number: known.numbers.get(student) ?? null,
    seats: seatsOf(known, student),
    marks: roundedParts(marks),
    contribution: shownContribution(contribution),
    ratings: ratingSummaries(rating, { student }),
    raterQuality: twoDecimals(raterQuality(rating, group.members, student)),
    remark: readOwn(sum.remarks, nameOfTarget({ student })) ?? "",
    confirmed: isConfirmed(sum, group, student),
    released: isReleased(sum, group, student),
  };
}

function seatsOf({ log, prepared }: ReviewKnown, student: string): (Text | null)[] {
  return (lessonTally(log).get(student)?.seats ?? []).map(({ seat }) => prepared.situation.cast.seats.find(({ id }) => id === seat)?.title ?? null);
}

export function shownContribution({ share, ...contribution }: Contribution): Contribution {
  return { ...contribution, share: Math.round(share * 100) / 100 };
}

function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

/** Marks that are confirmed, and that a teacher gave out. */
export function isReleased(sum: ReviewSum, group: GroupState, student: string): boolean {
  return Object.hasOwn(sum.released, student) && isConfirmed(sum, group, student);
}

/** Who had no mark when the group was confirmed has none that is. */
function isConfirmed({ confirmed }: ReviewSum, { id }: GroupState, student: string): boolean {
  return Object.hasOwn(readOwn(confirmed, id) ?? {}, student);
}

export function standingOf(sum: ReviewSum, group: GroupState, members: readonly MemberMarks[]): Standing {
  const confirmed = readOwn(sum.confirmed, group.id);
  if (!confirmed) return "provisional";
  const now = totalsOf(members);
  const same = Object.keys(now).length === Object.keys(confirmed).length && Object.entries(now).every(([student, total]) => readOwn(confirmed, student) === total);
  if (!same) return "changed";
  return Object.keys(confirmed).every((student) => Object.hasOwn(sum.released, student)) ? "released" : "confirmed";
}

/** Final marks by student, with one decimal; who has none yet is left out. */
export function totalsOf(members: readonly MemberMarks[]): Record<string, number> {
  return Object.fromEntries(members.flatMap(({ student, marks: { final } }) => (final === null ? [] : [[student, oneDecimal(final)]])));
}

/** What was given by each kind of rater, the mean of those that are complete. */
export function ratingSummaries({ sum, rubrics }: Rating, target: RatedTarget): RatingSummary[] {
  return rubrics.flatMap((rubric) => {
    if ((rubric.of === "group") !== "group" in target) return [];
    const given = givenTo(sum, rubric, target);
    return rubric.raters.flatMap((as): RatingSummary[] => {
      const own = given.filter((one) => one.as === as);
      const points = mean(own.map((one) => one.points));
      if (points === null) return [];
      const values = rubric.items.flatMap(({ id }): [string, number][] => {
        const value = mean(own.flatMap((one) => readOwn(one.values, id) ?? []));
        return value === null ? [] : [[id, oneDecimal(value)]];
      });
      return [{ rubric: rubric.id, as, values: Object.fromEntries(values), points: oneDecimal(points), max: rubric.max, raters: own.length }];
    });
  });
}
