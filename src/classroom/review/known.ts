/** Owns what a host hands in so that a review can be shown: names, the lesson, the attempts, the course's sheets. The review's log holds none of them. */
import type { AttemptEvent } from "../../attempt/event.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { AttemptState } from "../../attempt/state.ts";
import type { LessonEvent } from "../lesson/event.ts";
import type { RunningLesson } from "../lesson/state.ts";
import type { Rubric } from "./rubric.ts";
import type { ReviewView } from "./view.ts";

/** An attempt's log and what it adds up to. */
export type ReviewedAttempt = { readonly state: AttemptState; readonly events: readonly AttemptEvent[] };

export type ReviewKnown = {
  readonly lesson: string;
  readonly class: { readonly id: string; readonly name: string };
  /** Of students, guests and teachers, by id; who was removed has none. */
  readonly names: ReadonlyMap<string, string>;
  /** Student numbers by id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The situation in the lesson's version. */
  readonly prepared: Prepared;
  readonly run: RunningLesson;
  readonly log: readonly LessonEvent[];
  /** Those of all groups and rounds, by id. */
  readonly attempts: ReadonlyMap<string, ReviewedAttempt>;
  /** Sheets that a review begins with, and those that one can be begun from. */
  readonly rubrics: readonly Rubric[];
  readonly templates: readonly Rubric[];
  readonly progress: ReviewView["progress"];
};

/** Somebody without a name is shown without one. */
export function nameIn({ names }: Pick<ReviewKnown, "names">, person: string): string {
  return names.get(person) ?? "";
}
