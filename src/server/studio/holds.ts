/** Owns who writes in a draft: one page at a time, as long as it says so. Must not know documents. */
import type { Held } from "../../protocol/studio.ts";
import { fail } from "../fail.ts";
import type { Draft, Store } from "../store/store.ts";
import { holdOf, nobodyHolds, peopleOf } from "./draft-info.ts";

export type AskedHold = { page: string; take: boolean; by: string };

/** The page has it, or whoever has it is told. Rows decide, so that it is the same in every process. */
export async function askHold(store: Pick<Store, "drafts" | "accounts">, { id, school }: Draft, { page, take, by }: AskedHold, now: number): Promise<Held> {
  const person = await peopleOf(store, school);
  for (;;) {
    const draft = await store.drafts.get(id);
    if (!draft) throw fail("studio/unknown-draft");
    if (draft.removedAt !== null) throw fail("studio/in-trash");
    const hold = holdOf(draft, person, now);
    const mine = hold?.page === page;
    if (hold && !mine && !take) return { yours: false, hold, revision: draft.revision };
    const since = mine ? hold.since : now;
    // Of two pages that find it free one comes second, and looks again.
    const { holdPage, holdAt } = draft;
    if ((await store.drafts.change(id, { known: { holdPage, holdAt }, values: { holdPage: page, holdBy: by, holdSince: since, holdAt: now } })) === "saved") return { yours: true, hold: { page, by: person(by), since }, revision: draft.revision };
  }
}

export async function letGo({ drafts }: Pick<Store, "drafts">, { id }: Draft, page: string): Promise<void> {
  await drafts.change(id, { known: { holdPage: page }, values: nobodyHolds });
}
