/** Owns the seeds of attempts in this browser. */

/** 0 … 2³¹−1. */
export function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;
}
