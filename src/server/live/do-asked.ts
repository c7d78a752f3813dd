/** Owns what the process that leads a log does there, for its own pages and for those of other processes: a student's command, and that somebody comes or goes. */
import type { Done, Refusal } from "../../protocol/live.ts";
import type { Actor } from "../access/actor.ts";
import { CodedError } from "../coded-error.ts";
import { logName } from "../store/log-name.ts";
import { doInAttempt } from "./do-in-attempt.ts";
import { come, go } from "./links.ts";
import type { Live } from "./live.ts";
import type { CommandMessage } from "./read-message.ts";
import { refused } from "./socket-server.ts";

export type Asked = { type: "attempt"; actor: Actor; message: CommandMessage } | { type: "come" | "go"; lesson: string; student: string; link: string };
export type Told = Done | Refusal;

export function logOf(asked: Asked): string {
  return asked.type === "attempt" ? logName("attempt", asked.message.target) : logName("lesson", asked.lesson);
}

export async function doAsked(live: Live, asked: Asked): Promise<Told> {
  try {
    if (asked.type === "attempt") return await doInAttempt(live, asked.actor, asked.message);
    const lesson = await live.lessons.open(asked.lesson);
    await (asked.type === "come" ? come : go)(lesson, asked.student, asked.link);
    return { ok: true, seq: lesson.state().seq };
  } catch (error) {
    if (error instanceof CodedError) return refused(error.code, error.params);
    throw error;
  }
}
