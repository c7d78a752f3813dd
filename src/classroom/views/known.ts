/** Owns what a host hands in so that a lesson can be shown: names and the groups' attempts. The lesson's log holds neither. */
import type { Prepared } from "../../attempt/prepared.ts";
import type { AttemptState } from "../../attempt/state.ts";

/** `saidAt`: when somebody last said or did something in a dialogue, in ms since 1970; 0 for never. */
export type KnownAttempt = { readonly state: AttemptState; readonly saidAt: number };

export type Known = {
  readonly lesson: string;
  readonly class: { readonly id: string; readonly name: string; readonly code: string };
  /** When somebody tried PINs over the class's names, in ms since 1970; null: not that the host knows. For teachers only. */
  readonly guessedAt: number | null;
  /** Of the class's students and guests, by id; who was removed has none. */
  readonly names: ReadonlyMap<string, string>;
  /** The situation in the lesson's version. */
  readonly prepared: Prepared;
  /** The groups' attempts by id; a student's view needs none. With those of earlier rounds the class's misses count them too. */
  readonly attempts: ReadonlyMap<string, KnownAttempt>;
};

/** Somebody without a name is shown without one. */
export function nameOf({ names }: Known, student: string): string {
  return names.get(student) ?? "";
}
