/** Owns reading who is in a class, for lessons to put names to ids. */
import { CodedError } from "../coded-error.ts";
import { toldApart } from "../../protocol/told-apart.ts";
import { presentStudents } from "../people/students.ts";
import type { Store } from "../store/store.ts";
import type { Roster } from "./lessons.ts";

/** Fails with `live/unknown-class`. */
export async function readRoster(store: Store, id: string): Promise<Omit<Roster, "guessedAt">> {
  const of = await store.classes.get(id);
  if (!of) throw new CodedError("live/unknown-class");
  const [students, accounts] = [await presentStudents(store, id), await store.accounts.list(of.school)];
  const names = toldApart(students);
  const people = new Map([...accounts.map((account): [string, string] => [account.id, account.name]), ...names]);
  return { class: of, names, people, numbers: new Map(students.flatMap(({ id: student, number }) => (number === null ? [] : [[student, number]]))) };
}
