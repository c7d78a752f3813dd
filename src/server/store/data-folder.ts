/** Owns the data folder: where its files are, that it can be written, and that one server at a time works in it. */
import Libsql from "libsql";
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { CodedError } from "../coded-error.ts";
import { codeOf } from "./database.ts";

/** Where a school's data is when nothing else is said: beside where the program was started. */
export const DEFAULT_DATA_DIR = "kefu-data";

/** Files of the database; SQLite itself puts `-wal` and `-shm` beside the first. */
const DATABASE = "kefu.db";
const OWNER_ONLY = 0o700;

export function databaseFile(dataDir: string): string {
  return join(dataDir, DATABASE);
}

export function backupFolder(dataDir: string): string {
  return join(dataDir, "backups");
}

export function createDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CodedError("store/not-writable", { path: dataDir, reason: codeOf(error) }, { cause: error });
  }
}

/**
 * Keeps every other server out of the folder until `release`. The lock is an open transaction on a file of its own: the system frees it when
 * the process ends, however it ends, on Windows too; a number of a process in a file would outlive a power cut and then mean somebody else.
 * The database itself stays unlocked, so that a backup can be taken beside a running server.
 */
export function lockDataFolder(dataDir: string): { release(): void } {
  const path = join(dataDir, "lock");
  try {
    const lock = new Libsql(path, { timeout: 0 });
    lock.exec("PRAGMA journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
    // Of a file that it may only read, SQLite takes no lock and says nothing.
    accessSync(path, constants.W_OK);
    return {
      release() {
        if (lock.open) {
          lock.exec("ROLLBACK");
          lock.close();
        }
      },
    };
  } catch (error) {
    if (codeOf(error) === "SQLITE_BUSY") throw new CodedError("store/in-use", { path: dataDir }, { cause: error });
    throw new CodedError("store/not-writable", { path, reason: codeOf(error) || String(error) }, { cause: error });
  }
}
