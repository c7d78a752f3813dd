/** Owns where the student learns a fact: on entering a beat, from a reply or a contact, or by a look-up. */
import type { Path } from "../scenario/problem.ts";
import type { Beat } from "../scenario/schema/beat.ts";
import type { Context } from "./context.ts";

/** `beat` is null for look-ups, which are open at any time. */
export type Reveal = { fact: string; path: Path; activity: string | null; beat: string | null };

export function revealsOf({ situation, plays, places }: Context): Reveal[] {
  const found: Reveal[] = [];
  for (const [index, { reveals }] of situation.lookUps.entries()) {
    for (const fact of reveals) found.push({ fact, path: ["lookUps", index, "reveals"], activity: null, beat: null });
  }
  for (const { activity, dialogue, at } of plays) {
    for (const beat of dialogue.beats) {
      for (const fact of beatReveals(beat)) found.push({ fact, path: [...places.of(beat, at), "reveals"], activity, beat: beat.id });
    }
  }
  return found;
}

export function beatReveals(beat: Beat): string[] {
  const inner = beat.kind === "talk" ? beat.replies : beat.kind === "inquire" ? beat.contacts : [];
  return [...beat.reveals, ...inner.flatMap(({ reveals }) => reveals)];
}
