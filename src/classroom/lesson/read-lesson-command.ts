/** Owns reading a lesson's command that came from outside. */
import { isNumber, isPhase, isRecord, isText, listOf, oneOf, orAbsent, orNull, shapeReader, type Guard } from "../../attempt/shape.ts";
import type { LessonCommand, LessonCommandOf, LessonCommandType } from "./command.ts";
import { isAbsentees, isCard, isFlag, isIdById, isKey, isPlan, isPlannedGroups, isWhole, isShortId } from "./shape.ts";

type Shape<Value> = { [Key in keyof Value]-?: Guard<Value[Key]> };

const link: Shape<{ student: string; link: string }> = { student: isShortId, link: isShortId };

const shapes: { [Type in LessonCommandType]: Shape<Omit<LessonCommandOf<Type>, "type">> } = {
  "start-lesson": { plan: isPlan, groups: isPlannedGroups, absent: orAbsent(isAbsentees), attempts: isIdById },
  "enter-phase": { group: orNull(isShortId), phase: isPhase },
  "give-time": { group: orNull(isShortId), seconds: isWhole },
  pause: {},
  resume: {},
  "end-lesson": {},
  "place-member": { student: isShortId, group: orNull(isShortId) },
  "assign-seat": { group: isShortId, student: isShortId, seat: isShortId },
  "start-round": { attempts: isIdById, rotate: isFlag },
  come: { ...link, guest: orAbsent(isFlag) },
  go: link,
  "take-seat": { group: isShortId, seat: isShortId, by: oneOf("script", "person") },
  "ask-help": {},
  "close-help": { group: isShortId },
  whisper: { whisper: isShortId, groups: listOf(isShortId), seat: orNull(isShortId), text: isText, answers: isFlag },
  "read-whisper": { whisper: isShortId },
  project: { group: orNull(isShortId), names: isFlag },
  debrief: { keys: listOf(isKey) },
  release: { what: oneOf("verdicts", "reports"), group: orNull(isShortId) },
  "inject-card": { groups: listOf(isShortId), card: isCard },
  "set-mood": { groups: listOf(isShortId), value: isNumber },
};

const readers = new Map(Object.entries(shapes).map(([type, shape]) => [type, shapeReader(shape, ["type"])]));

/** The command with nothing but its own keys; null when it is none. */
export function readLessonCommand(value: unknown): LessonCommand | null {
  if (!isRecord(value) || typeof value["type"] !== "string") return null;
  return (readers.get(value["type"])?.(value) ?? null) as LessonCommand | null;
}
