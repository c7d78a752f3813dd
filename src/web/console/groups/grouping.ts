/** Owns changing groups by hand: every change gives new groups. Must not know who the students are. */
import type { PlannedGroup } from "../../../protocol/classroom.ts";

export type Groups = readonly PlannedGroup[];

/** Where a student is put: last in a group, before somebody of it, or (null) out of all groups. */
export type Spot = { group: string; before: string | null } | null;

export function place(groups: Groups, student: string, spot: Spot): Groups {
  return groups.map((group) => {
    const others = group.members.filter((member) => member !== student);
    if (group.id !== spot?.group) return others.length === group.members.length ? group : { ...group, members: others };
    const at = spot.before === null ? -1 : others.indexOf(spot.before);
    // Put before oneself: nothing moves.
    if (spot.before === student) return group;
    return { ...group, members: at === -1 ? [...others, student] : [...others.slice(0, at), student, ...others.slice(at)] };
  });
}

export function rename(groups: Groups, id: string, name: string): Groups {
  return groups.map((group) => (group.id === id ? { ...group, name } : group));
}

/** `nameOf` gives the name of the nth group; the first one that is free is taken. */
export function addGroup(groups: Groups, id: string, nameOf: (number: number) => string): Groups {
  let number = 1;
  while (groups.some(({ name }) => name === nameOf(number))) number += 1;
  return [...groups, { id, name: nameOf(number), members: [] }];
}

/** Its members are in no group any more. */
export function removeGroup(groups: Groups, id: string): Groups {
  return groups.filter((group) => group.id !== id);
}

/** Without people who have left the class. */
export function onlyKnown(groups: Groups, known: ReadonlySet<string>): Groups {
  return groups.map((group) => (group.members.every((member) => known.has(member)) ? group : { ...group, members: group.members.filter((member) => known.has(member)) }));
}

/** Groups as they begin a lesson: without the absent, and without groups that nobody is left in. */
export function present(groups: Groups, absent: ReadonlySet<string>): PlannedGroup[] {
  return groups.map((group) => ({ ...group, members: group.members.filter((member) => !absent.has(member)) })).filter(({ members }) => members.length > 0);
}
