/** Puts a backup into a data folder or database. What was there before is moved aside, never deleted. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CodedError } from "../coded-error.ts";
import { backupName, readBackup } from "./backup.ts";
import { createDataFolder, databaseFile, lockDataFolder } from "./data-folder.ts";
import { codeOf } from "./database.ts";
import { openStore, type StoreOptions } from "./open-store.ts";

/** Nothing is touched before the whole file has been found good. Gives the folder that now holds what was replaced. */
export async function restoreBackup(file: string, options: StoreOptions, { replace, now }: { replace: boolean; now: number }): Promise<string | null> {
  if (replace && options.databaseUrl) throw new CodedError("restore/no-replace");
  for await (const _ of readBackup(file)) continue;
  createDataFolder(options.dataDir);
  const aside = replace ? moveAside(options.dataDir, now) : null;
  try {
    await fill(file, options);
  } catch (error) {
    // Else the next start would find a school without anybody.
    if (aside !== null) putBack(options.dataDir, aside, error);
    throw error;
  }
  return aside;
}

async function fill(file: string, options: StoreOptions): Promise<void> {
  const store = await openStore(options);
  try {
    await store.restore(readBackup(file));
  } catch (error) {
    throw options.databaseUrl && error instanceof CodedError && error.code === "store/not-empty" ? new CodedError("restore/database-not-empty") : error;
  } finally {
    await store.close();
  }
}

/** The database, and the files that SQLite puts beside it: they belong together. */
const ENDS = ["", "-wal", "-shm"];

function moveDatabase(from: string, to: string): void {
  for (const end of ENDS) if (existsSync(`${from}${end}`)) renameSync(`${from}${end}`, `${to}${end}`);
}

/** `why`: what went wrong before. */
function putBack(dataDir: string, aside: string, why: unknown): void {
  const lock = lockDataFolder(dataDir);
  try {
    const path = databaseFile(dataDir);
    for (const end of ENDS) rmSync(`${path}${end}`, { force: true });
    moveDatabase(databaseFile(aside), path);
    rmSync(aside, { recursive: true });
  } catch {
    throw new CodedError("restore/left-aside", { path: aside }, { cause: why });
  } finally {
    lock.release();
  }
}

/** Inside the folder, which may be a disk of its own. */
function moveAside(dataDir: string, now: number): string | null {
  const lock = lockDataFolder(dataDir);
  try {
    const path = databaseFile(dataDir);
    if (!existsSync(path)) return null;
    const aside = join(dataDir, backupName(now).replace("kefu-backup", "replaced").replace(".jsonl.gz", ""));
    mkdirSync(aside, { mode: 0o700 });
    moveDatabase(path, databaseFile(aside));
    return aside;
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError("store/not-writable", { path: dataDir, reason: codeOf(error) || String(error) }, { cause: error });
  } finally {
    lock.release();
  }
}
