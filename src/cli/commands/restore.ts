/** `kefu restore`: puts a backup into an empty data folder, or in place of what is there, which is moved aside. */
import { parseArgs } from "node:util";
import { DEFAULT_DATA_DIR } from "../../server/store/data-folder.ts";
import { restoreBackup } from "../../server/store/restore-backup.ts";
import { atMost, CommandError, type Command } from "../command.ts";

export const restore: Command = async (args, { out, words }) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { data: { type: "string", default: DEFAULT_DATA_DIR }, replace: { type: "boolean", default: false } } });
  const [file] = positionals;
  atMost(1, positionals);
  if (file === undefined) throw new CommandError("restore/needs-file");
  const databaseUrl = process.env["DATABASE_URL"];
  const aside = await restoreBackup(file, { dataDir: values.data, databaseUrl }, { replace: values.replace, now: Date.now() });
  if (aside !== null) out(words("restore.aside", { path: aside }));
  out(words("restore.done", { file, place: databaseUrl ? "DATABASE_URL" : values.data }));
  return 0;
};
