/** Owns whether a card or a mood may be passed on to attempts. Nothing of them stands in the lesson's log. */
import type { LessonCommandOf } from "./command.ts";
import type { LessonActor } from "./event.ts";
import type { LessonGround } from "./ground.ts";
import { refuseGroups, refuseText } from "./refuse-lesson-happening.ts";
import { rejectLesson, type LessonRefused } from "./rejection-codes.ts";
import type { LessonState } from "./state.ts";

export function refusePassedOn(ground: LessonGround, state: LessonState, command: LessonCommandOf<"inject-card" | "set-mood">, actor: LessonActor): LessonRefused | null {
  if (actor.role !== "teacher") return rejectLesson("not-allowed");
  if (state.status === "new") return rejectLesson("not-started");
  if (state.status === "ended") return rejectLesson("ended");
  const refused = refuseGroups(state, command.groups);
  if (refused) return refused;
  if (command.type === "set-mood") return inRange(command.value, 0);
  const { id, title, line, mood } = command.card;
  if (id !== null && !ground.situation.events.some((card) => card.id === id)) return rejectLesson("card-unknown", { card: id });
  return refuseText(title) ?? (line === null ? null : refuseText(line)) ?? inRange(mood, -100);
}

function inRange(mood: number, least: number): LessonRefused | null {
  return mood >= least && mood <= 100 ? null : rejectLesson("mood-out-of-range", { least, most: 100 });
}
