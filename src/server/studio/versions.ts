/** Owns the versions of a draft: which are made by themselves while somebody writes and how long they are kept, which somebody names. Must not know how they are asked for. */
import type { OpenedDraft, DraftVersion as VersionInfo } from "../../protocol/studio.ts";
import { fail } from "../fail.ts";
import type { Draft, DraftVersion, Store } from "../store/store.ts";
import { peopleOf, type Person } from "./draft-info.ts";
import { pack, unpack } from "./packed.ts";

const EVERY_MS = 600_000;
const MOST_AUTOMATIC = 30;

type Kept = DraftVersion & { body: string };
type Versions = Pick<Store, "drafts" | "accounts">;

/** Newest first. */
export async function listVersions(store: Versions, { id, school }: Draft): Promise<VersionInfo[]> {
  const person = await peopleOf(store, school);
  return (await store.drafts.versions(id)).reverse().map((version) => versionInfo(version, person));
}

export async function openVersion({ drafts }: Pick<Store, "drafts">, { id }: Draft, number: number): Promise<OpenedDraft["document"]> {
  const packed = await drafts.document(id, number);
  if (packed === undefined) throw fail("studio/unknown-version");
  return JSON.parse(await unpack(packed)) as OpenedDraft["document"];
}

/** The draft as it is now, under a name. */
export async function nameVersion(store: Versions, { id, school }: Draft, { name, by, at }: { name: string; by: string; at: number }): Promise<VersionInfo> {
  for (;;) {
    const draft = await store.drafts.get(id);
    if (!draft) throw fail("studio/unknown-draft");
    if (draft.removedAt !== null) throw fail("studio/in-trash");
    const version = await keptAs(store, draft, { kind: "named", name, by, at, madeAt: at, content: null });
    const { revision, versions } = draft;
    // Somebody stored or kept another one meanwhile: once more.
    if ((await store.drafts.change(id, { known: { revision, versions, removedAt: null }, values: { versions: version.number }, version })) === "saved") return versionInfo(version, await peopleOf(store, school));
  }
}

/**
 * What a draft is, to be kept before it is written over: once in ten minutes of writing, before somebody else writes, and when it is `wanted`. Null when it is not due,
 * or kept already.
 */
export async function versionDue({ drafts }: Pick<Store, "drafts">, draft: Draft, { by, at, wanted }: { by: string; at: number; wanted: boolean }): Promise<Kept | null> {
  const last = (await drafts.versions(draft.id)).at(-1);
  if (last?.revision === draft.revision) return null;
  const due = wanted || by !== draft.updatedBy || last === undefined || at - last.madeAt >= EVERY_MS;
  return due ? await keptAs({ drafts }, draft, { kind: "automatic", name: null, by: draft.updatedBy, at: draft.updatedAt, madeAt: at, content: null }) : null;
}

/** The draft as it is now under its next number. */
export async function keptAs({ drafts }: Pick<Store, "drafts">, { id, versions, revision }: Draft, about: Omit<DraftVersion, "draft" | "number" | "revision">): Promise<Kept> {
  return { ...about, draft: id, number: versions + 1, revision, body: await pack((await drafts.document(id)) ?? "{}") };
}

/** Those that were made by themselves go when there are many; what somebody named or published stays. */
export async function dropOldVersions({ drafts }: Pick<Store, "drafts">, draft: string): Promise<void> {
  const automatic = (await drafts.versions(draft)).flatMap(({ kind, number }) => (kind === "automatic" ? [number] : []));
  const old = automatic.slice(0, -MOST_AUTOMATIC);
  if (old.length > 0) await drafts.removeVersions(draft, old);
}

export function versionInfo({ number, kind, name, by, at, content }: DraftVersion, person: (id: string) => Person): VersionInfo {
  return { number, kind, name, by: person(by), at, content };
}
