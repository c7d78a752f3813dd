/** Puts a backup into a data folder or database. What was there before is moved aside, never deleted. */
import { existsSync, mkdirSync, renameSync } from "node:fs";
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
  const store = await openStore(options);
  try {
    await store.restore(readBackup(file));
  } finally {
    await store.close();
  }
  return aside;
}

/** The database with the files that SQLite has put beside it: they belong together. Inside the folder, which may be a disk of its own. */
function moveAside(dataDir: string, now: number): string | null {
  const lock = lockDataFolder(dataDir);
  try {
    const path = databaseFile(dataDir);
    if (!existsSync(path)) return null;
    const aside = join(dataDir, backupName(now).replace("kefu-backup", "replaced").replace(".jsonl.gz", ""));
    mkdirSync(aside, { mode: 0o700 });
    for (const end of ["", "-wal", "-shm"]) if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${databaseFile(aside)}${end}`);
    return aside;
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError("store/not-writable", { path: dataDir, reason: codeOf(error) || String(error) }, { cause: error });
  } finally {
    lock.release();
  }
}
