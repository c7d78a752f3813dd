/** Owns what the REST interface asks of the lessons that run. Types only. */
import type { Rejection } from "../../attempt/event.ts";
import type { PlacedLesson } from "../people/start-lesson.ts";
import type { Reviewed } from "../review/reviewed.ts";

/** Reviews as the live server keeps them, with all that they are computed from. */
export type ReviewsPort = { open(lesson: string): Promise<Reviewed> };

/** Lessons as the live server runs them. */
export type LessonsPort = {
  /** The first event of a lesson whose records are stored; null when it has begun. */
  start(placed: PlacedLesson): Promise<Rejection | null>;
  /** A lesson whose log is stored already goes on. */
  resume(lesson: string): Promise<void>;
  /** Names, groups or people of a class have changed: whoever is shown them sees it. */
  peopleChanged(classId: string): void;
  /** Somebody tries PINs over the names of a class: its teachers see it. */
  pinsGuessed(classId: string): void;
  /** When that was last, in ms since 1970; null: not lately. */
  guessedAt(classId: string): number | null;
  /** The lesson was removed: pages that show it are closed. */
  removed(lesson: string): void;
};
