/** Owns what the parts of a dialogue are called, by id, for words about them. Stays the same while nothing is renamed, so that typing elsewhere says nothing anew. */
import { useMemo } from "react";
import type { Text } from "../../../scenario/text.ts";
import type { DialogueSource, StudioDocument } from "../../../studio/document.ts";
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
  let last: DialogueNames = { named: new Map(), numbers: new Map() };
  return ({ situation }, activity) => {
    const dialogue = situation.activities[activity];
    if (dialogue === of) return last;
    of = dialogue;
    const next = namesOf(dialogue?.kind === "dialogue" ? dialogue : null, situation.activities);
    if (!isSame(next, last)) last = next;
    return last;
  };
}

function namesOf(dialogue: DialogueSource | null, activities: StudioDocument["situation"]["activities"]): DialogueNames {
  const named = new Map<string, Named>();
  const put = (key: string, title: Text | undefined, fault = false) => named.set(key, { title, fault });
  const beats = dialogue?.beats ?? [];
  for (const beat of beats) {
    put(`beat:${beat.id}`, beat.title);
    if ("criteria" in beat) for (const { id, title, kind } of beat.criteria ?? []) put(`criterion:${beat.id}:${id}`, title, kind === "must-not");
    if (beat.kind === "inquire") for (const { id, title } of beat.contacts ?? []) put(`contact:${id}`, title);
  }
  for (const { id, title } of dialogue?.timers ?? []) put(`timer:${id}`, title);
  for (const { id, title } of activities) put(`activity:${id}`, title);
  return { named, numbers: new Map(beats.map(({ id }, index) => [id, index + 1])) };
}

function isSame(one: DialogueNames, other: DialogueNames): boolean {
  if (one.named.size !== other.named.size || one.numbers.size !== other.numbers.size) return false;
  for (const [key, { title, fault }] of one.named) {
    const before = other.named.get(key);
    if (!before || before.title !== title || before.fault !== fault) return false;
  }
  for (const [id, number] of one.numbers) if (other.numbers.get(id) !== number) return false;
  return true;
}
