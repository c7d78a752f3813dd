/** Owns whether a lesson can begin as it was planned. */
import { limits } from "./limits.ts";
import { seatsForPeople, type LessonGround } from "./ground.ts";
import type { LessonPlan, PlannedGroup } from "./plan.ts";
import { rejectLesson, type LessonRefused } from "./rejection-codes.ts";

/** Null when it may begin. */
export function refuseStart(ground: LessonGround, plan: LessonPlan, groups: readonly PlannedGroup[]): LessonRefused | null {
  if (plan.unit !== ground.unit || plan.situation !== ground.situation.id) return rejectLesson("situation-mismatch", { situation: plan.situation });
  if (plan.version !== ground.version) return rejectLesson("version-mismatch", { version: plan.version });
  if (plan.graceSeconds < limits.graceLeast || plan.graceSeconds > limits.graceMost) return rejectLesson("grace-out-of-range", { least: limits.graceLeast, most: limits.graceMost });
  return refusePhases(ground, plan) ?? refuseSeats(ground, plan) ?? refuseGroups(groups);
}

function refusePhases({ situation }: LessonGround, { phases }: LessonPlan): LessonRefused | null {
  const places = phases.map(({ id }) => situation.phases.findIndex((phase) => phase.id === id));
  const lost = phases.find((_, index) => places[index] === -1);
  if (lost || phases.length === 0) return rejectLesson("phase-unknown", { phase: lost?.id ?? "" });
  const long = phases.find(({ minutes }) => minutes < 1 || minutes > limits.minutes);
  if (long) return rejectLesson("minutes-out-of-range", { phase: long.id, most: limits.minutes });
  const swapped = phases.find((_, index) => index > 0 && (places[index] ?? 0) <= (places[index - 1] ?? 0));
  return swapped ? rejectLesson("phase-order", { phase: swapped.id }) : null;
}

function refuseSeats(ground: LessonGround, plan: LessonPlan): LessonRefused | null {
  const lost = plan.seats.find((seat) => !ground.situation.cast.seats.some(({ id }) => id === seat));
  if (lost !== undefined) return rejectLesson("seat-unknown", { seat: lost });
  const doubled = firstDoubled(plan.seats);
  if (doubled !== undefined) return rejectLesson("seat-doubled", { seat: doubled });
  const taken = seatsForPeople(ground, plan);
  if (!taken.some(({ role }) => role === "agent")) return rejectLesson("no-agent-seat");
  return plan.customer === "script" || taken.some(({ role }) => role === "customer") ? null : rejectLesson("no-customer-seat");
}

function refuseGroups(groups: readonly PlannedGroup[]): LessonRefused | null {
  if (groups.length === 0) return rejectLesson("no-groups");
  if (groups.length > limits.groups) return rejectLesson("too-many-groups", { most: limits.groups });
  const doubled = firstDoubled(groups.map(({ id }) => id));
  if (doubled !== undefined) return rejectLesson("group-doubled", { group: doubled });
  const unnamed = groups.find(({ name }) => name.trim() === "" || name.length > limits.name);
  if (unnamed) return rejectLesson("name-length", { group: unnamed.id, most: limits.name });
  const full = groups.find(({ members }) => members.length > limits.members);
  if (full) return rejectLesson("group-full", { group: full.id, most: limits.members });
  const twice = firstDoubled(groups.flatMap(({ members }) => members));
  return twice === undefined ? null : rejectLesson("student-doubled", { student: twice });
}

function firstDoubled(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}
