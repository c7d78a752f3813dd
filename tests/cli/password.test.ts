/** `kefu password` on the data of a school whose administrator has forgotten the password. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { createAccounts } from "../../src/server/people/accounts.ts";
import { hashSecret } from "../../src/server/people/secret.ts";
import { createSessions } from "../../src/server/people/sessions.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { createFolder } from "../support/databases.ts";
import { recordingTerminal } from "../support/recording-terminal.ts";
import { account, school } from "../support/store-rows.ts";

describe("kefu password", { timeout: 60_000 }, () => {
  const folder = createFolder();
  const dataDir = join(folder.path, "kefu-data");

  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", undefined);
    await onData(async (store) => {
      await store.schools.save(school);
      await store.accounts.save(account("t1", { account: "chen", name: "陈老师", role: "admin", disabled: true, passwordHash: await hashSecret("forgotten") }));
      await store.accounts.save(account("t2", { account: "li", name: "李老师", passwordHash: await hashSecret("remembered") }));
    });
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    folder.remove();
  });

  async function onData<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    const store = await openStore({ dataDir });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  async function kefu(...args: string[]) {
    const { out, err, terminal } = recordingTerminal();
    const status = await main(["--lang", "en", "password", ...args], { commands: COMMANDS, env: {}, openTerminal: terminal });
    return { status, out: out.join("\n"), err: err.join("\n") };
  }

  it("[K13] lists the accounts for whoever has forgotten that as well", async () => {
    expect(await kefu("--data", dataDir)).toEqual({ status: 0, out: "chen  陈老师 (administrator, locked)\nli  李老师 (teacher)", err: "" });
  });

  it("[K13] gives a password that signs in, unlocks the account, ends its sessions, and leaves the others alone", async () => {
    const cookie = await onData(async (store) => `kefu_session=${await createSessions(store, Date.now).start({ school: "s1", kind: "account", subject: "t1", class: null })}`);
    const { status, out } = await kefu(" Chen", "--data", dataDir);
    expect(status).toBe(0);
    const [, password = ""] = /^New password of chen: (\w{10})\n/.exec(out) ?? [];
    await onData(async (store) => {
      const sessions = createSessions(store, Date.now);
      const accounts = createAccounts(store, sessions, Date.now);
      const from = { address: "127.0.0.1", mark: null };
      expect(await sessions.identify(cookie)).toBeNull();
      expect(await accounts.signIn({ account: "chen", password }, from)).toMatchObject({ id: "t1", role: "admin", disabled: false });
      await expect(accounts.signIn({ account: "chen", password: "forgotten" }, from)).rejects.toMatchObject({ code: "people/wrong-password" });
      expect(await accounts.signIn({ account: "li", password: "remembered" }, from)).toMatchObject({ id: "t2" });
    });
  });

  it("[K13] makes nothing where there is no data, knows its accounts, and keeps out of a running server's data", async () => {
    expect(await kefu("chen", "--data", join(folder.path, "nowhere"))).toMatchObject({ status: 2, err: expect.stringContaining("[store/no-data]") });
    expect(readdirSync(folder.path)).toEqual(["kefu-data"]);
    expect(await kefu("wang", "--data", dataDir)).toMatchObject({ status: 2, err: expect.stringContaining("[password/unknown-account]") });
    await onData(async () => expect(await kefu("chen", "--data", dataDir)).toMatchObject({ status: 2, err: expect.stringContaining("[store/in-use]") }));
  });
});
