/** Owns which beats of a dialogue everybody has to do, and which only who comes by. Must not know marks. */
import { reachableBeats } from "../../scenario/beat-exits.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";

/** Beats that no way from the opening to a good ending (`closed`, else any) leaves out. */
export function unavoidableBeats(dialogue: Dialogue): Set<string> {
  const ends = dialogue.beats.filter((beat) => beat.kind === "end");
  const goals = ends.some(({ ending }) => ending === "closed") ? ends.filter(({ ending }) => ending === "closed") : ends;
  const isAvoidable = (beat: string): boolean => {
    const reached = reachableBeats(dialogue.beats, dialogue.opening, new Set([beat]));
    return goals.some(({ id }) => reached.has(id));
  };
  return new Set(dialogue.beats.map(({ id }) => id).filter((id) => !isAvoidable(id)));
}
