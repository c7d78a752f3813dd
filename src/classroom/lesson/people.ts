/** Owns finding people and groups of a lesson. */
import { readOwn } from "../../engine/read-own.ts";
import type { Release } from "./event.ts";
import type { Absentee } from "./plan.ts";
import type { GroupState, RunningLesson } from "./state.ts";

export function groupById({ groups }: RunningLesson, id: string): GroupState | undefined {
  return groups.find((group) => group.id === id);
}

/** The group that a student is in. */
export function groupOf({ groups }: RunningLesson, student: string): GroupState | undefined {
  return groups.find(({ members }) => members.includes(student));
}

export function seatOf({ seats }: GroupState, student: string): string | null {
  return readOwn(seats, student) ?? null;
}

export function isOnline({ present }: RunningLesson, student: string): boolean {
  return (readOwn(present, student)?.links.length ?? 0) > 0;
}

/** Those who were marked as absent and have neither come since nor been given a place. */
export function absentIn(lesson: RunningLesson): Absentee[] {
  return lesson.absent.filter(({ student }) => !groupOf(lesson, student) && (readOwn(lesson.present, student)?.firstAt ?? null) === null);
}

/** The attempt that the group is on; null before its first round. */
export function attemptOf({ attempts }: GroupState): string | null {
  return attempts.at(-1) ?? null;
}

/** Whether the group may see an attempt's report, which tells what would have been right: in practice it comes by itself when the round is over. */
export function isReported({ status, plan }: RunningLesson, group: GroupState, attempt: string): boolean {
  const over = status === "ended" || attemptOf(group) !== attempt;
  return (plan.mode === "practice" && over) || releasedOf(group, attempt).includes("reports");
}

/** What the group may see of an exam's attempt. */
export function releasedOf({ released }: GroupState, attempt: string): readonly Release[] {
  return readOwn(released, attempt) ?? [];
}
