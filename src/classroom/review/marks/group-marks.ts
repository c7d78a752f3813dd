/** Owns the marks of a group and its members, from what was played and what people gave. Nothing is rounded here. */
import { mirrorSeat } from "../../../attempt/command.ts";
import { readOwn } from "../../../engine/read-own.ts";
import { remember } from "../../../attempt/views/remember.ts";
import { factsOf, type AttemptFacts } from "../attempt-facts.ts";
import { rubricsOf } from "../ground.ts";
import type { ReviewKnown } from "../known.ts";
import { lessonTally } from "../lesson-tally.ts";
import type { GroupState } from "../../lesson/state.ts";
import type { ReviewState, ReviewSum } from "../state.ts";
import type { Contribution, MarkParts } from "../view.ts";
import { countingAttempt, percentOf } from "./counting.ts";
import { withFinal } from "./final-mark.ts";
import { mean } from "./mean.ts";
import { extraPoints, ratedMark, type Rating } from "./ratings.ts";
import { averagesOf, deedsFrom, shareOf, type Deeds, type Sitting } from "./share.ts";

export type MemberMarks = { readonly student: string; readonly marks: MarkParts; readonly contribution: Contribution };
export type GroupMarks = { readonly marks: MarkParts; readonly members: readonly MemberMarks[]; readonly attempts: readonly AttemptFacts[]; readonly counting: AttemptFacts | null; readonly rating: Rating };

/** The very same object while nothing that it is made of has changed. */
export function groupMarks(known: ReviewKnown, { sum }: Pick<ReviewState, "sum">, group: GroupState): GroupMarks {
  const attempts = factsOf(known, sum, group);
  const averages = averagesIn(known, sum);
  const targets = [`group:${group.id}`, ...group.members.map((student) => `student:${student}`)];
  const from = [group.members, averages, lessonTally(known.log), sum.weights, sum.counts, ...rubricsOf(known, { sum }), readOwn(sum.shares, group.id), readOwn(sum.leaders, group.id), ...attempts, ...targets.map((target) => readOwn(sum.ratings, target))];
  return remember(known.run.plan, `marks/${group.id}`, from, () => work(known, sum, group, { attempts, averages }));
}

function work(known: ReviewKnown, sum: ReviewSum, group: GroupState, { attempts, averages }: { attempts: AttemptFacts[]; averages: ReadonlyMap<string, Deeds> }): GroupMarks {
  const place = countingAttempt(attempts.map(({ report, begun }) => ({ total: report.total, max: report.max, begun })), sum.counts);
  const counting = (place === null ? null : attempts[place]) ?? null;
  const automatic = counting && percentOf(counting.report);
  const rating: Rating = { sum, rubrics: rubricsOf(known, { sum }) };
  const members = group.members.map((student): MemberMarks => {
    const contribution = contributionOf(known, sum, group.id, student, { attempts, averages });
    const share = contribution.set?.share ?? contribution.share;
    const parts = { automatic: automatic === null ? null : Math.min(100, automatic * share), ...ratedParts(rating, group.id, student), extra: extraPoints(rating, group.id, student) };
    return { student, contribution, marks: withFinal(sum.weights, parts) };
  });
  return { marks: ofGroup(sum, automatic, members), members, attempts, counting, rating };
}

function ratedParts(rating: Rating, group: string, student: string): Pick<MarkParts, "teacher" | "peer" | "self"> {
  return { teacher: ratedMark(rating, "teacher", group, student), peer: ratedMark(rating, "peer", group, student), self: ratedMark(rating, "self", group, student) };
}

/** The group's own automatic mark, and of what people gave the mean of its members. */
function ofGroup({ weights }: ReviewSum, automatic: number | null, members: readonly MemberMarks[]): MarkParts {
  const of = (part: "teacher" | "peer" | "self" | "extra") => mean(members.flatMap(({ marks }) => marks[part] ?? []));
  return withFinal(weights, { automatic, teacher: of("teacher"), peer: of("peer"), self: of("self"), extra: of("extra") });
}

/** What each seat does on average in this lesson's class; the same object while nobody did anything new. */
function averagesIn(known: ReviewKnown, sum: ReviewSum): ReadonlyMap<string, Deeds> {
  const played = known.run.groups.flatMap((group) => factsOf(known, sum, group).map(({ sittings }) => sittings));
  return remember(known.run.plan, "averages", [lessonTally(known.log), ...played], () => averagesOf(known.run.groups.flatMap((group) => group.members.flatMap((student) => sittingsOf(known, factsOf(known, sum, group), student)))));
}

/** Of every round that was begun: what one did in each seat that one had; a hand raised for the group was of help in the first of them. */
function sittingsOf({ log }: Pick<ReviewKnown, "log">, attempts: readonly AttemptFacts[], student: string): Sitting[] {
  const { seats, hands } = lessonTally(log).get(student) ?? { seats: [], hands: 0 };
  const sittings = attempts.flatMap(({ attempt, begun, sittings: done }): Sitting[] => {
    const own = done.filter((sitting) => sitting.student === student);
    const given = seats.find((one) => one.attempt === attempt)?.seat;
    // A mirror can do nothing, so doing nothing is not held against one.
    const idle = begun && given !== undefined && given !== mirrorSeat && !own.some(({ seat }) => seat === given);
    return idle ? [...own, { student, seat: given, deeds: deedsFrom(() => 0) }] : own;
  });
  return sittings.map((sitting, index) => (index === 0 && hands > 0 ? { ...sitting, deeds: { ...sitting.deeds, help: sitting.deeds.help + hands } } : sitting));
}

function contributionOf(known: ReviewKnown, sum: ReviewSum, group: string, student: string, { attempts, averages }: { attempts: readonly AttemptFacts[]; averages: ReadonlyMap<string, Deeds> }): Contribution {
  const own = sittingsOf(known, attempts, student);
  const all = deedsFrom((deed) => own.reduce((count, { deeds }) => count + deeds[deed], 0));
  const set = readOwn(readOwn(sum.shares, group) ?? {}, student) ?? null;
  return { ...all, present: Math.round((lessonTally(known.log).get(student)?.present ?? 0) / 1000), share: shareOf(own, averages), set };
}
