/** Owns where a beat can lead by itself. Must not know interrupts, timers and broken-off calls, which lead away from any beat. */
import type { Beat } from "./schema/beat.ts";

/** Ids of the beats that this beat can lead to, in the order written; `again` is the beat itself, `resume` is left out. */
export function beatExits(beat: Beat): string[] {
  const targets: string[] = [];
  if (beat.kind === "choose") for (const { to } of beat.options) if (to !== undefined) targets.push(to);
  if (beat.kind === "inquire") for (const { to } of beat.actions) if (to !== undefined) targets.push(to);
  if (beat.kind !== "end") for (const { to } of beat.next) if (to !== "resume") targets.push(to === "again" ? beat.id : to);
  return [...new Set(targets)];
}

/** Every beat reachable from `start` by the beats' own ways, `start` included, without entering the beats of `without`. */
export function reachableBeats(beats: readonly Beat[], start: string, without: ReadonlySet<string> = new Set()): Set<string> {
  const byId = new Map(beats.map((beat) => [beat.id, beat]));
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const beat = byId.get(id);
    if (!beat || seen.has(id) || without.has(id)) continue;
    seen.add(id);
    open.push(...beatExits(beat));
  }
  return seen;
}
