/** Owns how a dialogue begins, which decides what the screen calls its start. */
import type { Dialogue } from "./schema/dialogue.ts";

/** The phone rings, the student calls somebody, or meets somebody in person. */
export type Begins = "ring" | "calls" | "meets";

export function beginsOf({ opening, beats }: Pick<Dialogue, "opening" | "beats">): Begins {
  if (beats.some(({ id, kind }) => id === opening && kind === "ring")) return "ring";
  return beats.find((beat) => beat.kind === "talk")?.channel === "face-to-face" ? "meets" : "calls";
}
