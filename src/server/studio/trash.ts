/** Owns the trash of the studio: what is in it can be restored for thirty days. Must not know how it is asked for. */
import { fail } from "../fail.ts";
import type { Draft, Store } from "../store/store.ts";
import { holdOf, nobodyHolds, peopleOf } from "./draft-info.ts";

const KEPT_MS = 30 * 86_400_000;

type Drafts = Pick<Store, "drafts">;

/** Not while somebody else writes in it. What was published is not offered any more from now on. */
export async function removeDraft(store: Pick<Store, "drafts" | "accounts">, draft: Draft, by: string, at: number): Promise<void> {
  const hold = holdOf(draft, await peopleOf(store, draft.school), at);
  if (hold && hold.by.id !== by) throw fail("studio/held", { by: hold.by.name });
  await store.drafts.change(draft.id, { known: { removedAt: null }, values: { ...nobodyHolds, removedAt: at } });
}

/** With all that it was, also what it had published. */
export async function restoreDraft({ drafts }: Drafts, { id }: Draft): Promise<void> {
  await drafts.change(id, { known: {}, values: { removedAt: null } });
}

export async function removeForever({ drafts }: Drafts, { id, removedAt }: Draft): Promise<void> {
  if (removedAt === null) throw fail("studio/not-in-trash");
  await drafts.remove(id);
}

export async function emptyTrash({ drafts, schools }: Pick<Store, "drafts" | "schools">, now: number): Promise<void> {
  for (const { id: school } of await schools.list()) {
    for (const { id, removedAt } of await drafts.list(school)) if (removedAt !== null && removedAt < now - KEPT_MS) await drafts.remove(id);
  }
}
