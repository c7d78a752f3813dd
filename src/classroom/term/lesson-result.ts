/** Owns what of a reviewed lesson counts for the term: marks, parts of the course's formula, abilities, what to practise. Must not know how they came about, nor the class's other lessons. */
import { markedSituation } from "../../attempt/marked-situation.ts";
import { isOwnMark } from "../../grading/planned-grading.ts";
import type { CreditItem, Report, SectionResult } from "../../grading/report.ts";
import type { Text } from "../../scenario/text.ts";
import type { GroupState } from "../lesson/state.ts";
import type { Counts, Weights } from "../review/event.ts";
import type { ReviewKnown } from "../review/known.ts";
import { groupMarks } from "../review/marks/group-marks.ts";
import type { ReviewState } from "../review/state.ts";
import type { AbilityMark, Mark, MarkParts, Standing } from "../review/view.ts";
import { isReleased, standingOf } from "../review/views/group-review.ts";
import type { UnitParts } from "./course-formula.ts";

/** `courseId` is the course's number, e.g. U2-T1; null: a situation of the school's own. */
export type SituationName = { unit: string; id: string; courseId: string | null; title: Text };

/** Points of the headline or its section that it would bring. */
export type Practice = { title: Text; activity: string; gain: number };

export type MemberResult = {
  student: string;
  group: string;
  groupName: string;
  standing: Standing;
  /** Of the group, before the member's share. */
  groupMark: Mark;
  share: number;
  marks: MarkParts;
  /** From sections of the group's report that are no part of the situation's own mark. */
  parts: Omit<UnitParts, "situations">;
  abilities: AbilityMark[];
  next: Practice[];
};

export type LessonResult = {
  lesson: string;
  situation: SituationName;
  startedAt: number;
  endedAt: number | null;
  weights: Weights;
  counts: Counts;
  /** Whether its marks are those of the situation itself: it had at least half of what the situation's own section is worth. */
  own: boolean;
  members: MemberResult[];
};

/** From the attempts that count, with the corrections; marks are not rounded. `startedAt` in ms since 1970. */
export function lessonResult(known: ReviewKnown, state: ReviewState, situation: SituationName): LessonResult {
  const { lesson, run } = known;
  const { weights, counts } = state.sum;
  return { lesson, situation, startedAt: run.startedAt, endedAt: run.endedAt, weights, counts, own: hasOwnMark(known), members: run.groups.flatMap((group) => membersOf(known, state, group)) };
}

/** Whether the lesson's marks are those of the situation itself. */
export function hasOwnMark({ run, prepared }: Pick<ReviewKnown, "run" | "prepared">): boolean {
  return isOwnMark(prepared.situation, markedSituation(prepared, run.plan.phases.map(({ id }) => id)).grading.sections);
}

function membersOf(known: ReviewKnown, state: ReviewState, group: GroupState): MemberResult[] {
  const { marks, members, counting } = groupMarks(known, state, group);
  const report = counting?.report ?? null;
  const common = { group: group.id, groupName: group.name, groupMark: marks.automatic, abilities: abilitiesOf(report), parts: partsOf(report), next: nextOf(report) };
  const standing = standingOf(state.sum, group, members);
  return members.map((member) => ({
    ...{ ...common, student: member.student, marks: member.marks, share: member.contribution.set?.share ?? member.contribution.share },
    standing: standing === "confirmed" && isReleased(state.sum, group, member.student) ? "released" : standing,
  }));
}

function abilitiesOf(report: Report | null): AbilityMark[] {
  return (report?.abilities ?? []).map(({ ability, points, max }) => ({ ability, points, max }));
}

function nextOf(report: Report | null): Practice[] {
  return (report?.next ?? []).map(({ title, gain, retry }) => ({ title, gain, activity: retry.activity }));
}

function partsOf(report: Report | null): MemberResult["parts"] {
  const section = (id: string) => shareOf(report?.sections.find((candidate) => candidate.id === id));
  return { knowledge: section("knowledge"), design: section("design"), mock: section("mock"), calculation: stepsOf(report?.items ?? []) };
}

/** Null where nobody has begun it. */
function shareOf(section: SectionResult | undefined): Mark {
  if (!section || section.max === 0 || section.parts.every(({ status }) => status === "open")) return null;
  return (section.points / section.max) * 100;
}

/** Calculations stand within the situations' marks; their steps by themselves are the course's part “calculation”. */
function stepsOf(items: readonly CreditItem[]): Mark {
  const steps = items.filter(({ kind }) => kind === "step");
  const max = steps.reduce((sum, step) => sum + step.max, 0);
  return max > 0 ? (steps.reduce((sum, step) => sum + step.points, 0) / max) * 100 : null;
}
