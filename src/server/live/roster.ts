/** Owns reading who is in a class, for lessons to put names to ids. */
import { CodedError } from "../coded-error.ts";
import { presentStudents } from "../people/students.ts";
import type { Store } from "../store/store.ts";
import type { Roster } from "./lessons.ts";

/** Fails with `live/unknown-class`. */
export async function readRoster(store: Store, id: string): Promise<Omit<Roster, "guessedAt">> {
  const of = await store.classes.get(id);
  if (!of) throw new CodedError("live/unknown-class");
  return { class: of, names: new Map((await presentStudents(store, id)).map((student) => [student.id, student.name])) };
}
