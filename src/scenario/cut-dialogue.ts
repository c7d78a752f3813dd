/** Owns cutting a dialogue short for an assessment: what comes after one beat falls away, and the beat after it is a friendly end. */
import { reachableBeats } from "./beat-exits.ts";
import { isLost } from "./lost-conditions.ts";
import type { Beat, Branch } from "./schema/beat.ts";
import type { Dialogue } from "./schema/dialogue.ts";

/**
 * The dialogue up to and including the beat `until`: the beat that its last branch leads to becomes an end `closed`, and beats that can only be
 * reached through it are dropped with their timers and orders. Where interrupts and broken-off calls lead stays. Ways that led to a dropped beat
 * (after a rescue call, say) lead to that end; branches and interrupts that wait for something
 * in a dropped beat are left out.
 */
export function cutAfter(dialogue: Dialogue, until: string): Dialogue {
  const last = dialogue.beats.find(({ id }) => id === until);
  const branch = last && last.kind !== "end" ? last.next.at(-1) : undefined;
  const end = dialogue.beats.find(({ id }) => id === branch?.to);
  if (!end) return dialogue;

  const anyTime = [...dialogue.interrupts.map((interrupt) => interrupt.to), ...(dialogue.brokenOff === undefined ? [] : [dialogue.brokenOff])];
  const before = reachableBeats(dialogue.beats, dialogue.opening, new Set([end.id]));
  const beyond = reachableBeats(dialogue.beats, end.id);
  const timers = dialogue.timers.filter(({ startsAfter }) => startsAfter !== until && (before.has(startsAfter) || !beyond.has(startsAfter)));
  const after = [...beyond, ...dialogue.timers.filter((timer) => !timers.includes(timer)).map(({ missed }) => missed.to)];
  const dropped = new Set(after.filter((id) => id !== end.id && !before.has(id) && !anyTime.includes(id)));
  const gone = (beat: string) => beat === end.id || dropped.has(beat);
  const goneKey = (key: string) => gone(key.split(":")[0] ?? "");
  const goneTimer = (id: string) => !timers.some((timer) => timer.id === id);
  const to = (beat: string) => (dropped.has(beat) ? end.id : beat);
  const open = (branch: Branch) => branch.when === undefined || !isLost(branch.when, gone, goneTimer);

  return {
    ...dialogue,
    beats: dialogue.beats.filter(({ id }) => !dropped.has(id)).map((beat) => (beat.id === end.id ? closed(beat) : redirect(beat, { to, open, goneKey }))),
    timers: timers
      .map((timer) => ({ ...timer, keptBy: timer.keptBy.filter((beat) => !dropped.has(beat)), missed: { ...timer.missed, to: to(timer.missed.to) } }))
      .filter(({ keptBy }) => keptBy.length > 0),
    interrupts: dialogue.interrupts.filter(({ when }) => !isLost(when, gone, goneTimer)).map((interrupt) => ({ ...interrupt, to: to(interrupt.to) })),
    orders: dialogue.orders
      .map((order) => ({ ...order, chain: order.chain.filter((key) => !goneKey(key)) }))
      .filter(({ chain }) => chain.length > 1),
    brokenOff: dialogue.brokenOff === undefined ? undefined : to(dialogue.brokenOff),
  };
}

function closed({ id, courseId, title, step, clock }: Beat): Beat {
  return { id, courseId, title, step, clock, reveals: [], kind: "end", ending: "closed" };
}

type Cut = { to: (beat: string) => string; open: (branch: Branch) => boolean; goneKey: (key: string) => boolean };

function redirect(beat: Beat, { to, open, goneKey }: Cut): Beat {
  if (beat.kind === "end") return beat;
  const ways = beat.next.filter(open);
  const next = (ways.length > 0 ? ways : beat.next.slice(-1)).map((branch) => ({ ...branch, to: to(branch.to) }));
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
