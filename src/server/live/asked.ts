/** Owns what a process can be asked to do in a log that it leads: a student's command, and that somebody comes or goes. Must not know how it is done. */
import type { Done, Refusal } from "../../protocol/live.ts";
import type { Actor } from "../access/actor.ts";
import { logName } from "../store/log-name.ts";
import type { Link } from "./links.ts";
import type { CommandMessage } from "./read-message.ts";

export type Asked = { type: "attempt"; actor: Actor; message: CommandMessage } | ({ type: "come" | "go"; lesson: string } & Link);
export type Told = Done | Refusal;

export function logOf(asked: Asked): string {
  return asked.type === "attempt" ? logName("attempt", asked.message.target) : logName("lesson", asked.lesson);
}
