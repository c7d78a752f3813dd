/** Owns what the table of rights is told of a lesson and its attempts. Must not know the table. */
import { attemptOf, groupOf, isReported } from "../../classroom/lesson/people.ts";
import type { GroupState } from "../../classroom/lesson/state.ts";
import { lessonResource, type OfAttempt, type OfGroup, type OfLesson } from "../access/resource.ts";
import type { Lesson } from "./lessons.ts";

export function ofLesson({ roster, record, state }: Lesson): OfLesson {
  const now = state();
  return lessonResource(roster().class, { startedAt: record.startedAt, endedAt: now.status === "new" ? null : now.endedAt });
}

/** About the group of a student; nobody is in it where the student has none. */
export function ofGroupOf(lesson: Lesson, student: string): OfGroup {
  const state = lesson.state();
  return { ...ofLesson(lesson), members: state.status === "new" ? [] : (groupOf(state, student)?.members ?? []) };
}

/** About an attempt of the lesson's, whichever round it was made in. */
export function ofAttempt(lesson: Lesson, attempt: string): OfAttempt {
  const state = lesson.state();
  const group = groupWith(lesson, attempt);
  if (state.status === "new" || !group) return { ...ofLesson(lesson), members: [], seats: {}, current: false, reported: false };
  return { ...ofLesson(lesson), members: group.members, seats: group.seats, current: attemptOf(group) === attempt, reported: isReported(state, group, attempt) };
}

export function groupWith(lesson: Lesson, attempt: string): GroupState | null {
  const state = lesson.state();
  return state.status === "new" ? null : (state.groups.find(({ attempts }) => attempts.includes(attempt)) ?? null);
}
