/** Owns a student's command to the group's attempt: from the seat that the lesson gave, never from one that the page names. */
import type { Command } from "../../attempt/command.ts";
import { mayLead } from "../../attempt/led/led-seats.ts";
import { groupOf, seatOf } from "../../classroom/lesson/people.ts";
import type { Done, Refusal } from "../../protocol/live.ts";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/may.ts";
import type { Live } from "./live.ts";
import type { CommandMessage } from "./read-message.ts";
import { ofAttempt } from "./resources.ts";
import { isOvertaken } from "./seen-words.ts";
import { refused } from "./socket-server.ts";

/** What the script does in the agent's seat once the teacher has put it there; whoever sat there looks on. */
const talking: ReadonlySet<string> = new Set<Command["type"]>(["start-dialogue", "answer-call", "speak", "choose", "contact", "act", "continue", "hang-up", "pass-time"]);

export async function doInAttempt(live: Live, actor: Actor, { target, id, command, seen }: CommandMessage): Promise<Done | Refusal> {
  const attempt = await live.attempts.open(target);
  const lesson = await live.lessons.open(attempt.record.lesson);
  const state = lesson.state();
  const group = actor.kind === "student" && state.status !== "new" ? groupOf(state, actor.id) : undefined;
  const seat = actor.kind === "student" && group ? seatOf(group, actor.id) : null;
  if (actor.kind !== "student" || state.status === "new" || !group || seat === null) return refused("server/not-allowed");
  if (!may(actor, "attempt:do", { ...ofAttempt(lesson, target), seat })) return refused("server/not-allowed");
  if (attempt.log.has(id) || lesson.log.has(id)) return { ok: true, seq: attempt.state().seq };
  if (state.status !== "running") return refused(state.status === "paused" ? "lesson/paused" : "lesson/ended");
  if (group.scripted.includes(seat) && talking.has(String(command["type"]))) return refused("lesson/seat-scripted", { seat });
  if (command["type"] === "enter-phase") {
    const now = attempt.state();
    if (now.status === "new" || !mayLead(lesson.prepared, now, seat)) return refused("attempt/lesson-leads");
    // Phases are the lesson's: a group that may go on by itself says so there, and the attempt follows.
    const entered = await lesson.command(id, { type: "enter-phase", group: group.id, phase: command["phase"] }, { role: "host" });
    if ("rejection" in entered) return { ok: false, rejection: entered.rejection };
    await live.lead(lesson);
    return { ok: true, seq: attempt.state().seq };
  }
  const done = await attempt.command(id, command, { seat, actor: actor.id }, (now) => (seen !== null && isOvertaken(now, command, seen, actor.id) ? { rejection: { code: "live/overtaken", params: {} } } : null));
  return "rejection" in done ? { ok: false, rejection: done.rejection } : { ok: true, seq: done.seq };
}
