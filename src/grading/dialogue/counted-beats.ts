/** Owns which beats of a dialogue everybody has to do, and which only who comes by. Must not know marks. */
import { reachableBeats } from "../../scenario/beat-exits.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";

const known = new WeakMap<Dialogue, ReadonlySet<string>>();

/** Beats that no way from the opening to a good ending (`closed`, else any) leaves out. */
export function unavoidableBeats(dialogue: Dialogue): ReadonlySet<string> {
  const before = known.get(dialogue);
  if (before) return before;
  const ends = dialogue.beats.filter((beat) => beat.kind === "end");
  const goals = ends.some(({ ending }) => ending === "closed") ? ends.filter(({ ending }) => ending === "closed") : ends;
  const isAvoidable = (beat: string): boolean => {
    const reached = reachableBeats(dialogue.beats, dialogue.opening, new Set([beat]));
    return goals.some(({ id }) => reached.has(id));
  };
  const needed = new Set(dialogue.beats.map(({ id }) => id).filter((id) => !isAvoidable(id)));
  known.set(dialogue, needed);
  return needed;
}
