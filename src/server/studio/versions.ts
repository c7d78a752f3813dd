/** Owns the versions of a draft: which are made by themselves while somebody writes, and how long they are kept. Must not know who asks. */
import type { Draft, DraftVersion, Store } from "../store/store.ts";
import { pack } from "./packed.ts";

const EVERY_MS = 600_000;

type Kept = DraftVersion & { body: string };

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
