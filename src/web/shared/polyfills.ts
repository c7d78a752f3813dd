/** Teaches Chromium 87 what ES2023 has and it lacks. Must be the first import of the entry, and of every worker's; knows nothing of the app. */

interface Polyfill {
  owner: object;
  name: string;
  value: (...args: never[]) => unknown;
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex<T>(this: readonly T[], test: (value: T, index: number, all: readonly T[]) => unknown): number {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i] as T, i, this)) return i;
  return -1;
}

function findLast<T>(this: readonly T[], test: (value: T, index: number, all: readonly T[]) => unknown): T | undefined {
  return this[findLastIndex.call(this, test as never)] as T | undefined;
}

function toReversed<T>(this: readonly T[]): T[] {
  return [...this].reverse();
}

function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare);
}

function toSpliced<T>(this: readonly T[], ...args: [number, number, ...T[]]): T[] {
  const copy = [...this];
  copy.splice(...args);
  return copy;
}

function withValue<T>(this: readonly T[], index: number, value: T): T[] {
  const place = index < 0 ? this.length + index : index;
  if (place < 0 || place >= this.length) throw new RangeError(`Invalid index : ${index}`);
  const copy = [...this];
  copy[place] = value;
  return copy;
}

function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** Enough for data: plain objects, arrays, dates, maps and sets, also where they refer to one another. */
function cloneData<T>(value: T, seen = new Map<unknown, unknown>()): T {
  if (typeof value === "function" || typeof value === "symbol") throw new TypeError("could not be cloned");
  if (typeof value !== "object" || value === null) return value;
  if (seen.has(value)) return seen.get(value) as T;
  if (value instanceof Date) return new Date(value.getTime()) as T;
  const copy = Array.isArray(value) ? [] : value instanceof Map ? new Map() : value instanceof Set ? new Set() : {};
  seen.set(value, copy);
  if (value instanceof Map) for (const [key, it] of value) (copy as Map<unknown, unknown>).set(cloneData(key, seen), cloneData(it, seen));
  else if (value instanceof Set) for (const it of value) (copy as Set<unknown>).add(cloneData(it, seen));
  else for (const key of Object.keys(value)) Reflect.set(copy, key, cloneData(Reflect.get(value, key), seen));
  return copy as T;
}

export const POLYFILLS: readonly Polyfill[] = [
  { owner: Array.prototype, name: "at", value: at },
  { owner: String.prototype, name: "at", value: at },
  { owner: Object.getPrototypeOf(Uint8Array.prototype) as object, name: "at", value: at },
  { owner: Array.prototype, name: "findLast", value: findLast },
  { owner: Array.prototype, name: "findLastIndex", value: findLastIndex },
  { owner: Array.prototype, name: "toReversed", value: toReversed },
  { owner: Array.prototype, name: "toSorted", value: toSorted },
  { owner: Array.prototype, name: "toSpliced", value: toSpliced },
  { owner: Array.prototype, name: "with", value: withValue },
  { owner: Object, name: "hasOwn", value: hasOwn },
  { owner: globalThis, name: "structuredClone", value: (value: never) => cloneData(value) },
];

for (const { owner, name, value } of POLYFILLS) {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
}
