/** Owns what a lesson must do next with a group's attempt, so that the attempt stands where the lesson is: begin, go on, hand over seats, close. Asked again and again, it ends with nothing. */
import type { Command } from "../../attempt/command.ts";
import type { AttemptState, Running } from "../../attempt/state.ts";
import { isHeld, phaseOf } from "../../engine/step.ts";
import { dealSeed } from "./deal-seed.ts";
import { attemptOf } from "./people.ts";
import type { LessonGround } from "./ground.ts";
import { holdersOf } from "./holders.ts";
import type { GroupState, RunningLesson } from "./state.ts";

/** The lesson's next command to the attempt; null when it stands where it should. `id` is the attempt's, `now` the host's wall time. */
export function leadAttempt(ground: LessonGround, lesson: RunningLesson, group: GroupState, id: string, attempt: AttemptState, now: number): Command | null {
  const on = lesson.status !== "ended" && attemptOf(group) === id;
  if (attempt.status === "finished") return null;
  if (attempt.status === "new") return on ? { type: "start-attempt", mode: lesson.plan.mode, seed: dealSeed(ground, lesson, group, id), led: lesson.plan.pace, phases: lesson.plan.phases.map((phase) => phase.id) } : null;
  if (!on) return { type: "finish-attempt" };
  return handOver(ground, lesson, group, attempt, now) ?? goOn(group, attempt);
}

function handOver(ground: LessonGround, lesson: RunningLesson, group: GroupState, attempt: Running, now: number): Command | null {
  const customer = holdersOf(ground, lesson, group, now).find(({ seat }) => seat.role === "customer");
  if (!customer || (customer.holder === "person") === isHeld(attempt.game, customer.seat.id)) return null;
  return { type: "hold-seat", seat: customer.seat.id, holder: customer.holder };
}

function goOn({ run: { phase } }: GroupState, { game }: Running): Command | null {
  return phaseOf(game) === phase ? null : { type: "enter-phase", phase };
}
