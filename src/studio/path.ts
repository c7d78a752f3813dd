/** Owns places in a document: a path of keys and indexes from its root, e.g. ["situation", "activities", 2, "beats", 0]. Must not know what stands there. */
import type { Path } from "../scenario/problem.ts";

/** What stands at a place; undefined where there is nothing. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The place itself where something stands there, else its nearest ancestor that is there. */
export function nearestPlace(root: unknown, path: Path): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const place = path.slice(0, length);
    if (isPart(place) || valueAt(root, place) !== undefined) return place;
  }
  return [];
}

/** A part of the situation is opened before anything is in it. */
function isPart([root, part, ...inside]: Path): boolean {
  return root === "situation" && typeof part === "string" && inside.length === 0;
}

/** Puts a value at a place whose parent is there, in a draft; undefined takes the key away (an item of a list goes with its place). */
export function putAt(root: object, path: Path, value: unknown): void {
  const key = path[path.length - 1];
  const parent = valueAt(root, path.slice(0, -1));
  if (key === undefined || typeof parent !== "object" || parent === null) return;
  if (value !== undefined) (parent as Record<string | number, unknown>)[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete (parent as Record<string | number, unknown>)[key];
}

export function samePath(a: Path | null, b: Path | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.every((key, index) => key === b[index]));
}

/** Whether `path` is `ancestor` or lies in it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return path.length >= ancestor.length && ancestor.every((key, index) => key === path[index]);
}

/**
 * Puts a value at a place in a draft, and what is missing on the way to it; an object that is left with nothing is taken away too, but no item of a list.
 * undefined takes away what stands there.
 */
export function writeAt(root: object, path: Path, value: unknown): void {
  if (value === undefined) {
    putAt(root, path, undefined);
    const above = path.slice(0, -1);
    const left = valueAt(root, above);
    if (typeof above[above.length - 1] === "string" && isEmptyObject(left)) writeAt(root, above, undefined);
    return;
  }
  path.slice(0, -1).forEach((_, index) => {
    const above = path.slice(0, index + 1);
    if (valueAt(root, above) === undefined) putAt(root, above, typeof path[index + 1] === "number" ? [] : {});
  });
  putAt(root, path, value);
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
