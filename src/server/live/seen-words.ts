/** Owns whether words that somebody began to type still fit: not when the script has spoken in that seat since. */
import type { Command } from "../../attempt/command.ts";
import type { AttemptState } from "../../attempt/state.ts";
import { readOwn } from "../../engine/read-own.ts";

/** `seen` is the seq of the last line that the speaker saw. */
export function isOvertaken(state: AttemptState, command: Readonly<Record<string, unknown>>, seen: number): boolean {
  const type = command["type"] as Command["type"] | undefined;
  const activity = command["activity"];
  if (state.status === "new" || type !== "speak" || typeof activity !== "string") return false;
  let link = readOwn(state.calls, activity)?.lines ?? null;
  for (; link !== null && link.item.seq > seen; link = link.rest) {
    if (link.item.who === "agent" && link.item.script) return true;
  }
  return false;
}
