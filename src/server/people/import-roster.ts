/** Owns taking a table into a class: new students are added, known ones changed, nobody is removed. Reading the table is the classroom's. */
import { findKnown, readRoster, type RosterReading } from "../../classroom/roster/read-roster.ts";
import { CodedError } from "../coded-error.ts";
import type { SchoolClass, Store, Student } from "../store/store.ts";
import { initialsOf } from "./initials.ts";
import { MOST_STUDENTS, newStudent, presentStudents } from "./students.ts";

type Rows = readonly (readonly string[])[];

export async function previewRoster(store: Store, of: SchoolClass, rows: Rows): Promise<RosterReading> {
  return readRoster(rows, await ownStudents(store, of), of.name);
}

/** Fails with what is wrong with the whole table, where no row of it can be taken. */
export async function importRoster(store: Store, of: SchoolClass, rows: Rows, at: number): Promise<void> {
  const existing = await ownStudents(store, of);
  const { rows: read, problems } = readRoster(rows, existing, of.name);
  const [problem] = problems;
  if (read.length === 0 && problem) throw new CodedError(problem.code, problem.params);
  const taken = read.flatMap(({ state, number, name, group }): Student[] => {
    if (state === "new") return [newStudent({ school: of.school, class: of.id, number, name, group }, at)];
    const known = state === "known" ? findKnown({ number, name }, existing) : null;
    return known && known !== "ambiguous" ? [{ ...known, number: number ?? known.number, name, group: group ?? known.group, initials: initialsOf(name) }] : [];
  });
  if (existing.length + read.filter(({ state }) => state === "new").length > MOST_STUDENTS) throw new CodedError("people/too-many-students", { most: MOST_STUDENTS });
  if (taken.length > 0) await store.students.saveAll(taken);
}

/** Guests are no part of the roster. */
async function ownStudents(store: Store, { id }: SchoolClass): Promise<Student[]> {
  return (await presentStudents(store, id)).filter(({ guest }) => !guest);
}
