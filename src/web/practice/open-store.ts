/** Owns the choice of the store: the browser's, else memory. */
import type { AttemptStore } from "./attempt-store.ts";
import { openIndexedStore } from "./indexed-store.ts";

const PATIENCE_MS = 4000;

/** Private windows, forbidden site data and full disks all end in memory; the caller must say so on the screen. */
export async function openStore(): Promise<AttemptStore> {
  try {
    return await Promise.race([openIndexedStore(), tooLong()]);
  } catch {
    return (await import("./memory-store.ts")).memoryStore();
  }
}

// Some browsers leave the request unanswered where site data is forbidden.
function tooLong(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("no answer from IndexedDB")), PATIENCE_MS));
}
