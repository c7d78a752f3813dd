/** Owns cutting a dialogue short for an assessment: what comes after one beat falls away, and the beat after it is a friendly end. */
import { reachableBeats } from "./beat-exits.ts";
import type { Beat } from "./schema/beat.ts";
import type { Dialogue } from "./schema/dialogue.ts";

/**
 * The dialogue up to and including the beat `until`: the beat that its last branch leads to becomes an end `closed`, and beats that can only be
 * reached through it are dropped with their timers and orders. Ways that led to a dropped beat (after a rescue call, say) lead to that end.
 */
export function cutAfter(dialogue: Dialogue, until: string): Dialogue {
  const last = dialogue.beats.find(({ id }) => id === until);
  const branch = last && last.kind !== "end" ? last.next.at(-1) : undefined;
  const end = dialogue.beats.find(({ id }) => id === branch?.to);
  if (!end) return dialogue;

  const before = reachableBeats(dialogue.beats, dialogue.opening, new Set([end.id]));
  const dropped = new Set([...reachableBeats(dialogue.beats, end.id)].filter((id) => id !== end.id && !before.has(id)));
  const gone = (beat: string) => beat === end.id || dropped.has(beat);
  const goneKey = (key: string) => gone(key.split(":")[0] ?? "");
  const to = (beat: string) => (dropped.has(beat) ? end.id : beat);

  return {
    ...dialogue,
    beats: dialogue.beats.filter(({ id }) => !dropped.has(id)).map((beat) => (beat.id === end.id ? closed(beat) : redirect(beat, to, goneKey))),
    timers: dialogue.timers
      .filter((timer) => timer.startsAfter !== until && !gone(timer.startsAfter))
      .map((timer) => ({ ...timer, keptBy: timer.keptBy.filter((beat) => !dropped.has(beat)), missed: { ...timer.missed, to: to(timer.missed.to) } }))
      .filter(({ keptBy }) => keptBy.length > 0),
    interrupts: dialogue.interrupts.map((interrupt) => ({ ...interrupt, to: to(interrupt.to) })),
    orders: dialogue.orders
      .map((order) => ({ ...order, chain: order.chain.filter((key) => !goneKey(key)) }))
      .filter(({ chain }) => chain.length > 1),
    brokenOff: dialogue.brokenOff === undefined ? undefined : to(dialogue.brokenOff),
  };
}

function closed({ id, courseId, title, step, clock }: Beat): Beat {
  return { id, courseId, title, step, clock, reveals: [], kind: "end", ending: "closed" };
}

function redirect(beat: Beat, to: (beat: string) => string, goneKey: (key: string) => boolean): Beat {
  if (beat.kind === "end") return beat;
  const next = beat.next.map((branch) => ({ ...branch, to: to(branch.to) }));
  const elsewhere = <Item extends { to?: string | undefined }>(item: Item): Item => (item.to === undefined ? item : { ...item, to: to(item.to) });
  switch (beat.kind) {
    case "choose":
      return { ...beat, next, options: beat.options.map(elsewhere) };
    case "inquire":
      return { ...beat, next, actions: beat.actions.map(elsewhere) };
    case "talk":
      return { ...beat, next, alsoHears: beat.alsoHears.filter((key) => !goneKey(key)) };
    default:
      return { ...beat, next };
  }
}
