/** Owns the roster of a class: who is in it, changing and forgetting a student. Must not know requests. */
import { CodedError } from "../coded-error.ts";
import type { Store, Student } from "../store/store.ts";
import { initialsOf } from "./initials.ts";
import type { Sessions } from "./sessions.ts";
import { newId } from "./token.ts";

/** A school class has fifty; beyond this the wrong table was pasted. */
export const MOST_STUDENTS = 400;

export type StudentChange = { number?: string | null | undefined; name?: string | undefined; group?: string | null | undefined };

/** Those who have not been forgotten, by number, then name. */
export async function presentStudents(store: Store, classId: string): Promise<Student[]> {
  const students = (await store.students.list(classId)).filter(({ removedAt }) => removedAt === null);
  return students.sort((a, b) => compare(a.number ?? "\uffff", b.number ?? "\uffff") || compare(a.name, b.name) || compare(a.id, b.id));
}

/** In the order of signs, with numbers in it by their value: the same on every machine. */
function compare(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.replace(/\d+/g, (digits) => digits.padStart(20, "0"))) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function newStudent(of: Pick<Student, "school" | "class" | "number" | "name" | "group">, at: number): Student {
  return { ...of, id: newId(), initials: initialsOf(of.name), guest: false, pinHash: null, createdAt: at, removedAt: null };
}

/** Fails with `people/number-taken`. */
export async function changeStudent(store: Store, student: Student, { number, name, group }: StudentChange): Promise<Student> {
  const changed = { ...student, number: emptyToNull(number, student.number), name: name ?? student.name, group: emptyToNull(group, student.group) };
  changed.initials = initialsOf(changed.name);
  if (changed.number !== null && changed.number !== student.number) {
    const taken = (await presentStudents(store, student.class)).some((other) => other.id !== student.id && other.number === changed.number);
    if (taken) throw new CodedError("people/number-taken", { number: changed.number });
  }
  await store.students.saveAll([changed]);
  return changed;
}

/** Nothing that names the student stays: the logs keep an id. */
export async function forgetStudent(store: Store, sessions: Sessions, { id, class: classId }: Student, at: number): Promise<void> {
  const grouping = await store.groupings.get(classId);
  if (grouping) await store.groupings.save({ ...grouping, groups: grouping.groups.map((group) => ({ ...group, members: group.members.filter((member) => member !== id) })) });
  await store.students.forget(id, at);
  await sessions.endOf(id);
}

function emptyToNull(value: string | null | undefined, before: string | null): string | null {
  return value === undefined ? before : value || null;
}
