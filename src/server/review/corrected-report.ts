/** Owns an attempt's report with what teachers made of its verdicts, and who is shown it so. */
import { reportCorrected } from "../../attempt/corrected-report.ts";
import { remember } from "../../attempt/views/remember.ts";
import { correctionsOf } from "../../classroom/review/corrections-of.ts";
import { playedIn } from "../../classroom/review/places.ts";
import type { ReviewState } from "../../classroom/review/state.ts";
import { isReleased } from "../../classroom/review/views/group-review.ts";
import { readOwn } from "../../engine/read-own.ts";
import type { Report } from "../../grading/report.ts";
import type { Attempt } from "../live/attempts.ts";
import type { Lesson } from "../live/lessons.ts";
import { groupWith } from "../live/resources.ts";

/** Worked out once for everybody of a group. */
export function correctedReport({ record, prepared, state }: Attempt, { sum }: Pick<ReviewState, "sum">): Report {
  const now = state();
  const from = [prepared, sum.wordings, readOwn(sum.verdicts, record.id), readOwn(sum.credits, record.id)];
  return remember(now, "corrected", from, () => reportCorrected(prepared, now, playedIn(prepared, now), correctionsOf(sum, record.id)));
}

/** The student's marks of the group that played it were given out. */
export function isGivenOut(lesson: Lesson, { sum }: Pick<ReviewState, "sum">, attempt: string, student: string): boolean {
  const group = groupWith(lesson, attempt);
  return group !== null && group.members.includes(student) && isReleased(sum, group, student);
}
