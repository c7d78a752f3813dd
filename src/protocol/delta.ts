/** Owns the difference between two JSON values as they travel: small where little changed. `apply(before, diff(before, after))` equals `after`. Knows no document. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * `=` another value; `{}` an object with some keys changed and others gone; `[]` a list cut or grown at its end (`length`), with some of its items
 * changed (by index) and others pushed.
 */
export type Delta =
  | { op: "="; value: Json }
  | { op: "{}"; set?: Record<string, Delta>; gone?: string[] }
  | { op: "[]"; keep: number; set?: [number, Delta][]; push?: Json[] };

/** Null when both are the same. Parts that are the same object are not looked into. */
export function diff(before: unknown, after: unknown): Delta | null {
  if (before === after) return null;
  if (Array.isArray(before) && Array.isArray(after)) return diffList(before, after);
  if (isObject(before) && isObject(after)) return diffObject(before, after);
  return { op: "=", value: toJson(after) };
}

/** A new value that shares what did not change. Throws for a delta that does not fit. */
export function apply(before: unknown, delta: Delta): unknown {
  switch (delta.op) {
    case "=":
      return delta.value;
    case "[]": {
      if (!Array.isArray(before) || before.length < delta.keep) throw new Error("delta/no-list");
      const list: unknown[] = before.slice(0, delta.keep);
      for (const [index, change] of delta.set ?? []) list[index] = apply(list[index], change);
      return [...list, ...(delta.push ?? [])];
    }
    case "{}": {
      if (!isObject(before)) throw new Error("delta/no-object");
      const entries = new Map(Object.entries(before));
      for (const key of delta.gone ?? []) entries.delete(key);
      for (const [key, change] of Object.entries(delta.set ?? {})) entries.set(key, apply(entries.get(key), change));
      return Object.fromEntries(entries);
    }
  }
}

/** What led to a list, and its delta: the views of one group's seats share most lists, and each is compared once. Views are never changed in place. */
const compared = new WeakMap<readonly unknown[], { before: readonly unknown[]; delta: Delta | null }>();

function diffList(before: readonly unknown[], after: readonly unknown[]): Delta | null {
  const known = compared.get(after);
  if (known?.before === before) return known.delta;
  const delta = compareLists(before, after);
  compared.set(after, { before, delta });
  // Or each list would keep alive the one that it came from, and so all that there ever were.
  compared.delete(before);
  return delta;
}

function compareLists(before: readonly unknown[], after: readonly unknown[]): Delta | null {
  const keep = Math.min(before.length, after.length);
  const set: [number, Delta][] = [];
  for (let index = 0; index < keep; index += 1) {
    const change = diff(before[index], after[index]);
    if (change) set.push([index, change]);
  }
  if (set.length === 0 && before.length === after.length) return null;
  return { op: "[]", keep, ...(set.length > 0 ? { set } : {}), ...(after.length > keep ? { push: after.slice(keep).map(toJson) } : {}) };
}

function diffObject(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Delta | null {
  const set: [string, Delta][] = [];
  let kept = 0;
  for (const key of Object.keys(after)) {
    const old = before[key];
    const value = after[key];
    if (value === undefined) continue;
    // Most of most objects is the same. What is inherited is no plain value.
    const same = value === old;
    if (!same && !isThere(before, key)) {
      set.push([key, { op: "=", value: toJson(value) }]);
      continue;
    }
    kept += 1;
    const change = same ? null : diff(old, value);
    if (change) set.push([key, change]);
  }
  const keys = Object.keys(before);
  const gone = keys.length === kept ? [] : keys.filter((key) => before[key] !== undefined && !isThere(after, key));
  if (set.length === 0 && gone.length === 0) return null;
  return { op: "{}", ...(set.length > 0 ? { set: Object.fromEntries(set) } : {}), ...(gone.length > 0 ? { gone } : {}) };
}

function isThere(object: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.hasOwn(object, key) && object[key] !== undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Views are made of plain values. */
function toJson(value: unknown): Json {
  return value as Json;
}
