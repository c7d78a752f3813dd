/** Owns doing what a process is asked to do in a log that it leads, for its own pages and for those of other processes. */
import { CodedError } from "../coded-error.ts";
import type { Asked, Told } from "./asked.ts";
import { doInAttempt } from "./do-in-attempt.ts";
import { come, go } from "./links.ts";
import type { Live } from "./live.ts";
import { refused } from "./socket-server.ts";

export async function doAsked(live: Live, asked: Asked): Promise<Told> {
  try {
    if (asked.type === "attempt") return await doInAttempt(live, asked.actor, asked.message);
    const lesson = await live.lessons.open(asked.lesson);
    await (asked.type === "come" ? come : go)(lesson, asked);
    return { ok: true, seq: lesson.state().seq };
  } catch (error) {
    if (error instanceof CodedError) return refused(error.code, error.params);
    throw error;
  }
}
