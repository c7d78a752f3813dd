/** Owns the guards for what only lessons have: plans, groups, actors. They look at shape only; rules come later. */
import { isCount, isId, isNumber, isPhase, isRecord, isText, listOf, oneOf, orNull, shaped, type Guard } from "../../attempt/shape.ts";
import type { LessonActor, SuddenCard } from "./event.ts";
import { limits } from "./limits.ts";
import type { Absentee, LessonPlan, PlannedGroup } from "./plan.ts";

export const isShortId: Guard<string> = (value): value is string => isId(value) && value.length <= limits.id;
export const isKey: Guard<string> = (value): value is string => isId(value) && value.length <= limits.key;
export const isFlag: Guard<boolean> = (value): value is boolean => typeof value === "boolean";
export const isWhole: Guard<number> = (value): value is number => Number.isSafeInteger(value);

/** Ids by id: attempts by group, seats by student. */
export const isIdById: Guard<Record<string, string>> = (value): value is Record<string, string> => {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= limits.ids && entries.every(([key, id]) => isShortId(key) && isShortId(id));
};

export const isPlan = shaped<LessonPlan>({
  unit: isShortId,
  situation: isShortId,
  version: isId,
  mode: oneOf("practice", "exam"),
  phases: listOf(shaped<LessonPlan["phases"][number]>({ id: isPhase, minutes: isWhole })),
  pace: oneOf("class", "group"),
  autoAdvance: isFlag,
  customer: oneOf("script", "person", "script-until-person"),
  seats: listOf(isShortId),
  spare: oneOf("observer", "mirror", "agent"),
  graceSeconds: isCount,
  demo: isFlag,
});
export const isPlannedGroups = listOf(shaped<PlannedGroup>({ id: isShortId, name: isText, members: listOf(isShortId) }));
export const isAbsentees = listOf(shaped<Absentee>({ student: isShortId, group: isShortId }));
export const isCard = shaped<SuddenCard>({ id: orNull(isShortId), title: isText, line: orNull(isText), mood: isNumber });

export const isActor: Guard<LessonActor> = (value): value is LessonActor => isRecord(value) && (value["role"] === "host" || ((value["role"] === "teacher" || value["role"] === "student") && isShortId(value["id"])));
