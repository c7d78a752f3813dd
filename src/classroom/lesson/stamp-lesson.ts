/** Owns how a host makes events of what happens in a lesson: numbered, named, dated, signed. */
import type { LessonActor, LessonEvent, LessonHappening } from "./event.ts";
import type { LessonState } from "./state.ts";

/** `id` gives a fresh name for each event; `at` is the host's wall time in ms since 1970. */
export function stampLesson(state: LessonState, happenings: readonly LessonHappening[], by: { id: (index: number) => string; at: number; actor: LessonActor }): LessonEvent[] {
  return happenings.map((happening, index) => ({ seq: state.seq + index + 1, id: by.id(index), at: by.at, by: by.actor, ...happening }));
}
