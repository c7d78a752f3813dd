/** Owns what pages are told of a draft. Must not know its document. */
import type { DraftInfo, Hold } from "../../protocol/studio.ts";
import type { Draft, Store } from "../store/store.ts";

export type Person = { id: string; name: string };

/** A page that has not asked for so long is closed or cut off. */
const HOLD_MS = 45_000;

/** Names of the school's accounts; whoever has none any more is without a name. */
export async function peopleOf({ accounts }: Pick<Store, "accounts">, school: string): Promise<(id: string) => Person> {
  const names = new Map((await accounts.list(school)).map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? "" });
}

export function draftInfo(draft: Draft, person: (id: string) => Person, now: number): DraftInfo {
  const { id, unit, situation, title, revision, createdBy, updatedBy, updatedAt, removedAt, publishedNumber: number, publishedAt: at, openPractice } = draft;
  return {
    ...{ id, unit, situation, revision, updatedAt, removedAt },
    title: JSON.parse(title) as DraftInfo["title"],
    createdBy: person(createdBy),
    updatedBy: person(updatedBy),
    published: number === null || at === null ? null : { number, at, openPractice },
    hold: holdOf(draft, person, now),
  };
}

/** Null when no page holds it, or one that has not said so for a while. */
export function holdOf({ holdPage: page, holdBy: by, holdSince: since, holdAt: at }: Draft, person: (id: string) => Person, now: number): Hold | null {
  return page === null || by === null || since === null || at === null || isForgotten(at, now) ? null : { page, by: person(by), since };
}

/** The last moment at which a hold was asked for that is forgotten now. */
export function forgottenSince(now: number): number {
  return now - HOLD_MS;
}

function isForgotten(at: number, now: number): boolean {
  return at <= forgottenSince(now);
}

export const nobodyHolds = { holdPage: null, holdBy: null, holdSince: null, holdAt: null } satisfies Partial<Draft>;
