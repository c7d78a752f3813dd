/** Owns a command to a lesson: whose it is to give, and what of it goes on to the groups' attempts. */
import { decideLesson } from "../../classroom/lesson/decide-lesson.ts";
import type { LessonCommand } from "../../classroom/lesson/command.ts";
import type { LessonActor } from "../../classroom/lesson/event.ts";
import { readLessonCommand } from "../../classroom/lesson/read-lesson-command.ts";
import { attemptOf, groupById } from "../../classroom/lesson/people.ts";
import { lessonSeat, type Card } from "../../attempt/command.ts";
import type { GroupState, LessonState } from "../../classroom/lesson/state.ts";
import { runningOf } from "../../engine/step.ts";
import type { Done, Refusal } from "../../protocol/live.ts";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/may.ts";
import type { AttemptRecord } from "../store/store.ts";
import type { Attempt } from "./attempts.ts";
import type { Lesson } from "./lessons.ts";
import type { Live } from "./live.ts";
import type { CommandMessage } from "./read-message.ts";
import { ofGroupOf } from "./resources.ts";
import { refused } from "./socket-server.ts";

type PassedOn = Extract<LessonCommand, { type: "inject-card" | "set-mood" }>;

export async function doInLesson(live: Live, actor: Actor, { target, id, command: sent }: CommandMessage): Promise<Done | Refusal> {
  const command = readLessonCommand(sent);
  if (!command || actor.kind === "nobody") return refused("lesson/command-malformed");
  const lesson = await live.lessons.open(target);
  if (!may(actor, `lesson:${command.type}`, ofGroupOf(lesson, actor.id))) return refused("server/not-allowed");
  if (lesson.log.has(id)) return { ok: true, seq: lesson.state().seq };
  const by: LessonActor = actor.kind === "student" ? { role: "student", id: actor.id } : { role: "teacher", id: actor.id };
  if (command.type === "start-round") {
    // The attempts' records must stand before a log can name them, and only for a round that can begin.
    const decision = decideLesson(lesson.prepared, lesson.state(), command, { at: live.now(), actor: by });
    if ("rejection" in decision) return { ok: false, rejection: decision.rejection };
    const taken = await keepRecords(live, lesson, command.attempts);
    if (taken) return taken;
  }
  const done = await lesson.command(id, command, by);
  if ("rejection" in done) return { ok: false, rejection: done.rejection };
  // Who has heard that it is over may begin the next at once. What fails now the ticks do.
  if (command.type === "end-lesson") await live.settle(lesson).catch(live.onFault);
  return command.type === "inject-card" || command.type === "set-mood" ? passOn(live, lesson, id, command, by) : { ok: true, seq: done.seq };
}

async function keepRecords(live: Live, { record, state }: Lesson, attempts: Readonly<Record<string, string>>): Promise<Refusal | null> {
  const now = state();
  const { unit, situation, version, school, class: of, id } = record;
  for (const attempt of Object.values(attempts)) if (await live.store.attempts.get(attempt)) return refused("lesson/attempt-doubled", { attempt });
  const createdAt = live.now();
  await live.store.attempts.saveAll(Object.entries(attempts).map(([group, attempt]): AttemptRecord => ({ id: attempt, school, class: of, lesson: id, group, round: roundAfter(now, group), unit, situation, version, createdAt })));
  return null;
}

function roundAfter(state: LessonState, group: string): number {
  return state.status === "new" ? 1 : (groupById(state, group)?.round ?? 0) + 1;
}

/** To the calls that are on; refused where none is. */
async function passOn(live: Live, lesson: Lesson, id: string, command: PassedOn, by: LessonActor): Promise<Done | Refusal> {
  const state = lesson.state();
  if (state.status === "new" || by.role !== "teacher") return refused("server/not-allowed");
  const seated = { seat: lessonSeat, actor: by.id };
  const results = await Promise.all(
    [...new Set(command.groups)].map(async (name) => {
      const attempt = await currentAttempt(live, groupById(state, name));
      const passed = `${id}:${name}`;
      const result = await attempt?.command(passed, (now) => toAttempt(lesson, command, now.status === "new" ? null : (runningOf(now.game)?.activity ?? null)), seated);
      if (result && "rejection" in result) return result.rejection;
      // Also when it was sent again, because the acknowledgement was lost.
      return attempt?.log.has(passed) ?? false;
    }),
  );
  if (results.includes(true)) return { ok: true, seq: lesson.state().seq };
  for (const rejection of results) if (typeof rejection === "object") return { ok: false, rejection };
  return refused("live/no-call");
}

async function currentAttempt(live: Live, group: GroupState | undefined): Promise<Attempt | null> {
  const id = group ? attemptOf(group) : null;
  return id === null ? null : live.attempts.open(id);
}

function toAttempt({ prepared }: Lesson, command: PassedOn, activity: string | null) {
  if (activity === null) return null;
  if (command.type === "set-mood") return { type: "set-mood", activity, value: command.value } as const;
  // A card of the situation is told in both languages; what the teacher wrote as it is.
  const known = prepared.situation.events.find(({ id }) => id === command.card.id);
  const card: Card = known ? { title: known.title, line: known.line ?? null, mood: known.mood } : { title: command.card.title, line: command.card.line, mood: command.card.mood };
  return { type: "inject-card", activity, card } as const;
}
