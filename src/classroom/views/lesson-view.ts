/** Owns what a student's page is sent of a lesson. An allow-list: every field is copied by name, so what has no field cannot leak. */
import { attemptOf, groupOf, isOnline, isReported, releasedOf, seatOf } from "../lesson/people.ts";
import { seatsForPeople, type LessonSeat } from "../lesson/ground.ts";
import { holdersOf } from "../lesson/holders.ts";
import type { GroupState, LessonState, RunningLesson } from "../lesson/state.ts";
import type { LessonView } from "../lesson/view.ts";
import { clockView } from "./clock-view.ts";
import { nameOf, type Known } from "./known.ts";

/** `now` is the host's wall time. Throws for a lesson that has not begun: there is nothing to see. */
export function lessonView(state: LessonState, known: Known, student: string, now: number): LessonView {
  if (state.status === "new") throw new Error("lesson/not-started");
  const { plan } = state;
  const { situation } = known.prepared;
  const group = groupOf(state, student);
  const seats = seatsForPeople(known.prepared, plan);
  const seat = seats.find(({ id }) => group && id === seatOf(group, student));
  return {
    lesson: known.lesson,
    seq: state.seq,
    status: state.status,
    unit: plan.unit,
    situation: plan.situation,
    version: plan.version,
    title: situation.title,
    mode: plan.mode,
    pace: plan.pace,
    phases: plan.phases.map(({ id, minutes }) => ({ id, minutes })),
    clock: group ? clockView(state, group) : null,
    me: { student, name: nameOf(known, student), seat: seat ? { id: seat.id, role: seat.role, title: seat.title, task: seat.task ?? null, beside: seat.role === "mirror" ? (seats[0]?.id ?? null) : null } : null },
    group: group ? groupView(state, known, group, seats, now) : null,
    // What was said to a round that is over is no longer meant: the seats have moved on.
    whispers: state.whispers
      .filter(({ at, to }) => to.includes(student) && (!group || at >= group.roundSince))
      .map(({ id, at, text, answers, readBy }) => ({ id, at, text, answers, read: Object.hasOwn(readBy, student) })),
  };
}

function groupView(state: RunningLesson, known: Known, group: GroupState, seats: readonly LessonSeat[], now: number): LessonView["group"] {
  const attempt = attemptOf(group);
  return {
    id: group.id,
    name: group.name,
    members: group.members.map((member) => ({ student: member, name: nameOf(known, member), seat: seatOf(group, member), online: isOnline(state, member) })),
    seats: seats.map(({ id, role, title }) => ({ id, role, title })),
    round: group.round,
    attempt: attempt ?? "",
    scripted: holdersOf(known.prepared, state, group, now).flatMap(({ seat, holder }) => (holder === "script" ? [seat.id] : [])),
    handUp: group.handUp && { ...group.handUp, place: placeInQueue(state, group.handUp.at) },
    released: attempt === null ? [] : [...releasedOf(group, attempt)],
    rounds: group.attempts.map((id, index) => ({ round: index + 1, attempt: id, reported: isReported(state, group, id) })),
  };
}

/** Hands that went up first are answered first; from 1. */
function placeInQueue({ groups }: RunningLesson, at: number): number {
  return groups.filter(({ handUp }) => handUp && handUp.at < at).length + 1;
}
