/** Owns what a lesson's log says about people beside what they played: who sat where in which round, hands, time present. */
import { remember } from "../../attempt/views/remember.ts";
import type { LessonEvent } from "../lesson/event.ts";

/** `seats` in the order of the rounds; `present` in ms, until the lesson was over. */
export type Attendance = { readonly seats: readonly { readonly attempt: string; readonly seat: string }[]; readonly hands: number; readonly present: number };

/** By student. */
export function lessonTally(log: readonly LessonEvent[]): ReadonlyMap<string, Attendance> {
  return remember(log, "tally", [log.length], () => {
    const [seats, hands, present] = [seatsIn(log), handsIn(log), presenceIn(log)];
    const people = new Set([...seats.keys(), ...hands.keys(), ...present.keys()]);
    return new Map([...people].map((student) => [student, { seats: [...(seats.get(student) ?? [])].map(([attempt, seat]) => ({ attempt, seat })), hands: hands.get(student) ?? 0, present: present.get(student) ?? 0 }]));
  });
}

/** By student the last seat in each attempt. */
function seatsIn(log: readonly LessonEvent[]): Map<string, Map<string, string>> {
  const attempts = new Map<string, string>();
  const people = new Map<string, Map<string, string>>();
  const sit = (student: string, attempt: string | undefined, seat: string) => {
    if (attempt !== undefined) people.set(student, (people.get(student) ?? new Map<string, string>()).set(attempt, seat));
  };
  for (const event of log) {
    if (event.type === "round-started") {
      attempts.set(event.group, event.attempt);
      for (const [student, seat] of Object.entries(event.seats)) sit(student, event.attempt, seat);
    }
    if (event.type === "seat-assigned") sit(event.student, attempts.get(event.group), event.seat);
  }
  return people;
}

function handsIn(log: readonly LessonEvent[]): Map<string, number> {
  const hands = new Map<string, number>();
  for (const event of log) if (event.type === "help-asked") hands.set(event.student, (hands.get(event.student) ?? 0) + 1);
  return hands;
}

/** Somebody is there while any page is; in a lesson that goes on, until what happened last. */
function presenceIn(log: readonly LessonEvent[]): Map<string, number> {
  const end = log.find(({ type }) => type === "lesson-ended")?.at ?? log.at(-1)?.at ?? 0;
  const here = new Map<string, { links: Set<string>; since: number }>();
  const present = new Map<string, number>();
  const count = (student: string, since: number, until: number) => present.set(student, (present.get(student) ?? 0) + Math.max(0, Math.min(until, end) - since));
  for (const event of log) {
    if (event.type !== "person-came" && event.type !== "person-went") continue;
    const person = here.get(event.student) ?? { links: new Set<string>(), since: event.at };
    here.set(event.student, person);
    if (event.type === "person-came") {
      if (person.links.size === 0) person.since = event.at;
      person.links.add(event.link);
    } else if (person.links.delete(event.link) && person.links.size === 0) count(event.student, person.since, event.at);
  }
  for (const [student, { links, since }] of here) if (links.size > 0) count(student, since, end);
  return present;
}
