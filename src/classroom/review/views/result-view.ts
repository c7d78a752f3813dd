/** Owns what a student is sent of the own result, and of the rating that is asked for now. An allow-list: nothing of other groups, of raters' names, of notes for teachers. */
import { remember } from "../../../attempt/views/remember.ts";
import { readOwn } from "../../../engine/read-own.ts";
import { groupOf } from "../../lesson/people.ts";
import type { GroupState } from "../../lesson/state.ts";
import { correctionAt } from "../corrections-of.ts";
import type { RatedTarget } from "../event.ts";
import { ratesAs, rubricsOf } from "../ground.ts";
import { nameIn, type ReviewKnown } from "../known.ts";
import { roundedParts } from "../marks/final-mark.ts";
import { groupMarks } from "../marks/group-marks.ts";
import type { Rubric } from "../rubric.ts";
import { nameOfTarget, type ReviewState, type ReviewSum } from "../state.ts";
import { ratingName } from "../take-review-happening.ts";
import type { RatingSummary, ResultView } from "../view.ts";
import { isReleased, ratingSummaries, shownContribution } from "./group-review.ts";

export function resultView(known: ReviewKnown, state: ReviewState, student: string): ResultView {
  const { sum } = state;
  const group = groupOf(known.run, student);
  const released = group !== undefined && isReleased(sum, group, student);
  const common = { lesson: known.lesson, situation: known.prepared.situation.title, rating: ratingAsked(known, state, group, student), released };
  if (!group || !released) return { ...common, counting: null, marks: null, weights: null, groupRemark: "", remark: "", ratings: [], contribution: null, corrections: [], appeals: [] };
  const marks = groupMarks(known, state, group);
  const own = marks.members.find((member) => member.student === student);
  return {
    ...common,
    counting: marks.counting?.attempt ?? null,
    marks: own ? roundedParts(own.marks) : null,
    weights: { ...sum.weights },
    groupRemark: readOwn(sum.remarks, nameOfTarget({ group: group.id })) ?? "",
    remark: readOwn(sum.remarks, nameOfTarget({ student })) ?? "",
    ratings: [...ratingSummaries(marks.rating, { group: group.id }), ...ratingSummaries(marks.rating, { student })].filter(isNobodysOwn),
    contribution: own ? ownContribution(own.contribution) : null,
    corrections: group.attempts.flatMap((attempt) => correctionsIn(sum, attempt)),
    appeals: Object.values(sum.appeals).flatMap(({ id, student: by, place, text, answer }) => (by === student ? [{ id, place, text, answer: answer && { accepted: answer.accepted, text: answer.text } }] : [])),
  };
}

/** What a single classmate gave would say who it was. */
function isNobodysOwn({ as, raters }: RatingSummary): boolean {
  return as === "teacher" || as === "self" || raters > 1;
}

function ownContribution(contribution: Parameters<typeof shownContribution>[0]): ResultView["contribution"] {
  const { turns, characters, fields, criteria, help, share, set } = shownContribution(contribution);
  return { turns, characters, fields, criteria, help, share: set?.share ?? share };
}

function correctionsIn(sum: ReviewSum, attempt: string): ResultView["corrections"] {
  const places = [...Object.values(readOwn(sum.verdicts, attempt) ?? {}), ...sum.wordings.flatMap(({ changed }) => changed.filter(({ place }) => place.attempt === attempt))].map(({ place }) => place);
  const once = places.filter((place, index) => places.findIndex(({ seq, key }) => seq === place.seq && key === place.key) === index);
  return [
    ...once.flatMap((place) => {
      const correction = correctionAt(sum, place);
      return correction ? [{ place, to: correction.to, reason: correction.reason }] : [];
    }),
    ...Object.values(readOwn(sum.credits, attempt) ?? {}).map(({ place, points, reason }) => ({ place, to: String(points), reason })),
  ];
}

/** Sheets and people that the student is asked about while rating is open. */
function ratingAsked(known: ReviewKnown, state: ReviewState, group: GroupState | undefined, student: string): ResultView["rating"] {
  const { sum } = state;
  if (sum.rating === "closed" || !group) return null;
  const sheets = rubricsOf(known, state);
  const targets = sheets.flatMap((rubric) =>
    peopleFor(known, rubric, group).flatMap(({ target, name }) => {
      const as = ratesAs({ lesson: known.run, situation: known.prepared.situation }, student, target);
      if (as === null || !rubric.raters.includes(as)) return [];
      const values = readOwn(readOwn(sum.ratings, nameOfTarget(target)) ?? {}, ratingName(rubric.id, as, student))?.values;
      const own = "student" in target ? target.student === student : target.group === group.id;
      return [{ target, name, own, rubric: rubric.id, values: values ? { ...values } : null }];
    }),
  );
  const asked = sheets.filter(({ id }) => targets.some(({ rubric }) => rubric === id));
  return targets.length === 0 ? null : { rubrics: remember(known.run.plan, `asked/${asked.map(({ id }) => id).join("/")}`, asked, () => asked.map(withoutNotes)), targets };
}

function peopleFor(known: ReviewKnown, { of }: Rubric, group: GroupState): { target: RatedTarget; name: string }[] {
  if (of === "group") return known.run.groups.map(({ id, name }) => ({ target: { group: id }, name }));
  return group.members.map((student) => ({ target: { student }, name: nameIn(known, student) }));
}

function withoutNotes(rubric: Rubric): Rubric {
  return { ...rubric, items: rubric.items.map((item) => ({ ...item, note: null })) };
}
