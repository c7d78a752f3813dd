/** `kefu backup`: writes all data into one file, also while a server is running on it. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { backupName, writeBackupFile } from "../../server/store/backup.ts";
import { DEFAULT_DATA_DIR } from "../../server/store/data-folder.ts";
import { dumpBeside } from "../../server/store/open-store.ts";
import { CommandError, type Command } from "../command.ts";

export const backup: Command = async (args, { out, words }) => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string", default: DEFAULT_DATA_DIR }, out: { type: "string", default: "." } } });
  const now = Date.now();
  const file = existsSync(values.out) && statSync(values.out).isDirectory() ? join(values.out, backupName(now)) : values.out;
  if (existsSync(file)) throw new CommandError("backup/exists", { file });
  await writeBackupFile(dumpBeside({ dataDir: values.data, databaseUrl: process.env["DATABASE_URL"] }), file, now);
  out(words("backup.written", { file }));
  return 0;
};
