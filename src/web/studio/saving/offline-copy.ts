/** Owns the copy of a draft that this browser keeps until the server has it. Must not know when one is made. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { StudioDocument } from "../../../studio/document.ts";

interface Copies extends DBSchema {
  copies: { key: string; value: { draft: string; document: StudioDocument } };
}

let opening: Promise<IDBPDatabase<Copies>> | undefined;
const database = () => (opening ??= openDB<Copies>("kefu-studio", 1, { upgrade: (db) => void db.createObjectStore("copies", { keyPath: "draft" }) }));

/** A long draft takes a while to copy, and whoever types would feel it: in a pause, or after this long without one. In ms. */
const PAUSE = 1500;
const LONGEST = 8000;
const soon = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();

/** Copies what is there once nothing more is written; `now` says what. */
export function keepCopySoon(draft: string, now: () => StudioDocument | null): void {
  const copy = () => {
    soon.delete(draft);
    const document = now();
    if (document) void keepCopy(draft, document);
  };
  const before = soon.get(draft);
  const since = before?.since ?? Date.now();
  clearTimeout(before?.timer);
  soon.set(draft, { timer: setTimeout(copy, Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now()))), since });
}

/** A browser that keeps nothing (private window, full disk) is no reason not to write: the server stores it anyway. */
async function keepCopy(draft: string, document: StudioDocument): Promise<void> {
  await database().then((db) => db.put("copies", { draft, document })).catch(() => undefined);
}

export async function readCopy(draft: string): Promise<{ document: StudioDocument } | undefined> {
  return database().then((db) => db.get("copies", draft)).catch(() => undefined);
}

export async function removeCopy(draft: string): Promise<void> {
  await database().then((db) => db.delete("copies", draft)).catch(() => undefined);
}
