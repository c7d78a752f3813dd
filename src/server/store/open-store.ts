/** Opens the store that a server works on: PostgreSQL where an address is given, else the database of the data folder. */
import { CodedError } from "../coded-error.ts";
import { createDataFolder, databaseFile, lockDataFolder } from "./data-folder.ts";
import type { Database } from "./database.ts";
import { dumpOf } from "./dump.ts";
import { migrate, refuseOtherVersions } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import { snapshotOf, sqlRows } from "./sql-rows.ts";
import { openSqlite, openSqliteReader } from "./sqlite.ts";
import type { Store } from "./store.ts";
import { storeOver } from "./store-over.ts";

export type StoreOptions = {
  /** Made when it is not there. With a PostgreSQL it holds the backups only, and several servers may share it. */
  dataDir: string;
  databaseUrl?: string | undefined;
};

export async function openStore({ dataDir, databaseUrl }: StoreOptions): Promise<Store> {
  createDataFolder(dataDir);
  if (databaseUrl) return await storeOn(await openPostgres(databaseUrl));
  const lock = lockDataFolder(dataDir);
  try {
    const store = await storeOn(openSqlite(databaseFile(dataDir)));
    return { ...store, close: () => store.close().finally(lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function storeOn(database: Database): Promise<Store> {
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOver(database.kind, sqlRows(database));
}

/** Everything as lines, beside a server that may be running on the same data; changes nothing. */
export async function* dumpBeside({ dataDir, databaseUrl }: StoreOptions): AsyncGenerator<string> {
  const database = databaseUrl ? await openPostgres(databaseUrl) : null;
  const reader = database ? { db: database.db, close: () => database.close() } : openSqliteReader(databaseFile(dataDir));
  try {
    await refuseOtherVersions({ kind: database?.kind ?? "sqlite", db: reader.db });
  } catch (error) {
    await reader.close();
    throw error instanceof CodedError && error.code === "store/no-data" ? new CodedError(error.code, { path: databaseUrl ? "DATABASE_URL" : dataDir }) : error;
  }
  yield* dumpOf(await snapshotOf(Promise.resolve(reader)));
}
