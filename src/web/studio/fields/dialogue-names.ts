/** Owns what the parts of a dialogue are called, by id, for words about them. Stays the same while nothing is renamed, so that typing elsewhere says nothing anew. */
import { useMemo } from "react";
import type { Text } from "../../../scenario/text.ts";
import type { BeatSource, DialogueSource, StudioDocument } from "../../../studio/document.ts";
import { useStudio } from "../studio-context.tsx";

type Named = { title: Text | undefined; fault: boolean };

/** Keys: `beat:B1`, `criterion:B1:greet`, `timer:…`, `contact:…`, `activity:…`. `numbers`: places of beats in the script, from 1. */
export type DialogueNames = { named: ReadonlyMap<string, Named>; numbers: ReadonlyMap<string, number> };

/** `activity`: index of the dialogue. */
export function useDialogueNames(activity: number): DialogueNames {
  const keep = useMemo(() => stable(), []);
  return useStudio(({ history }) => keep(history.document, activity));
}

function stable(): (document: StudioDocument, activity: number) => DialogueNames {
  let of: unknown;
  let parts: readonly Entry[] = [];
  let last: DialogueNames = { named: new Map(), numbers: new Map() };
  return ({ situation }, activity) => {
    const dialogue = situation.activities[activity];
    if (dialogue === of) return last;
    of = dialogue;
    const next = entriesOf(dialogue?.kind === "dialogue" ? dialogue : null, situation.activities);
    if (!isSame(next, parts)) last = namesOf(next);
    parts = next;
    return last;
  };
}

type Entry = { key: string; title: Text | undefined; fault: boolean };

const known = new WeakMap<BeatSource, readonly Entry[]>();

function entriesOf(dialogue: DialogueSource | null, activities: StudioDocument["situation"]["activities"]): Entry[] {
  return [
    ...(dialogue?.beats ?? []).flatMap(entriesOfBeat),
    ...(dialogue?.timers ?? []).map(({ id, title }) => ({ key: `timer:${id}`, title, fault: false })),
    ...activities.map(({ id, title }) => ({ key: `activity:${id}`, title, fault: false })),
  ];
}

/** Of the same beat the same ones: at each key only one beat is another. */
function entriesOfBeat(beat: BeatSource): readonly Entry[] {
  const before = known.get(beat);
  if (before) return before;
  const entries: Entry[] = [{ key: `beat:${beat.id}`, title: beat.title, fault: false }];
  if ("criteria" in beat) for (const { id, title, kind } of beat.criteria ?? []) entries.push({ key: `criterion:${beat.id}:${id}`, title, fault: kind === "must-not" });
  if (beat.kind === "inquire") for (const { id, title } of beat.contacts ?? []) entries.push({ key: `contact:${id}`, title, fault: false });
  known.set(beat, entries);
  return entries;
}

function namesOf(entries: readonly Entry[]): DialogueNames {
  const beats = entries.flatMap(({ key }) => (key.startsWith("beat:") ? [key.slice("beat:".length)] : []));
  return { named: new Map(entries.map(({ key, title, fault }) => [key, { title, fault }])), numbers: new Map(beats.map((id, index) => [id, index + 1])) };
}

function isSame(now: readonly Entry[], before: readonly Entry[]): boolean {
  return now.length === before.length && now.every((one, index) => {
    const other = before[index];
    return one === other || (one.key === other?.key && one.title === other.title && one.fault === other.fault);
  });
}
