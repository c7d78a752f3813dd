/** Owns which dialogue a place belongs to. Must not know how one is shown. */
import type { Path } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";

/** Index of the activity among `situation.activities`; null where the place is in no dialogue. */
export function dialogueOf({ situation }: StudioDocument, [root, list, index]: Path): number | null {
  if (root !== "situation" || list !== "activities" || typeof index !== "number") return null;
  return situation.activities[index]?.kind === "dialogue" ? index : null;
}
