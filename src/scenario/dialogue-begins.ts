/** Owns how a dialogue begins, which decides what the screen calls its start. */
import type { Dialogue } from "./schema/dialogue.ts";

/** The phone rings, one of the two has called, somebody is met in person, or the two write to each other. */
export type Begins = "ring" | "calls" | "meets" | "writes";

export function beginsOf({ opening, beats }: Pick<Dialogue, "opening" | "beats">): Begins {
  if (beats.some(({ id, kind }) => id === opening && kind === "ring")) return "ring";
  const channel = beats.find((beat) => beat.kind === "talk")?.channel;
  if (channel === "sms") return "writes";
  return channel === "face-to-face" ? "meets" : "calls";
}
