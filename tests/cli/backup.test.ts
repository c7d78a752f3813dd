/** `kefu backup` and `kefu restore` beside a store that is in use. */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { createFolder } from "../support/databases.ts";
import { recordingTerminal } from "../support/recording-terminal.ts";
import { fillClass, linesOf } from "../support/store-rows.ts";

const KEFU = fileURLToPath(new URL("../../bin/kefu.js", import.meta.url));

describe("kefu backup and kefu restore", { timeout: 120_000 }, () => {
  const folder = createFolder();
  const dataDir = join(folder.path, "kefu-data");
  const file = join(folder.path, "all.jsonl.gz");
  let running: Store;

  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", undefined);
    running = await openStore({ dataDir });
    await fillClass(running, "c1");
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await running.close();
    folder.remove();
  });

  const at = (name: string) => join(folder.path, name);

  async function kefu(...args: string[]) {
    const { out, err, terminal } = recordingTerminal();
    const status = await main(["--lang", "en", ...args], { commands: COMMANDS, env: {}, openTerminal: terminal });
    return { status, out: out.join("\n"), err: err.join("\n") };
  }

  it("[K11] takes a backup beside a server of another process, in the folder where it is called", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [KEFU, "--lang", "en", "backup"], { cwd: folder.path, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Backup written: kefu-backup-\d{4}-\d\d-\d\d-\d{6}\.jsonl\.gz\n$/);
  });

  it("[K11] writes a backup never over a file", async () => {
    expect(await kefu("backup", "--data", dataDir, "--out", file)).toEqual({ status: 0, out: `Backup written: ${file}`, err: "" });
    expect(await kefu("backup", "--data", dataDir, "--out", file)).toMatchObject({ status: 2, out: "", err: expect.stringContaining("[backup/exists]") });
  });

  it("[K11] restores into an empty folder, else only with --replace, and deletes nothing", async () => {
    const other = at("other");
    expect(await kefu("restore", file, "--data", other)).toEqual({ status: 0, out: `${file} is restored into ${other}`, err: "" });
    expect(await kefu("restore", file, "--data", other)).toMatchObject({ status: 2, err: expect.stringContaining("[store/not-empty]") });
    expect(await kefu("restore", file, "--data", other, "--replace")).toMatchObject({ status: 0, out: expect.stringMatching(/^The data that was there is now in .*replaced-[\d-]+\n/) });
    expect(readdirSync(other).filter((name) => name.startsWith("replaced-"))).toHaveLength(1);
    const copy = await openStore({ dataDir: other });
    expect(await linesOf(copy.dump())).toEqual(await linesOf(running.dump()));
    await copy.close();
  });

  it("[K11] changes nothing when the file is no backup, nothing is there, or a server is running", async () => {
    writeFileSync(at("photo.jpg"), "no backup");
    const before = await linesOf(running.dump());
    for (const [args, code] of [
      [["restore"], "restore/needs-file"],
      [["restore", at("photo.jpg"), "--data", dataDir, "--replace"], "backup/foreign"],
      [["restore", at("none.gz"), "--data", dataDir, "--replace"], "backup/missing"],
      [["restore", file, "--data", dataDir, "--replace"], "store/in-use"],
      [["backup", "--data", at("nowhere"), "--out", at("never.jsonl.gz")], "store/no-data"],
    ] as const)
      expect(await kefu(...args)).toMatchObject({ status: 2, out: "", err: expect.stringContaining(`[${code}]`) });
    expect(await linesOf(running.dump())).toEqual(before);
    expect(readdirSync(folder.path)).not.toEqual(expect.arrayContaining(["nowhere"]));
    expect(readdirSync(folder.path)).not.toEqual(expect.arrayContaining(["never.jsonl.gz"]));
  });
});
