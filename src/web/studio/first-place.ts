/** Owns the place at which a draft is opened: it goes along with the address, so that a page that is loaded anew opens there again. Must not know who opens it. */
import type { Path } from "../../scenario/problem.ts";

/** What the browser remembers with the address. */
export function stateAt(place: Path | undefined): unknown {
  return place === undefined ? null : { place };
}

/** The whole situation where none came along. */
export function firstPlace(state: unknown): Path {
  const place = typeof state === "object" && state !== null && "place" in state ? state.place : undefined;
  return Array.isArray(place) && place.every((key) => typeof key === "string" || typeof key === "number") ? place : ["situation"];
}
