/** Owns whether words that somebody began to type still fit: not when the script, or another who shares it, has spoken in that seat since. */
import type { Command } from "../../attempt/command.ts";
import type { AttemptState, Call } from "../../attempt/state.ts";
import { readOwn } from "../../engine/read-own.ts";

/** What a person does in words, and in which part of the talk. */
const speakers: Readonly<Partial<Record<Command["type"], "agent" | "customer">>> = { speak: "agent", "customer-speak": "customer", "customer-move": "customer" };

/** `seen` is the seq of the last line that the speaker, `actor`, saw. */
export function isOvertaken(state: AttemptState, command: Readonly<Record<string, unknown>>, seen: number, actor: string): boolean {
  const speaker = readOwn(speakers, String(command["type"]));
  const activity = command["activity"];
  const call = state.status !== "new" && typeof activity === "string" ? readOwn(state.calls, activity) : undefined;
  if (!speaker || !call) return false;
  for (let link = call.lines; link !== null && link.item.seq > seen; link = link.rest) {
    if (link.item.who === speaker && (speaker === "agent" ? link.item.by !== actor : !isSpoken(call, link.item.seq))) return true;
  }
  return false;
}

/** Whether a person said the customer's line, and not the script. */
function isSpoken({ spoken }: Call, seq: number): boolean {
  for (let link = spoken; link !== null && link.item.seq >= seq; link = link.rest) if (link.item.seq === seq) return true;
  return false;
}
