/** Owns who holds each seat now: its people, or the script. */
import { readOwn } from "../../engine/read-own.ts";
import { seatsForPeople, seatsInPlay, type LessonGround, type LessonSeat } from "./ground.ts";
import { isOnline, seatOf } from "./people.ts";
import type { GroupState, LessonState, RunningLesson } from "./state.ts";

/** `students` are those whose seat it is, whoever holds it. */
export type Holding = { readonly seat: LessonSeat; readonly holder: "person" | "script"; readonly students: readonly string[] };

/** By group, each seat in the order of the cast, then the mirror's. `now` is the host's wall time. */
export function holders(ground: Pick<LessonGround, "situation">, state: LessonState, now: number): { group: string; seats: Holding[] }[] {
  return state.status === "new" ? [] : state.groups.map((group) => ({ group: group.id, seats: holdersOf(ground, state, group, now) }));
}

export function holdersOf(ground: Pick<LessonGround, "situation">, state: RunningLesson, group: GroupState, now: number): Holding[] {
  const forPeople = seatsForPeople(ground, state.plan);
  return [...seatsInPlay(ground, state.plan), ...forPeople.filter(({ role }) => role === "mirror")].map((seat) => {
    const students = group.members.filter((member) => seatOf(group, member) === seat.id);
    // The script looks over nobody's shoulder.
    if (seat.role === "mirror") return { seat, holder: "person", students };
    const personal = forPeople.includes(seat) && !group.scripted.includes(seat.id) && students.some((student) => isThere(state, seat, student, now));
    return { seat, holder: personal ? "person" : "script", students };
  });
}

/** Online, or gone for less than the grace time. Where the script plays until a person comes, somebody who never came is not waited for. */
function isThere(state: RunningLesson, { role }: LessonSeat, student: string, now: number): boolean {
  if (isOnline(state, student)) return true;
  const presence = readOwn(state.present, student);
  if (!presence || (role === "customer" && state.plan.customer === "script-until-person" && presence.firstAt === null)) return false;
  return now - presence.since < state.plan.graceSeconds * 1000;
}
