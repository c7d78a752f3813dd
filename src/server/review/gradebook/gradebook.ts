/** Owns what a class's gradebook is made of, whatever file it goes into. */
import type { LessonResult } from "../../../classroom/term/lesson-result.ts";
import type { TermStudent } from "../../../classroom/term/term-view.ts";
import type { Unit } from "../../../scenario/schema/unit.ts";

/** `group` is the roster's; who has played in another is shown with that. */
export type GradebookStudent = TermStudent & { group: string | null };

export type Gradebook = {
  class: { id: string; name: string };
  /** The course's, in its order. */
  units: readonly Unit[];
  /** In the order of the roster. */
  students: readonly GradebookStudent[];
  /** In the order of the course, then of time. */
  lessons: readonly LessonResult[];
  madeAt: number;
};
