/** Owns what differs between two documents, part by part, as a reader thinks of it: parts are known by their ids, not by where they stand. Must not know words for people. */
import type { Path } from "../scenario/problem.ts";
import type { StudioDocument } from "./document.ts";

/**
 * `place` is that in the newer document, of what was removed in the older one. `changed` has what stood there before and what stands there now, as it is written;
 * `moved` is the list whose parts stand in another order.
 */
export type Difference = { kind: "added" | "removed" | "moved"; place: Path } | { kind: "changed"; place: Path; before: unknown; after: unknown };

/** Read as a whole: half a condition says nothing. */
const WHOLE = new Set(["meets", "unless", "good", "wrong", "when", "skipWhen", "needs"]);

/** In the order of the newer document; what was removed stands where its list is. Nothing when they are the same. */
export function differencesOf(before: StudioDocument, after: StudioDocument): Difference[] {
  return compare(before, after, [], []);
}

type Named = { id: string };

function compare(before: unknown, after: unknown, old: Path, place: Path): Difference[] {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, old, place);
  if (isObject(before) && isObject(after) && !isText(before) && !isText(after) && !WHOLE.has(String(place[place.length - 1]))) {
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) => {
      const [had, has] = [Object.hasOwn(before, key), Object.hasOwn(after, key)];
      if (had && has) return compare(before[key], after[key], [...old, key], [...place, key]);
      return has ? added(after[key], [...place, key]) : removed(before[key], [...old, key]);
    });
  }
  return [{ kind: "changed", place, before, after }];
}

function compareLists(before: readonly unknown[], after: readonly unknown[], old: Path, place: Path): Difference[] {
  if (!before.every(isNamed) || !after.every(isNamed)) return [{ kind: "changed", place, before, after }];
  const [olds, news] = [byId(before), byId(after)];
  const stayed = before.filter(({ id }) => news.has(id)).map(({ id }) => id);
  const moved = after.filter(({ id }) => olds.has(id)).some(({ id }, index) => stayed[index] !== id);
  return [
    ...(moved ? [{ kind: "moved" as const, place }] : []),
    ...after.flatMap((part, index) => {
      const was = olds.get(part.id);
      return was === undefined ? added(part, [...place, index]) : compare(before[was], part, [...old, was], [...place, index]);
    }),
    ...before.flatMap((part, index) => (news.has(part.id) ? [] : removed(part, [...old, index]))),
  ];
}

const byId = (parts: readonly Named[]) => new Map(parts.map(({ id }, index) => [id, index]));

/** A part is one difference; a text or a number that was not written before reads better as a change. */
function added(value: unknown, place: Path): Difference[] {
  return [isPart(value) ? { kind: "added", place } : { kind: "changed", place, before: undefined, after: value }];
}

function removed(value: unknown, place: Path): Difference[] {
  return [isPart(value) ? { kind: "removed", place } : { kind: "changed", place, before: value, after: undefined }];
}

const isPart = (value: unknown) => isObject(value) && !isText(value);

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: Record<string, unknown>) => typeof value["zh-CN"] === "string";

function isNamed(value: unknown): value is Named {
  return isObject(value) && typeof value["id"] === "string";
}
