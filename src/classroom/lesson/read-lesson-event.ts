/** Owns reading an event of a lesson's log that came from outside. */
import { isCount, isId, isNumber, isPhase, isRecord, isText, listOf, oneOf, orAbsent, orNull, shapeReader, type Guard } from "../../attempt/shape.ts";
import type { LessonActor, LessonEvent, LessonHappeningOf, LessonHappeningType } from "./event.ts";
import { withTodaysPlan } from "./older-plan.ts";
import { isAbsentees, isActor, isFlag, isIdById, isKey, isPlan, isPlannedGroups, isWhole, isShortId } from "./shape.ts";

type Shape<Value> = { [Key in keyof Value]-?: Guard<Value[Key]> };

const link: Shape<{ student: string; link: string }> = { student: isShortId, link: isShortId };

const shapes: { [Type in LessonHappeningType]: Shape<Omit<LessonHappeningOf<Type>, "type">> } = {
  "lesson-started": { plan: isPlan, groups: isPlannedGroups, absent: orAbsent(isAbsentees) },
  "phase-entered": { group: orNull(isShortId), phase: isPhase },
  "time-given": { group: orNull(isShortId), seconds: isWhole },
  "lesson-paused": {},
  "lesson-resumed": {},
  "lesson-ended": {},
  "member-placed": { student: isShortId, group: orNull(isShortId) },
  "seat-assigned": { group: isShortId, student: isShortId, seat: isShortId },
  "round-started": { group: isShortId, round: isCount, attempt: isShortId, seats: isIdById },
  "person-came": { ...link, guest: orAbsent(isFlag) },
  "person-went": link,
  "seat-taken": { group: isShortId, seat: isShortId, holder: oneOf("script", "person") },
  "help-asked": { group: isShortId, student: isShortId },
  "help-closed": { group: isShortId },
  whispered: { whisper: isShortId, groups: listOf(isShortId), seat: orNull(isShortId), text: isText, answers: isFlag },
  "whisper-read": { whisper: isShortId, student: isShortId },
  projected: { group: orNull(isShortId), names: isFlag },
  debriefed: { keys: listOf(isKey) },
  released: { what: oneOf("verdicts", "reports"), group: orNull(isShortId) },
};
const common: Shape<{ seq: number; id: string; at: number; by: LessonActor }> = { seq: isCount, id: isId, at: isNumber, by: isActor };
const readers = new Map(Object.entries(shapes).map(([type, shape]) => [type, shapeReader({ ...shape, ...common }, ["type"])]));

/** The event with nothing but its own keys, a plan of earlier days as it would be written today; null when it is none. */
export function readLessonEvent(value: unknown): LessonEvent | null {
  if (!isRecord(value) || typeof value["type"] !== "string") return null;
  return (readers.get(value["type"])?.(value["type"] === "lesson-started" ? withTodaysPlan(value) : value) ?? null) as LessonEvent | null;
}
