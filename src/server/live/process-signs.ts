/** Owns the signs of life of the processes that share a database: a setting each, renewed while it lives. */
import type { Store } from "../store/store.ts";
import type { Signs } from "./links.ts";

/** Older than this, a process is taken for dead. */
const LIFE_MS = 20_000;

/** The process that the robots of a demonstration lesson are connected to: it never dies. */
export const demoProcess = "demo";

/** With the embedded store there is one process only: every other that left links behind is dead. */
export function createSigns(store: Pick<Store, "kind" | "settings">, process: string, now: () => number): Signs & { remove(): Promise<void> } {
  const key = (name: string) => `process:${name}`;
  return {
    process,
    renew: () => store.settings.set(key(process), String(now())),
    remove: () => store.settings.set(key(process), null),
    isAlive: async (name) => {
      if (name === process || name === demoProcess) return true;
      if (store.kind !== "postgres") return false;
      const sign = await store.settings.get(key(name));
      return sign !== undefined && now() - Number(sign) < LIFE_MS;
    },
  };
}
