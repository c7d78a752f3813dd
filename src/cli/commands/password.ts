/** `kefu password`: gives an account a new password at the computer that holds the data, for when no administrator can sign in any more. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { accountName, createAccounts } from "../../server/people/accounts.ts";
import { createSessions } from "../../server/people/sessions.ts";
import { schoolOf } from "../../server/people/set-up.ts";
import { newCode } from "../../server/people/token.ts";
import { databaseFile, DEFAULT_DATA_DIR } from "../../server/store/data-folder.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { atMost, CommandError, type Command } from "../command.ts";
import type { Terminal } from "../terminal.ts";

const LENGTH = 10;

export const password: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { data: { type: "string", default: DEFAULT_DATA_DIR } } });
  atMost(1, positionals);
  const databaseUrl = process.env["DATABASE_URL"] || undefined;
  // Opening would make the folder: a mistyped one is told instead.
  if (!databaseUrl && !existsSync(databaseFile(values.data))) throw new CommandError("store/no-data", { path: values.data });
  const store = await openStore({ dataDir: values.data, databaseUrl });
  try {
    const [typed] = positionals;
    await (typed === undefined ? list(store, terminal) : renew(store, typed, terminal));
  } finally {
    await store.close();
  }
  return 0;
};

/** Whoever has forgotten the password may have forgotten the account as well. */
async function list(store: Store, { out, words }: Terminal): Promise<void> {
  const school = await schoolOf(store);
  const accounts = school ? await store.accounts.list(school.id) : [];
  for (const { account, name, role, disabled } of accounts) out(words(disabled ? "password.locked" : "password.account", { account, name, role: words(`password.${role}`) }));
  if (accounts.length === 0) out(words("password.nobody"));
}

/** Signs the account out everywhere, and unlocks it. */
async function renew(store: Store, typed: string, { out, words }: Terminal): Promise<void> {
  const account = await store.accounts.byAccount(accountName(typed));
  if (!account) throw new CommandError("password/unknown-account", { account: typed });
  const fresh = newCode(LENGTH);
  await createAccounts(store, createSessions(store, Date.now), Date.now).change(account, { password: fresh, disabled: false }, account.id);
  out(words("password.done", { account: account.account, password: fresh }));
}
