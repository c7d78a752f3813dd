/** Owns keeping commands that are not acknowledged yet over a reload or a crash of the browser. One entry per command, so that two tabs do not overwrite each other. */
import type { QueuedCommand } from "./live.ts";

const PREFIX = "kefu.queue.";
/** Whatever has waited longer belongs to a lesson that is over. */
const KEPT_MS = 24 * 60 * 60 * 1000;

type Kept = QueuedCommand & { /** Grows with every command; also the time, in ms. */ order: number };

export type QueueStore = { load(): QueuedCommand[]; put(queued: QueuedCommand): void; remove(id: string): void };

/** `owner`: whose commands to what; several pupils may use one computer. Without a store (private windows) nothing outlives the page. */
export function openQueueStore(owner: string, storage: () => Storage = () => window.localStorage): QueueStore {
  const prefix = `${PREFIX}${owner}.`;
  let last = 0;
  const attempt = (work: (store: Storage) => void) => {
    try {
      work(storage());
    } catch {
      // Blocked or full: the queue lives in memory only.
    }
  };
  return {
    load() {
      const kept: Kept[] = [];
      attempt((store) => {
        for (const key of Array.from({ length: store.length }, (_, place) => store.key(place) ?? "").filter((name) => name.startsWith(PREFIX))) {
          const entry = read(store.getItem(key));
          if (!entry || entry.order < Date.now() - KEPT_MS) store.removeItem(key);
          else if (key.startsWith(prefix)) kept.push(entry);
        }
      });
      return kept.sort((a, b) => a.order - b.order).map(({ order: _order, ...queued }) => queued);
    },
    put(queued) {
      last = Math.max(last + 1, Date.now());
      attempt((store) => store.setItem(prefix + queued.id, JSON.stringify({ ...queued, order: last } satisfies Kept)));
    },
    remove: (id) => attempt((store) => store.removeItem(prefix + id)),
  };
}

function read(text: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null && "id" in value && "command" in value && "order" in value ? (value as Kept) : null;
  } catch {
    return null;
  }
}
