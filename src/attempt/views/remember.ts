/** Owns remembering parts of views: made of the same, a part is the very same object again, so that who compares two views passes over it. Must not know what parts are made of. */

type Kept = { readonly from: readonly unknown[]; readonly part: unknown };

const kept = new WeakMap<object, Map<string, Kept>>();

/** The part `name` under `owner`, made anew only when something of `from` is another than last time; `make` is given the part of last time. */
export function remember<Part>(owner: object, name: string, from: readonly unknown[], make: (before: Part | undefined) => Part): Part {
  const parts = kept.get(owner) ?? new Map<string, Kept>();
  if (parts.size === 0) kept.set(owner, parts);
  const before = parts.get(name);
  if (before?.from.length === from.length && from.every((one, index) => one === before.from[index])) return before.part as Part;
  const part = make(before?.part as Part | undefined);
  parts.set(name, { from, part });
  return part;
}
