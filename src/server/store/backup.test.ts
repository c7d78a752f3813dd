import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFolder } from "../../../tests/support/databases.ts";
import { append, fillClass, linesOf, statistics, streamOf } from "../../../tests/support/store-rows.ts";
import { backupName, findBackup, listBackups, readBackup, writeBackup, writeBackupFile } from "./backup.ts";
import { databaseFile } from "./data-folder.ts";
import { createMemoryStore } from "./memory-store.ts";
import { openStore } from "./open-store.ts";
import { restoreBackup } from "./restore-backup.ts";
import type { Store } from "./store.ts";

const NOW = new Date(2026, 7, 21, 17, 30, 5).getTime();
const DAY = 86_400_000;

describe("backups", () => {
  let folder: ReturnType<typeof createFolder>;
  let store: Store;
  let path = "";

  beforeEach(async () => {
    folder = createFolder();
    store = createMemoryStore();
    await fillClass(store, "c1");
    path = join(folder.path, (await writeBackup(store, folder.path, NOW)).name);
  });

  afterEach(() => folder.remove());

  /** A file as ours, but with its lines changed. */
  async function* changed(change: (lines: string[]) => string[]) {
    const other = join(folder.path, "other");
    writeFileSync(other, gzipSync(change(gunzipSync(readFileSync(path)).toString().split("\n")).join("\n")));
    yield* readBackup(other);
  }

  /** With a last line that is right for what stands above it. */
  function withSum(lines: string[]): string[] {
    const above = lines.slice(0, -2);
    return [...above, JSON.stringify({ lines: above.length - 1, sha256: createHash("sha256").update(above.map((line) => `${line}\n`).join("")).digest("hex") }), ""];
  }

  it("[D13] are named by the local time, and hold the dump", async () => {
    expect(readdirSync(folder.path)).toEqual(["kefu-backup-2026-08-21-173005.jsonl.gz"]);
    expect(await linesOf(readBackup(path))).toEqual(await linesOf(store.dump()));
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("[D13] may be empty, and may hold lines longer than what is read at once", async () => {
    for (const lines of [[], ["一\u2028二 😀".repeat(60_000), "x"]]) {
      const file = join(folder.path, `${lines.length}`);
      await writeBackupFile(streamOf(lines), file, NOW);
      expect(await linesOf(readBackup(file))).toEqual(lines);
    }
  });

  it("[D13] are kept up to ten, and what a power cut has left of one goes after an hour", async () => {
    writeFileSync(join(folder.path, "kefu-backup-2026-08-21-173005.jsonl.gz.part"), "half");
    writeFileSync(join(folder.path, "notes.txt"), "of somebody");
    await writeBackup(store, folder.path, NOW + 1000);
    expect(readdirSync(folder.path)).toContain("kefu-backup-2026-08-21-173005.jsonl.gz.part");
    for (let day = 1; day <= 12; day += 1) await writeBackup(store, folder.path, NOW + day * DAY);
    const kept = await listBackups(folder.path);
    expect(kept.map(({ at }) => at)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((day) => NOW + day * DAY));
    expect(kept.every(({ bytes }) => bytes > 100)).toBe(true);
    expect(readdirSync(folder.path).filter((name) => !kept.some((one) => one.name === name))).toEqual(["notes.txt"]);
  });

  it("[D13] of earlier days are kept however often the computer starts", async () => {
    for (let day = 1; day <= 9; day += 1) for (const hour of [1, 2]) await writeBackup(store, folder.path, NOW + day * DAY + (hour * DAY) / 48);
    for (let start = 1; start <= 12; start += 1) await writeBackup(store, folder.path, NOW + 10 * DAY + start * 1000);
    const kept = (await listBackups(folder.path)).map(({ at }) => at - NOW);
    expect(kept).toEqual([...[12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((start) => 10 * DAY + start * 1000), ...[9, 8, 7, 6, 5, 4].map((day) => day * DAY + DAY / 24)]);
  });

  it("[D13] are kept although a clock that was set back names the newest like the oldest", async () => {
    for (let day = 1; day <= 10; day += 1) await writeBackup(store, folder.path, NOW + day * DAY);
    const { name, bytes } = await writeBackup(store, folder.path, NOW - DAY);
    expect(bytes).toBeGreaterThan(100);
    expect((await listBackups(folder.path)).map((one) => one.name)).toContain(name);
  });

  it("[D13] of before data had forms are read as ever", async () => {
    expect(await linesOf(changed((lines) => withSum(lines.map((line) => line.replace(/"data":"[^"]*",/, "")))))).toEqual(await linesOf(store.dump()));
  });

  it("[D13] [D17] of before there were statistics are restored as ever", async () => {
    const older = join(folder.path, "older");
    await store.lessons.remove("c1-l1", statistics("k1"));
    await writeBackup(store, folder.path, NOW + 1000);
    const lines = gunzipSync(readFileSync(join(folder.path, backupName(NOW + 1000)))).toString().split("\n");
    expect(lines.filter((line) => line.startsWith('["statistics"'))).toEqual([JSON.stringify(["statistics", statistics("k1")])]);
    const before = lines.filter((line) => !line.startsWith('["statistics"')).map((line) => line.replace(/"data":"[^"]*"/, '"data":"005-media"'));
    writeFileSync(older, gzipSync(withSum(before).join("\n")));
    const dataDir = join(folder.path, "data");
    await restoreBackup(older, { dataDir }, { replace: false, now: NOW });
    const restored = await openStore({ dataDir });
    expect([(await restored.classes.list("s1")).map(({ id }) => id), await restored.statistics.list("s1")]).toEqual([["c1"], []]);
    await restored.close();
  });

  it("[D13] are found by their names, and nothing else is", () => {
    expect(findBackup(folder.path, "kefu-backup-2026-08-21-173005.jsonl.gz")).toBe(path);
    for (const name of ["kefu-backup-2026-08-21-173006.jsonl.gz", "notes.txt", "../etc/passwd", ""]) expect(findBackup(folder.path, name)).toBeNull();
  });

  it("[D13] leave no file behind that is not whole", async () => {
    const failing = async function* () {
      yield "first";
      throw new Error("the database is gone");
    };
    const file = join(folder.path, "broken");
    await expect(writeBackupFile(failing(), file, NOW)).rejects.toThrow("the database is gone");
    expect(readdirSync(folder.path)).toEqual(["kefu-backup-2026-08-21-173005.jsonl.gz"]);
    await expect(writeBackupFile(streamOf([]), join(path, "below", "a-file"), NOW)).rejects.toMatchObject({ code: "backup/not-writable", params: { reason: "ENOTDIR" } });
  });

  it("[D13] that were cut off anywhere are refused", async () => {
    const bytes = readFileSync(path);
    for (const length of [0, 5, 20, Math.floor(bytes.length / 2), bytes.length - 9, bytes.length - 1]) {
      const file = join(folder.path, "cut");
      writeFileSync(file, bytes.subarray(0, length));
      await expect(linesOf(readBackup(file)), `${length} of ${bytes.length} bytes`).rejects.toMatchObject({ code: expect.stringMatching(/^backup\/(damaged|foreign)$/) });
    }
  });

  it.each<[string, string, (lines: string[]) => string[]]>([
    ["without the last line", "backup/damaged", (lines) => [...lines.slice(0, -2), ""]],
    ["without a line in between", "backup/damaged", (lines) => lines.filter((_, index) => index !== 2)],
    ["with a letter changed", "backup/damaged", (lines) => lines.map((line) => line.replace("李晓雨", "李晓玉"))],
    ["with a line of its own", "backup/damaged", (lines) => [...lines.slice(0, 1), '["settings",{"key":"a","value":"b"}]', ...lines.slice(1)]],
    ["of a newer program", "backup/newer", (lines) => lines.map((line) => line.replace('"version":1', '"version":2'))],
    ["with data of a newer form", "backup/newer", (lines) => lines.map((line) => line.replace('"data":"', '"data":"999-'))],
    ["of another kind", "backup/foreign", (lines) => lines.map((line) => line.replace('"format":"kefu-backup"', '"format":"log"'))],
    ["without anything", "backup/foreign", () => [""]],
  ])("[D13] %s are refused: %s", async (_, code, change) => {
    await expect(linesOf(changed(change))).rejects.toMatchObject({ code });
  });

  it("[D13] that are none, or not there, are refused", async () => {
    const text = join(folder.path, "text");
    writeFileSync(text, "just some text");
    await expect(linesOf(readBackup(text))).rejects.toMatchObject({ code: "backup/foreign" });
    await expect(linesOf(readBackup(join(folder.path, "none")))).rejects.toMatchObject({ code: "backup/missing" });
    await expect(linesOf(readBackup(folder.path))).rejects.toMatchObject({ code: "backup/unreadable", params: { reason: "EISDIR" } });
  });

  it("[D14] that are whole and yet do not fit leave everything where it was", async () => {
    const dataDir = join(folder.path, "data");
    const before = await openStore({ dataDir });
    await before.append([append("attempt:old", 0, "x")]);
    await before.close();
    const odd = join(folder.path, "odd");
    // Students of a class that is not there.
    writeFileSync(odd, gzipSync(withSum(gunzipSync(readFileSync(path)).toString().split("\n").filter((line) => !line.startsWith('["classes"'))).join("\n")));
    await expect(restoreBackup(odd, { dataDir }, { replace: true, now: NOW })).rejects.toMatchObject({ code: "store/no-parent" });
    expect(readdirSync(dataDir).filter((name) => name.startsWith("replaced-"))).toEqual([]);
    const again = await openStore({ dataDir });
    expect((await again.read("attempt:old", 0)).map(({ id }) => id)).toEqual(["x"]);
    await again.close();
  });

  it("[D14] go in place of what is there, which is moved aside whole", async () => {
    const dataDir = join(folder.path, "data");
    const before = await openStore({ dataDir });
    await before.append([append("attempt:old", 0, "x")]);
    const replaced = { replace: true, now: NOW };
    await expect(restoreBackup(path, { dataDir }, replaced)).rejects.toMatchObject({ code: "store/in-use" });
    await before.close();
    await expect(restoreBackup(path, { dataDir }, { replace: false, now: NOW })).rejects.toMatchObject({ code: "store/not-empty" });

    const damaged = join(folder.path, "damaged");
    writeFileSync(damaged, readFileSync(path).subarray(0, -20));
    await expect(restoreBackup(damaged, { dataDir }, replaced)).rejects.toMatchObject({ code: "backup/damaged" });
    expect(existsSync(databaseFile(dataDir))).toBe(true);

    const aside = await restoreBackup(path, { dataDir }, replaced);
    expect(aside).toBe(join(dataDir, "replaced-2026-08-21-173005"));
    const now = await openStore({ dataDir });
    expect(await linesOf(now.dump())).toEqual(await linesOf(store.dump()));
    await now.close();
    const old = await openStore({ dataDir: aside ?? "" });
    expect((await old.read("attempt:old", 0)).map(({ id }) => id)).toEqual(["x"]);
    await old.close();
  });
});
