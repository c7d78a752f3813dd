/** Opens the database file of a data folder. Must not know what is in it. */
import Libsql from "libsql";
import { accessSync, constants, existsSync } from "node:fs";
import { Kysely, SqliteDialect } from "kysely";
import { CodedError } from "../coded-error.ts";
import { codeOf, type Database, type Schema } from "./database.ts";

/** Milliseconds to wait for another process, e.g. one that takes a backup while it is opening. */
const PATIENCE = 5000;

/** Every commit is on the disk before it is acknowledged (`synchronous = FULL`): schools have power cuts. What is deleted is written over (`secure_delete`), or the names of minors would stay in the file. */
export function openSqlite(path: string): Database {
  const file = openFile(path, ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"], { writes: true });
  const db = kyselyOn(file);
  return {
    kind: "sqlite",
    db,
    openReader: async () => openSqliteReader(path),
    async close() {
      // Closing waits for statements that the collector has not found yet; what is in the log must be in the file before that.
      file.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      await db.destroy();
    },
  };
}

/** Reads beside a server that writes: WAL gives each reader the state at its first look, and neither waits for the other. */
export function openSqliteReader(path: string): { db: Kysely<Schema>; close(): Promise<void> } {
  if (!existsSync(path)) throw new CodedError("store/no-data", { path });
  const db = kyselyOn(openFile(path, ["query_only = ON"], { writes: false }));
  return { db, close: () => db.destroy() };
}

function openFile(path: string, pragmas: readonly string[], { writes }: { writes: boolean }): Libsql.Database {
  try {
    const file = new Libsql(path, { timeout: PATIENCE });
    for (const pragma of pragmas) file.exec(`PRAGMA ${pragma}`);
    file.exec("SELECT count(*) FROM sqlite_master");
    if (writes) accessSync(path, constants.W_OK);
    return file;
  } catch (error) {
    const reason = codeOf(error) || String(error);
    const damaged = reason === "SQLITE_NOTADB" || reason === "SQLITE_CORRUPT";
    throw new CodedError(damaged ? "store/damaged" : "store/not-writable", { path, reason }, { cause: error });
  }
}

function kyselyOn(file: Libsql.Database): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: file }) });
}
