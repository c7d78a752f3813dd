/** Owns the names of a dialogue that mean nothing any more, and asking for one. */
import type { ReferenceKind } from "../reference-places.ts";

/** Ids of beats, timers, contacts and activities, keys of criteria. */
export type Gone = { beats: ReadonlySet<string>; criteria: ReadonlySet<string>; timers: ReadonlySet<string>; contacts: ReadonlySet<string>; activities: ReadonlySet<string> };
export type IsGone = (kind: ReferenceKind, id: string) => boolean;

export const nothingGone: Gone = { beats: new Set(), criteria: new Set(), timers: new Set(), contacts: new Set(), activities: new Set() };

const lists: Partial<Record<ReferenceKind, keyof Gone>> = { beat: "beats", criterion: "criteria", timer: "timers", contact: "contacts", activity: "activities" };

export function isGoneIn(gone: Gone): IsGone {
  return (kind, id) => {
    const list = lists[kind];
    return list !== undefined && gone[list].has(id);
  };
}
