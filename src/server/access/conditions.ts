/** Owns the conditions of the table of rights: own school, class, lesson, group, seat. Each is a plain function of who asks and what for. */
import type { AccountActor, StudentActor } from "./actor.ts";
import type { OfAttempt, OfClass, OfDraft, OfGroup, OfLesson, OfSchool, OfSeat } from "./resource.ts";

export function always(): boolean {
  return true;
}

export function ownSchool(actor: AccountActor | StudentActor, { school }: OfSchool): boolean {
  return actor.school === school;
}

/** Whoever began a draft. */
export function ownDraft(actor: AccountActor, { school, createdBy }: OfDraft): boolean {
  return actor.school === school && actor.id === createdBy;
}

/** The teacher is one of the class. */
export function ownClass(actor: AccountActor, { school, teachers }: OfClass): boolean {
  return actor.school === school && teachers.includes(actor.id);
}

/** The student's class has the lesson; a guest's is the one that was on when the guest came. */
export function ownLesson(actor: StudentActor, { school, class: of, startedAt, endedAt }: OfLesson): boolean {
  if (actor.school !== school || actor.class !== of) return false;
  return !actor.guest || (startedAt <= actor.since && (endedAt === null || actor.since <= endedAt));
}

export function ownGroup(actor: StudentActor, of: OfGroup): boolean {
  return ownLesson(actor, of) && of.members.includes(actor.id);
}

/** What the own group plays now. */
export function ownAttempt(actor: StudentActor, of: OfAttempt): boolean {
  return ownGroup(actor, of) && of.current;
}

export function ownSeat(actor: StudentActor, of: OfSeat): boolean {
  return ownAttempt(actor, of) && Object.hasOwn(of.seats, actor.id) && of.seats[actor.id] === of.seat;
}

/** What the own group plays now, and what it played, once its report may be seen. */
export function ownAttemptOrReport(actor: StudentActor, of: OfAttempt): boolean {
  return ownAttempt(actor, of) || ownReport(actor, of);
}

export function ownReport(actor: StudentActor, of: OfAttempt): boolean {
  return ownGroup(actor, of) && of.reported;
}
