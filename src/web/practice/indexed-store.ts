/** Keeps logs in IndexedDB: every append is one transaction that is on the disk before it is acknowledged (schools have power cuts). */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SituationContent } from "virtual:kefu/practice";
import type { AttemptSummary } from "../shared/attempt-connection.ts";
import type { AttemptStore, StoredEvent } from "./attempt-store.ts";

type Row = { attempt: string; seq: number; event: StoredEvent };

interface Schema extends DBSchema {
  events: { key: [string, number]; value: Row };
  attempts: { key: string; value: AttemptSummary };
  contents: { key: string; value: SituationContent };
}

const DURABLE = { durability: "strict" } as const;

/** Fails where the browser has no IndexedDB or forbids it. */
export async function openIndexedStore(name = "kefu-practice"): Promise<AttemptStore> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("events", { keyPath: ["attempt", "seq"] });
      fresh.createObjectStore("attempts", { keyPath: "id" });
      fresh.createObjectStore("contents", { keyPath: "version" });
    },
    // A newer page wants another shape of the database: let it have it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    kind: "kept",
    list: () => db.getAll("attempts"),
    summary: (attempt) => db.get("attempts", attempt),
    read: async (attempt, afterSeq) => (await db.getAll("events", rowsAfter(attempt, afterSeq))).map(({ event }) => event),
    append: (attempt, expectedSeq, events, summary) => append(db, attempt, expectedSeq, events, summary),
    updateSummary: async (summary) => {
      const change = db.transaction("attempts", "readwrite");
      if (await change.store.getKey(summary.id)) await change.store.put(summary);
      await change.done;
    },
    remove: async (attempt) => {
      const change = db.transaction(["events", "attempts"], "readwrite", DURABLE);
      await Promise.all([change.objectStore("events").delete(rowsAfter(attempt, 0)), change.objectStore("attempts").delete(attempt), change.done]);
    },
    keepContent: async (content) => void (await db.put("contents", content)),
    content: (version) => db.get("contents", version),
  };
}

function rowsAfter(attempt: string, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([attempt, seq], [attempt, Number.POSITIVE_INFINITY], true);
}

async function append(db: IDBPDatabase<Schema>, attempt: string, expectedSeq: number, events: StoredEvent[], summary: AttemptSummary): Promise<"stored" | "conflict"> {
  const change = db.transaction(["events", "attempts"], "readwrite", DURABLE);
  const rows = change.objectStore("events");
  // Readwrite transactions on the same store run one after another, so nobody can get between this look and the writing.
  const last = await rows.openKeyCursor(rowsAfter(attempt, 0), "prev");
  if ((last?.key[1] ?? 0) !== expectedSeq) {
    await change.done;
    return "conflict";
  }
  const writes = [...events.map((event) => rows.add({ attempt, seq: event.seq, event })), change.objectStore("attempts").put(summary)];
  await Promise.all([...writes, change.done]);
  return "stored";
}
