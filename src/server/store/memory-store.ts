/** Owns the store in memory, for tests; it keeps the same contract as the others. */
import { memoryRows } from "./memory-rows.ts";
import type { Store } from "./store.ts";
import { storeOver } from "./store-over.ts";

export function createMemoryStore(): Store {
  return storeOver("memory", memoryRows());
}
