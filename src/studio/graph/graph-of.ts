/** Owns a dialogue as a graph: its beats, the arrows between them, and what strikes from outside. Reads what is half written. Must not know where a card stands. */
import type { Path } from "../../scenario/problem.ts";
import type { Condition } from "../../scenario/schema/condition.ts";
import type { Text } from "../../scenario/text.ts";
import type { BeatSource, DialogueSource } from "../document.ts";

/** One way on. `place`: in the dialogue. `mood`: what it adds, null where that is not known before. `otherwise`: the last one, after others with conditions. */
export type Way = { place: Path; to: string; when: Condition | null; words: Text | null; mood: number | null; otherwise: boolean };

/** All ways from one beat to another. */
export type Arrow = { id: string; from: string; to: string; ways: Way[] };

/** What leads to a beat without being said in one. `from`: the beat whose leaving starts the timer. */
export type Strike = { id: string; kind: "interrupt" | "missed" | "broken-off"; place: Path; from: string | null; to: string; when: Condition | null; title: Text | null; mood: number | null };

export type Graph = { opening: string; arrows: Arrow[]; strikes: Strike[] };

/** Words for a branch's target that is no beat. */
export const AGAIN = "again";
export const RESUME = "resume";

export function graphOf(dialogue: DialogueSource): Graph {
  const beats = dialogue.beats ?? [];
  const known = new Set(beats.map(({ id }) => id));
  const arrows = new Map<string, Arrow>();
  beats.forEach((beat, index) => {
    for (const way of waysOf(beat, index)) {
      if (!known.has(way.to)) continue;
      const id = arrowId(beat.id, way.to);
      const arrow = arrows.get(id);
      if (arrow) arrow.ways.push(way);
      else arrows.set(id, { id, from: beat.id, to: way.to, ways: [way] });
    }
  });
  return { opening: dialogue.opening, arrows: [...arrows.values()], strikes: strikesOf(dialogue).filter(({ to }) => known.has(to)) };
}

export function arrowId(from: string, to: string): string {
  return `${from}>${to}`;
}

/** In the order in which they are tried; what an option or action leads to by itself comes first. */
export function waysOf(beat: BeatSource, index: number): Way[] {
  const own: Way[] =
    beat.kind === "choose"
      ? (beat.options ?? []).flatMap(({ to, text, mood, outcome }, at) => (to ? [{ place: ["beats", index, "options", at], to, when: null, words: text, mood: mood ?? beat.mood?.[outcome] ?? null, otherwise: false }] : []))
      : beat.kind === "inquire"
        ? (beat.actions ?? []).flatMap(({ to, text }, at) => (to ? [{ place: ["beats", index, "actions", at], to, when: null, words: text, mood: null, otherwise: false }] : []))
        : [];
  const next = beat.kind === "end" ? [] : (beat.next ?? []);
  return [
    ...own,
    ...next.map(({ to, when, mood }, at): Way => ({ place: ["beats", index, "next", at], to, when: when ?? null, words: null, mood: moodOf(beat, when, mood), otherwise: !when && next.length + own.length > 1 })),
  ];
}

/** A branch that asks for an outcome carries what the outcome itself does to the mood. */
function moodOf(beat: BeatSource, when: Condition | undefined, mood: number | undefined): number | null {
  const outcome = when && "outcome" in when && when.beat === undefined && "mood" in beat ? beat.mood?.[when.outcome] : undefined;
  return outcome === undefined && mood === undefined ? null : (outcome ?? 0) + (mood ?? 0);
}

function strikesOf({ interrupts = [], timers = [], brokenOff }: DialogueSource): Strike[] {
  return [
    ...interrupts.map(({ id, when, to, mood }, at): Strike => ({ id: `interrupt:${id}`, kind: "interrupt", place: ["interrupts", at], from: null, to, when, title: null, mood: mood ?? null })),
    ...timers.flatMap(({ id, title, startsAfter, missed }, at): Strike[] => (missed ? [{ id: `missed:${id}`, kind: "missed", place: ["timers", at], from: startsAfter, to: missed.to, when: null, title, mood: missed.mood ?? null }] : [])),
    ...(brokenOff ? [{ id: "broken-off", kind: "broken-off" as const, place: ["brokenOff"], from: null, to: brokenOff, when: null, title: null, mood: null }] : []),
  ];
}
