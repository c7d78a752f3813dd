/** Owns what rights are asked on: a school, a class, a lesson, an attempt, each with what the conditions must know of it. Must not know rights. */
import type { LessonRecord, SchoolClass } from "../store/store.ts";

export type OfSchool = { school: string };
/** A situation that authors of the school write. */
export type OfDraft = OfSchool & { createdBy: string };
export type OfClass = OfSchool & { class: string; teachers: readonly string[] };
export type OfLesson = OfClass & { startedAt: number; endedAt: number | null };

/** A led attempt: of a group, in a round. */
export type OfAttempt = OfLesson & {
  /** Students of the group that plays it. */
  members: readonly string[];
  /** Who sits where in that round: seat by student. */
  seats: Readonly<Record<string, string>>;
  /** It is the group's attempt that is on. */
  current: boolean;
  /** Its report may be shown to the group: released, or in practice over. */
  reported: boolean;
};

/** What somebody does in an attempt, and the seat it is done from. */
export type OfSeat = OfAttempt & { seat: string };

/** What a student says of the own group: `members` are those of the group it is about. */
export type OfGroup = OfLesson & { members: readonly string[] };

export function classResource({ school, id, teachers }: SchoolClass): OfClass {
  return { school, class: id, teachers };
}

export function lessonResource(of: SchoolClass, { startedAt, endedAt }: Pick<LessonRecord, "startedAt" | "endedAt">): OfLesson {
  return { ...classResource(of), startedAt, endedAt };
}
