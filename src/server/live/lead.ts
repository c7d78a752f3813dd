/** Owns bringing the attempts of a lesson to where the lesson is, playing dropped agents' seats, and passing on phases whose time is up. Safe to repeat and to do in several processes: ids come from what is answered. */
import { scriptActor } from "../../attempt/event.ts";
import { lessonSeat } from "../../attempt/command.ts";
import { scriptMove } from "../../attempt/script-move.ts";
import { dueSteps } from "../../classroom/lesson/by-time.ts";
import { holdersOf } from "../../classroom/lesson/holders.ts";
import { leadAttempt } from "../../classroom/lesson/lead-attempt.ts";
import { attemptOf, isOnline } from "../../classroom/lesson/people.ts";
import type { GroupState, RunningLesson } from "../../classroom/lesson/state.ts";
import type { Attempt } from "./attempts.ts";
import type { Lesson } from "./lessons.ts";

/** Steps that one round of leading takes at the most; what is left is done with the next tick. */
const MOST_STEPS = 12;
/** The script's agent speaks as slowly as somebody who reads and types. */
const SCRIPT_PAUSE_MS = 6000;

/** `leads`: what happens in this attempt is done in this process. */
export type LeadOptions = { open(attempt: string): Promise<Attempt>; leads(attempt: string): boolean; now(): number };

/** Fails never for a group's fault: the others go on, and the next tick tries again. */
export async function leadGroups(lesson: Lesson, { open, leads, now }: LeadOptions): Promise<PromiseSettledResult<void>[]> {
  const state = lesson.state();
  if (state.status === "new") return [];
  return Promise.allSettled(state.groups.flatMap((group) => group.attempts.filter(leads).map(async (id) => leadOne(lesson, group.id, await open(id), now))));
}

async function leadOne(lesson: Lesson, group: string, attempt: Attempt, now: () => number): Promise<void> {
  for (let left = MOST_STEPS; left > 0; left -= 1) {
    const { seq, status } = attempt.state();
    // Of rounds that are over there are many.
    if (status === "finished") return;
    const due = attempt.command(`lead:${seq}`, (state) => lead(lesson, group, attempt, state, now()), { seat: lessonSeat, actor: lessonSeat });
    const done = await due;
    if ("rejection" in done || done.seq === seq) return;
  }
}

function lead(lesson: Lesson, id: string, attempt: Attempt, state: ReturnType<Attempt["state"]>, now: number): ReturnType<typeof leadAttempt> {
  const running = lesson.state();
  const group = running.status === "new" ? undefined : running.groups.find((candidate) => candidate.id === id);
  return running.status === "new" || !group ? null : leadAttempt(lesson.prepared, running, group, attempt.record.id, state, now);
}

/** Where the class is led by time: groups whose time is up go on. What has changed meanwhile, in this process or another, is looked at again when it is decided. */
export async function passOnByTime(lesson: Lesson, now: number): Promise<void> {
  const state = lesson.state();
  if (state.status !== "running") return;
  for (const step of dueSteps(state, now)) await lesson.command(`due:${state.seq}:${step.group ?? ""}`, step, { role: "host" });
}

/** In practice the script speaks for an agent who has gone, as long as somebody of the group is there to listen. */
export async function playAgents(lesson: Lesson, { open, leads, now }: LeadOptions): Promise<void> {
  const state = lesson.state();
  if (state.status !== "running" || state.plan.mode === "exam") return;
  for (const group of state.groups) {
    const id = attemptOf(group);
    if (id === null || !leads(id) || !needsScript(lesson, state, group, now())) continue;
    const attempt = await open(id);
    const agent = lesson.prepared.situation.cast.seats.find(({ role }) => role === "agent");
    if (!agent || now() - attempt.saidAt() < SCRIPT_PAUSE_MS) continue;
    await attempt.command(`script:${attempt.state().seq}`, (played) => scriptMove(lesson.prepared, played), { seat: agent.id, actor: scriptActor });
  }
}

function needsScript(lesson: Lesson, state: RunningLesson, group: GroupState, now: number): boolean {
  const agent = holdersOf(lesson.prepared, state, group, now).find(({ seat }) => seat.role === "agent");
  return agent?.holder === "script" && group.members.some((member) => isOnline(state, member));
}
