/** Owns what a newcomer finds in the review of the demonstration lesson: ratings, a correction, a group whose marks are out, an appeal that waits. Must not know names or stores. */
import type { ReviewCommand } from "../review/command.ts";
import { decideReview } from "../review/decide-review.ts";
import type { ReviewActor, ReviewEvent, VerdictPlace } from "../review/event.ts";
import { applyReview } from "../review/fold-review.ts";
import type { ReviewKnown } from "../review/known.ts";
import { verdictsIn } from "../review/places.ts";
import { reviewGround } from "../review/review-ground.ts";
import type { Rubric } from "../review/rubric.ts";
import { stampReview } from "../review/stamp-review.ts";
import { initialReview, type ReviewState } from "../review/state.ts";
import type { GroupState } from "../lesson/state.ts";

/** What of each sheet people give: the teacher to the groups, in their order; members to each other, by turns. */
const ofGroups = [0.92, 0.55, 0.66, 0.85, 0.5, 0.74];
const ofMembers = [0.9, 0.8, 1, 0.7, 0.85];
const STEP_MS = 5000;

/** `until`: the last decision's time, in ms since 1970. */
export function demoReview(known: ReviewKnown, teacher: string, until: number): ReviewEvent[] {
  const steps = stepsOf(known, { role: "teacher", id: teacher });
  let state: ReviewState = initialReview;
  const events: ReviewEvent[] = [];
  for (const [index, [by, command]] of steps.entries()) {
    const at = until - (steps.length - index) * STEP_MS;
    const decision = decideReview(reviewGround(known, state), state, command, { at, by });
    if ("rejection" in decision) throw new Error(decision.rejection.code);
    const name = `${known.lesson}-review-${index + 1}`;
    const stamped = stampReview(state, decision.events, { at, actor: by, id: (more) => (more === 0 ? name : `${name}.${more}`) });
    state = stamped.reduce(applyReview, state);
    events.push(...stamped);
  }
  return events;
}

type Step = readonly [ReviewActor, ReviewCommand];

function stepsOf(known: ReviewKnown, lead: ReviewActor): Step[] {
  const { groups } = known.run;
  const [first] = groups;
  const [corrected, appealed] = first ? missedIn(known, first) : [];
  const [one] = first?.members ?? [];
  const given = (command: ReviewCommand): Step => [lead, command];
  return [
    given({ type: "open-rating" }),
    ...groups.slice(0, 2).flatMap((group) => memberRatings(known.rubrics, group)),
    given({ type: "close-rating" }),
    ...groups.flatMap((group, index) => groupRatings(known.rubrics, group, ofGroups[index % ofGroups.length] ?? 0.7, lead)),
    ...(first && corrected ? [given({ type: "correct-verdicts", places: [corrected], to: "met", reason: "意思说到了，只是换了说法。" })] : []),
    ...(first ? [given({ type: "write-remark", target: { group: first.id }, text: "受理稳，回电及时；下次把时限说成具体的钟点。" }), given({ type: "confirm-group", group: first.id }), given({ type: "release-results", students: [...first.members] })] : []),
    ...(one !== undefined && appealed ? [[{ role: "student", id: one }, { type: "appeal", appeal: `${known.lesson}-appeal`, place: appealed, text: "这句我说过，是不是没有听出来？" }] as const] : []),
  ];
}

/** Everybody of the group on everybody, oneself too. */
function memberRatings(rubrics: readonly Rubric[], { members }: GroupState): Step[] {
  const sheets = rubrics.filter(({ of, raters }) => of === "member" && raters.includes("peer") && raters.includes("self"));
  return sheets.flatMap((rubric) => members.flatMap((rater, from) => members.map((student, to): Step => [{ role: "student", id: rater }, rateBy(rubric, { student }, ofMembers[(from + to) % ofMembers.length] ?? 0.8)])));
}

function groupRatings(rubrics: readonly Rubric[], { id }: GroupState, share: number, lead: ReviewActor): Step[] {
  return rubrics.filter(({ of, raters }) => of === "group" && raters.includes("teacher")).map((rubric): Step => [lead, rateBy(rubric, { group: id }, share)]);
}

function rateBy({ id, items }: Rubric, target: { group: string } | { student: string }, share: number): ReviewCommand {
  return { type: "rate", rubric: id, target, values: Object.fromEntries(items.map((item) => [item.id, Math.round(item.points * share)])) };
}

/** What the engine did not find in what the group said. */
function missedIn({ prepared, attempts }: ReviewKnown, { attempts: own }: GroupState): VerdictPlace[] {
  return own.flatMap((attempt) => {
    const state = attempts.get(attempt)?.state;
    const found = state ? [...verdictsIn(prepared, state).values()] : [];
    return found.filter(({ sign, beat, verdict }) => sign === "+" && beat !== null && verdict.state === "not-met").map(({ seq, key }) => ({ attempt, seq, key }));
  });
}
