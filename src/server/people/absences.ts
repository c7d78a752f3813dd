/** Owns who is absent on a day. Must not know requests. */
import type { PlannedGroup } from "../../classroom/lesson/plan.ts";
import { localDay } from "../local-time.ts";
import type { Store } from "../store/store.ts";

/** Ids of those who are marked; `day` as `2026-11-28`. */
export async function absentOn(store: Store, classId: string, day: string): Promise<ReadonlySet<string>> {
  return new Set((await store.absences.list(classId, day)).map(({ student }) => student));
}

/** Whoever comes is absent no more on that day (`at` in ms), whatever was marked before; a teacher may mark again. */
export async function presentAgain({ absences }: Store, { id, class: of }: { id: string; class: string }, at: number): Promise<void> {
  const mark = { class: of, day: localDay(at), student: id };
  // Looked for first: a class that comes in at once, and was never marked, writes nothing.
  if ((await absences.list(of, mark.day)).some(({ student }) => student === id)) await absences.remove(mark);
}

/** Groups as they begin a lesson: without the absent, and without groups that nobody is left in. */
export function presentIn(groups: readonly PlannedGroup[], absent: ReadonlySet<string>): PlannedGroup[] {
  return groups.flatMap((group) => {
    const members = group.members.filter((member) => !absent.has(member));
    return members.length === 0 && group.members.length > 0 ? [] : [{ ...group, members }];
  });
}
