/** Owns what a lesson's log says about people beside what they played: who sat where in which round, hands, time present. */
import { remember } from "../../attempt/views/remember.ts";
import type { LessonEvent } from "../lesson/event.ts";

/** `seats` in the order of the rounds; `present` in ms. */
export type Presence = { readonly seats: { readonly attempt: string; seat: string }[]; hands: number; present: number };

export function lessonTally(log: readonly LessonEvent[]): ReadonlyMap<string, Readonly<Presence>> {
  return remember(log, "tally", [log.length], () => tally(log));
}

function tally(log: readonly LessonEvent[]): ReadonlyMap<string, Presence> {
  const people = new Map<string, Presence>();
  const of = (student: string): Presence => {
    const known = people.get(student) ?? { seats: [], hands: 0, present: 0 };
    people.set(student, known);
    return known;
  };
  const attempts = new Map<string, string>();
  const links = new Map<string, { open: Set<string>; since: number }>();
  let end = log.at(-1)?.at ?? 0;
  for (const event of log) {
    if (event.type === "round-started") {
      attempts.set(event.group, event.attempt);
      for (const [student, seat] of Object.entries(event.seats)) of(student).seats.push({ attempt: event.attempt, seat });
    }
    if (event.type === "seat-assigned") sit(of(event.student), attempts.get(event.group) ?? "", event.seat);
    if (event.type === "help-asked") of(event.student).hands += 1;
    if (event.type === "lesson-ended") end = event.at;
    if (event.type === "person-came") {
      const here = links.get(event.student) ?? { open: new Set<string>(), since: event.at };
      if (here.open.size === 0) here.since = event.at;
      links.set(event.student, { ...here, open: here.open.add(event.link) });
    }
    if (event.type === "person-went") {
      const here = links.get(event.student);
      if (here?.open.delete(event.link) && here.open.size === 0) of(event.student).present += Math.max(0, Math.min(event.at, end) - Math.min(here.since, end));
    }
    if (event.type === "lesson-ended") {
      // Afterwards nobody is at work any more.
      for (const [student, here] of links) if (here.open.size > 0) of(student).present += event.at - here.since;
      links.clear();
    }
  }
  for (const [student, here] of links) if (here.open.size > 0) of(student).present += Math.max(0, end - here.since);
  return people;
}

function sit({ seats }: Presence, attempt: string, seat: string): void {
  const now = seats.find((one) => one.attempt === attempt);
  if (now) now.seat = seat;
  else seats.push({ attempt, seat });
}
