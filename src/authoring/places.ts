/** Owns where every part of a parsed document stands in it, so that a rule can name the place of any object it looks at. */
import type { Path } from "../scenario/problem.ts";

export type Places = {
  of(part: object | undefined, fallback: Path): Path;
  /** Gives a part that was made of others a place, unless it has one. */
  give(part: object, path: Path): void;
};

/** Objects keep their identity when a dialogue is resolved with a variant card, so their place is still that in the file. */
export function placesIn(document: object): Places {
  const places = new Map<object, Path>();
  const open: { part: object; path: Path }[] = [{ part: document, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { part, path } = next;
    places.set(part, path);
    for (const [key, child] of Object.entries(part)) {
      if (typeof child === "object" && child !== null) open.push({ part: child as object, path: [...path, Array.isArray(part) ? Number(key) : key] });
    }
  }
  return {
    of: (part, fallback) => (part && places.get(part)) ?? fallback,
    give: (part, path) => {
      if (!places.has(part)) places.set(part, path);
    },
  };
}
