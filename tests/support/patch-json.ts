/** Owns changing single places of a JSON value, for tests. */

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** Path with dots → new value; `undefined` takes the place away, `+` at the end appends to a list. Parents must be there. */
export type Patch = Readonly<Record<string, Json>>;

export function applyPatch(source: Json, patch: Patch): Json {
  const copy = structuredClone(source);
  for (const [path, value] of Object.entries(patch)) change(copy, path.split("."), structuredClone(value));
  return copy;
}

function change(target: Json, [key = "", ...rest]: string[], value: Json): void {
  if (typeof target !== "object" || target === null) throw new Error(`nothing to change at ${key}`);
  if (rest.length > 0) {
    change(Array.isArray(target) ? target[Number(key)] : target[key], rest, value);
  } else if (Array.isArray(target)) {
    if (key === "+") target.push(value);
    else if (value === undefined) target.splice(Number(key), 1);
    else target[Number(key)] = value;
  } else if (value === undefined) {
    delete target[key];
  } else {
    target[key] = value;
  }
}
