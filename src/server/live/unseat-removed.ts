/** Owns that whoever was removed from the class has no seat in its lesson any more. */
import type { Lesson } from "./lessons.ts";

export async function unseatRemoved(lessons: readonly Lesson[], classId: string): Promise<void> {
  for (const lesson of lessons) {
    const state = lesson.state();
    if (lesson.record.class !== classId || state.status === "new" || state.status === "ended") continue;
    const { names } = lesson.roster();
    const gone = state.groups.flatMap(({ members }) => members.filter((member) => !names.has(member)));
    for (const student of gone) await lesson.command(`removed:${student}`, { type: "place-member", student, group: null }, { role: "host" });
  }
}
