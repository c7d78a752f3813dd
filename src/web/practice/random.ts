/** Owns chance in the browser: ids and seeds. Works on plain http, where `crypto.randomUUID` is missing. */

export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(36).padStart(2, "0")).join("");
}

/** 0 … 2³¹−1. */
export function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;
}
