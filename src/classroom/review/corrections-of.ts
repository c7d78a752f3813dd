/** Owns what was corrected in one attempt: by added words, and above them by teachers. */
import { readOwn } from "../../engine/read-own.ts";
import type { Corrections } from "../../grading/corrections.ts";
import type { Correction } from "./event.ts";
import { nameOfPlace, type ReviewSum } from "./state.ts";

type Sum = Pick<ReviewSum, "verdicts" | "credits" | "wordings">;

/** In the order in which they count: the last one about a place. `noted` leaves a verdict as it is. */
export function correctionsOf({ verdicts, credits, wordings }: Sum, attempt: string): Corrections {
  const byWords = wordings.flatMap(({ changed }) => changed.flatMap(({ place: { attempt: of, seq, key }, to }) => (of === attempt ? [{ seq, key, to }] : [])));
  const byTeachers = Object.values(readOwn(verdicts, attempt) ?? {}).flatMap(({ place: { seq, key }, to }) => (to === "noted" ? [] : [{ seq, key, to }]));
  return { verdicts: [...byWords, ...byTeachers], credits: Object.values(readOwn(credits, attempt) ?? {}).map(({ place: { item }, points }) => ({ item, points })) };
}

/** What was made of one verdict, by whom and why; added words give themselves as the reason. Null: the engine's word counts. */
export function correctionAt({ verdicts, wordings }: Sum, place: { attempt: string; seq: number; key: string }): { to: Correction | "uncertain"; by: string | null; reason: string } | null {
  const corrected = readOwn(readOwn(verdicts, place.attempt) ?? {}, nameOfPlace(place));
  if (corrected) return { to: corrected.to, by: corrected.by, reason: corrected.reason };
  for (const { wording, changed, by } of wordings.toReversed()) {
    const change = changed.find(({ place: one }) => one.attempt === place.attempt && one.seq === place.seq && one.key === place.key);
    if (change) return { to: change.to, by, reason: wording.text };
  }
  return null;
}
