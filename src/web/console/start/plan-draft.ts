/** Owns what a teacher settles before a lesson, while it is being settled. Must not know any page. */
import type { LessonChoice, NewLesson } from "../../../protocol/api.ts";
import type { CustomerBy, Pace, PlannedGroup, Spare } from "../../../protocol/classroom.ts";

type PhaseDraft = NewLesson["phases"][number] & { on: boolean };
export type PlanDraft = {
  unit: string;
  situation: string;
  mode: NewLesson["mode"];
  /** All phases of the situation; those that are not `on` are passed over. */
  phases: PhaseDraft[];
  pace: Pace;
  autoAdvance: boolean;
  customer: CustomerBy;
  /** Seats beside the agent's and the customer's that people take. */
  others: string[];
  spare: Spare;
  graceSeconds: number;
};

/** What every part of the page that settles something is given. */
export type PlanPart = { choice: LessonChoice; plan: PlanDraft; onChange: (change: Partial<PlanDraft>) => void };

export const MOST_MINUTES = 240;

/** The situation's own plan: every phase with its time, practice, the script as the customer, everybody with something to do. */
export function planOf(choice: LessonChoice): PlanDraft {
  return {
    unit: choice.unit,
    situation: choice.situation,
    mode: "practice",
    phases: choice.phases.map(({ id, minutes }) => ({ id, minutes: Math.min(MOST_MINUTES, Math.max(1, Math.round(minutes))), on: true })),
    pace: "class",
    autoAdvance: false,
    customer: "script",
    others: otherSeats(choice).map(({ id }) => id),
    spare: "observer",
    graceSeconds: 30,
  };
}

/** The other situation's own phases and seats; how the lesson is held stays. */
export function planWith(choice: LessonChoice, before: PlanDraft): PlanDraft {
  const { mode, pace, autoAdvance, customer, spare, graceSeconds } = before;
  return { ...planOf(choice), mode, pace, autoAdvance, customer, spare, graceSeconds };
}

export function otherSeats({ seats }: LessonChoice): LessonChoice["seats"] {
  return seats.filter(({ role }) => role !== "agent" && role !== "customer");
}

/** The seats that people take, the agent's first. */
export function seatsOf(choice: LessonChoice, { customer, others }: PlanDraft): LessonChoice["seats"] {
  return choice.seats.filter(({ id, role }) => role === "agent" || (role === "customer" ? customer !== "script" : others.includes(id)));
}

export function minutesOf({ phases }: PlanDraft): number {
  return phases.reduce((sum, { on, minutes }) => sum + (on ? minutes : 0), 0);
}

/** As the server takes it. Whoever is absent on that day is left out there. */
export function lessonOf(choice: LessonChoice, plan: PlanDraft, groups: PlannedGroup[], day: string): NewLesson {
  const { unit, situation, mode, pace, customer, spare, graceSeconds } = plan;
  // Whoever goes on by themselves is not moved on.
  const autoAdvance = pace === "class" && plan.autoAdvance;
  return { unit, situation, mode, pace, autoAdvance, customer, spare, graceSeconds, groups, day, phases: plan.phases.filter(({ on }) => on).map(({ id, minutes }) => ({ id, minutes })), seats: seatsOf(choice, plan).map(({ id }) => id) };
}
