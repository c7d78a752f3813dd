/** Owns what is told of a situation to whoever starts a lesson. */
import type { SituationSource } from "../attempt/prepared.ts";
import type { LessonChoice } from "../protocol/api.ts";

/** `own`: written at the school. */
export function lessonChoice({ unit, situation, version }: Pick<SituationSource, "unit" | "situation" | "version">, own: boolean): LessonChoice {
  const dialogues = new Set(situation.activities.filter(({ kind }) => kind === "dialogue" || kind === "dialogue-variant").map(({ id }) => id));
  return {
    ...{ unit, version, own },
    situation: situation.id,
    title: situation.title,
    minutes: situation.minutes,
    phases: situation.phases.map(({ id, minutes, activities }) => ({ id, minutes, activities: activities.length, dialogue: activities.some((activity) => dialogues.has(activity)) })),
    seats: situation.cast.seats.map(({ id, role, title, task }) => ({ id, role, title, task: task ?? null })),
  };
}
