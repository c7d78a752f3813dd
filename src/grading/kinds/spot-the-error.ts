/** Owns the credit of errors marked on papers: the place with what is wrong there, and how it is put right. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Text } from "../../scenario/text.ts";
import type { ErrorMark } from "../answer.ts";
import { answersTo } from "../answers.ts";
import { credit, deduction, stateOf, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, smaller, sum, zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { COLON, joinTexts } from "../join-texts.ts";
import { reason } from "../reason-codes.ts";

type SpotTheError = ActivityOf<"spot-the-error">;
type PaperError = SpotTheError["papers"][number]["errors"][number];

/** `mark`: what was marked of it; null where it was overlooked. */
export type ErrorReading = { paper: SpotTheError["papers"][number]; error: PaperError; mark: ErrorMark | null; reasonOk: boolean; correctionOk: boolean };

/** Every error of the papers, and the marks on what is in order; of several marks on one error the first counts and the others are no fault. */
export function readMarks(activity: SpotTheError, marks: readonly ErrorMark[]): { errors: ErrorReading[]; wrong: ErrorMark[] } {
  const errors = activity.papers.flatMap((paper) =>
    paper.errors.map((error): ErrorReading => {
      const mark = marks.find((candidate) => isOn(candidate, paper.id, error)) ?? null;
      return { paper, error, mark, reasonOk: isOneOf(mark?.reason, error.reasons), correctionOk: isOneOf(mark?.correction, error.corrections) };
    }),
  );
  return { errors, wrong: marks.filter((mark) => !errors.some(({ paper, error }) => isOn(mark, paper.id, error))) };
}

function isOneOf(chosen: string | null | undefined, right: readonly string[]): boolean {
  return typeof chosen === "string" && right.includes(chosen);
}

function isOn(mark: ErrorMark, paper: string, error: PaperError): boolean {
  return mark.paper === paper && error.fields.includes(mark.field);
}

/** A place without the right kind of error is half found; a mark on what is in order costs as much, all together no more than the places earned. */
export function gradeSpotTheError(activity: SpotTheError, { performance }: Case): Graded {
  const { answers } = answersTo(performance, activity.id, "spot-the-error");
  const { errors, wrong } = readMarks(activity, answers.at(-1)?.marks ?? []);
  const each = multiply(exact(activity.points.errors), share(1, errors.length));
  const half = multiply(each, share(1, 2));
  const found = errors.map((reading) => (reading.mark === null ? zero : reading.reasonOk ? each : half));
  const cost = smaller(half, multiply(sum(found), share(1, wrong.length)));
  const spots = errors.map((reading, index) => spotCredit(activity, reading, found[index] ?? zero, each));
  const costs = wrong.map(({ paper, field }) => deduction(activity.id, { ...common(activity, `${paper}:${field}`, "spot", placeText(activity, paper, [field])), points: cost, reason: reason("grading/nothing-wrong") }, { given: fieldValue(activity, paper, field) }));
  return { credits: [...spots, ...costs, ...correctionCredits(activity, errors)].filter(({ max, sign }) => max.n > 0n || sign === "-"), faults: [] };
}

function spotCredit(activity: SpotTheError, { paper, error, mark, reasonOk }: ErrorReading, points: Fraction, max: Fraction): Credit {
  const state = stateOf(points, max);
  return credit(
    activity.id,
    { ...common(activity, `${paper.id}:${error.id}`, "spot", placeText(activity, paper.id, error.fields)), state, points, max, reason: reason(mark === null ? "grading/not-spotted" : reasonOk ? "grading/right" : "grading/wrong-reason") },
    { given: mark === null ? null : mark.reason === null ? fieldValue(activity, paper.id, mark.field) : textOf(activity.reasons, mark.reason), expected: joinTexts(error.reasons.map((id) => textOf(activity.reasons, id)), " / "), advice: state === "met" ? null : error.why },
  );
}

function correctionCredits(activity: SpotTheError, errors: readonly ErrorReading[]): Credit[] {
  const asked = errors.filter(({ error }) => error.corrections.length > 0);
  const max = multiply(exact(activity.points.corrections), share(1, asked.length));
  return asked.map(({ paper, error, mark, correctionOk }) => {
    const given = mark?.correction ?? null;
    return credit(
      activity.id,
      { ...common(activity, `${paper.id}:${error.id}`, "correction", placeText(activity, paper.id, error.fields)), state: correctionOk ? "met" : "not-met", points: correctionOk ? max : zero, max, reason: reason(correctionOk ? "grading/right" : given === null ? "grading/unanswered" : "grading/wrong-correction") },
      { given: given === null ? null : textOf(activity.corrections, given), expected: joinTexts(error.corrections.map((id) => textOf(activity.corrections, id)), " / "), advice: correctionOk ? null : error.why },
    );
  });
}

function common(activity: SpotTheError, subject: string, kind: Credit["kind"], title: Text) {
  return { subject, kind, title, ability: activity.ability ?? defaultAbility("spot-the-error") };
}

/** `Waybill 3: Consignee` */
function placeText(activity: SpotTheError, paper: string, fields: readonly string[]): Text {
  const found = activity.papers.find(({ id }) => id === paper);
  return joinTexts([found?.title ?? paper, COLON, joinTexts(fields.map((id) => fieldOf(activity, paper, id)?.label ?? id), " / ")]);
}

function fieldValue(activity: SpotTheError, paper: string, field: string): Text | null {
  return fieldOf(activity, paper, field)?.value ?? null;
}

function fieldOf(activity: SpotTheError, paper: string, field: string) {
  return activity.papers.find(({ id }) => id === paper)?.pictures.flatMap(({ fields }) => fields).find(({ id }) => id === field);
}

function textOf(list: SpotTheError["reasons"], id: string): Text {
  return list.find((item) => item.id === id)?.text ?? id;
}
