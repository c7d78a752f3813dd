/** Makes empty places for stores: a folder, a PostgreSQL database of its own, memory; and takes them away again. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { TABLE_NAMES } from "../../src/server/store/tables.ts";

/** Where a store can be opened; on PostgreSQL several times at once, as several processes do. */
export type StorePlace = { kind: Store["kind"]; dataDir: string; databaseUrl: string | undefined; open(): Promise<Store>; /** While nothing is open. */ empty(): Promise<void>; remove(): Promise<void> };

/** Tried in this order when nothing else is said. */
const USUAL_PLACES = ["postgres://root@127.0.0.1:5432/test", "postgres://postgres@127.0.0.1:5432/test", "postgres://postgres@127.0.0.1:5432/postgres"];

/** A PostgreSQL on which tests may make databases of their own; null when none answers. */
export async function findPostgres(): Promise<string | null> {
  const named = process.env["KEFU_TEST_DATABASE_URL"] ?? process.env["DATABASE_URL"];
  for (const url of named === undefined ? USUAL_PLACES : [named]) {
    try {
      await onServer(url, "select 1");
      return url;
    } catch {
      // The next one may answer.
    }
  }
  return null;
}

export async function createDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `kefu_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

export function createFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "kefu-store-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** `server` is the PostgreSQL to use, needed for that kind only. */
export async function createPlace(kind: Store["kind"], server: string | null): Promise<StorePlace> {
  const folder = createFolder();
  if (kind === "memory") {
    let store = createMemoryStore();
    return { kind, dataDir: folder.path, databaseUrl: undefined, open: async () => store, empty: async () => void (store = createMemoryStore()), remove: async () => folder.remove() };
  }
  const database = kind === "postgres" ? await createDatabase(server ?? "") : null;
  const databaseUrl = database?.url;
  return {
    kind,
    dataDir: folder.path,
    databaseUrl,
    open: () => openStore({ dataDir: folder.path, databaseUrl }),
    async empty() {
      if (databaseUrl !== undefined) await onServer(databaseUrl, [...TABLE_NAMES].reverse().map((table) => `delete from ${table}`).join(";"));
      else for (const file of readdirSync(folder.path)) rmSync(join(folder.path, file), { recursive: true });
    },
    async remove() {
      folder.remove();
      await database?.drop();
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}
