/** Owns the look-up in the order system: what a query finds. */
import type { Situation } from "../scenario/schema/situation.ts";

type Entry = Situation["lookUps"][number];

/** By number or phone; spaces, hyphens and full-width digits do not matter. */
export function lookUpOrder(situation: Situation, query: string): Entry | null {
  const wanted = plain(query);
  if (wanted === "") return null;
  return situation.lookUps.find(({ keys }) => keys.some((key) => plain(key) === wanted)) ?? null;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}
