/** Owns ids for situations that come in beside others: no two of a unit have the same. Must not know where they come from. */
import type { DraftInfo, StudioLibrary } from "../../../protocol/studio.ts";
import { freeId } from "../../../studio/new-id.ts";

/** `taken`: further ones that are about to come in. Drafts in the trash keep theirs. */
export function freshSituationId(wanted: string, unit: string, { library, drafts, taken = [] }: { library: Pick<StudioLibrary, "situations">; drafts: readonly Pick<DraftInfo, "unit" | "situation">[]; taken?: readonly string[] }): string {
  const known = [...library.situations.filter((one) => one.unit === unit).map(({ id }) => id), ...drafts.filter((one) => one.unit === unit).map(({ situation }) => situation), ...taken];
  return freeId(known, /^[A-Za-z][A-Za-z0-9-]{0,58}$/.test(wanted) ? wanted : "case");
}
