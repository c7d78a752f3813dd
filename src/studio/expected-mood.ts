/** Owns the mood in which a customer comes to each beat when the call takes its usual way: what is good where nothing else is asked. A hint for authors; the engine knows the true one. */
import { waysOf } from "./graph/graph-of.ts";
import type { DialogueSource } from "./document.ts";

type Arrival = { id: string; mood: number };

const ANGRY = 90;

/** By id of the beat; beats that nothing leads to have none. */
export function expectedMoods(dialogue: DialogueSource): Map<string, number> {
  const beats = new Map((dialogue.beats ?? []).map((beat, index) => [beat.id, { beat, index }]));
  const moods = new Map<string, number>();
  let open: Arrival[] = [{ id: dialogue.opening, mood: dialogue.mood?.start ?? 50 }];
  // Ways that anger wait until the usual ones have been walked.
  while (open.length > 0) {
    const later: Arrival[] = [];
    for (const { id, mood } of open) {
      const found = beats.get(id);
      if (!found || moods.has(id)) continue;
      moods.set(id, mood);
      const usual = "mood" in found.beat ? (found.beat.mood?.good ?? 0) : 0;
      for (const { to, mood: change } of waysOf(found.beat, found.index)) (change !== null && change > 0 ? later : open).push({ id: to, mood: clamp(mood + (change ?? usual)) });
    }
    open = later;
  }
  // What cuts in comes upon an angry customer.
  for (const { to, mood } of (dialogue.interrupts ?? []).map((one) => ({ to: one.to, mood: ANGRY }))) if (beats.has(to) && !moods.has(to)) moods.set(to, mood);
  return moods;
}

function clamp(mood: number): number {
  return Math.min(100, Math.max(0, mood));
}
