import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import Libsql from "libsql";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDatabase, createFolder, findPostgres } from "../../../tests/support/databases.ts";
import { append, fillClass, lesson, linesOf, school, schoolClass, statistics, student } from "../../../tests/support/store-rows.ts";
import { databaseFile } from "./data-folder.ts";
import { troubleOf } from "./database.ts";
import { migrate } from "./migrate.ts";
import { dumpBeside, openStore } from "./open-store.ts";
import { sqlRows } from "./sql-rows.ts";
import { openSqlite } from "./sqlite.ts";
import { storeOver } from "./store-over.ts";

const CHILD = fileURLToPath(new URL("../../../tests/contract/support/append-forever.ts", import.meta.url));
const server = await findPostgres();

describe("the data folder", () => {
  let folder: ReturnType<typeof createFolder>;
  let dataDir = "";

  beforeEach(() => {
    folder = createFolder();
    dataDir = join(folder.path, "school", "data");
  });

  afterEach(() => folder.remove());

  it("[D12] is made for its owner only, and opened again with what is in it", async () => {
    const store = await openStore({ dataDir });
    await store.schools.save(school);
    await store.close();
    if (process.platform !== "win32") expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    const again = await openStore({ dataDir });
    expect(await again.schools.list()).toEqual([school]);
    await again.close();
  });

  it("[D12] with data of an older program is brought to the newest form, and keeps what is in it", async () => {
    const before = await openStore({ dataDir });
    await fillClass(before, "c1");
    const lines = await linesOf(before.dump());
    await before.close();
    // As it was before there were statistics.
    const older = openSqlite(databaseFile(dataDir));
    await sql`drop table statistics`.execute(older.db);
    await sql`delete from kysely_migration where name >= '006'`.execute(older.db);
    await older.close();
    await expect(linesOf(dumpBeside({ dataDir }))).rejects.toMatchObject({ code: "store/older-data" });
    const now = await openStore({ dataDir });
    expect(await linesOf(now.dump())).toEqual(lines);
    await now.lessons.remove("c1-l1", statistics("k1"));
    expect(await now.statistics.list("s1")).toEqual([statistics("k1")]);
    await now.close();
  });

  it("[D18] holds not a byte of what was deleted, once it is closed", async () => {
    const store = await openStore({ dataDir });
    await fillClass(store, "c0");
    await store.classes.save(schoolClass("c1", { name: "灰雀班级" }));
    await store.students.saveAll(Array.from({ length: 60 }, (_, index) => student(`p${index}`, "c1", { name: `灰雀${index}` })));
    await store.lessons.save(lesson("l1", "c1"));
    await store.append([{ log: "lesson:l1", expectedSeq: 0, events: [{ seq: 1, id: "e1", at: 1, body: JSON.stringify("灰雀说".repeat(5000)) }] }]);
    await store.classes.remove("c1");
    await store.close();
    const files = readdirSync(dataDir).filter((name) => name.startsWith("kefu.db"));
    expect(files).toContain("kefu.db");
    expect(files.filter((name) => readFileSync(join(dataDir, name)).includes("灰雀"))).toEqual([]);
  });

  it("[D12] is refused to a second server, until the first one closes", async () => {
    const store = await openStore({ dataDir });
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "store/in-use", params: { path: dataDir } });
    await store.close();
    await (await openStore({ dataDir })).close();
  });

  it("[D12] is refused while another process works in it, and is free once that one was killed", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", CHILD, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      await once(child.stdout, "data");
      child.stdout.resume();
      await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "store/in-use" });
    } finally {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    }
    await (await openStore({ dataDir })).close();
  });

  it("[D12] that cannot be made or written is told with its path", async () => {
    writeFileSync(join(folder.path, "school"), "a file");
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "store/not-writable", params: { path: dataDir, reason: "ENOTDIR" } });
  });

  it("[D12] with a damaged database is told, and stays as it is", async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(databaseFile(dataDir), "this was a database once. ".repeat(400));
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "store/damaged" });
    expect(statSync(databaseFile(dataDir)).size).toBe(26 * 400);
    // The lock is free again.
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: "store/damaged" });
  });

  it("[D12] with data of a newer program is refused to servers and readers", async () => {
    await (await openStore({ dataDir })).close();
    const file = new Libsql(databaseFile(dataDir));
    file.exec("INSERT INTO kysely_migration VALUES ('999-future', '2030-01-01')");
    file.close();
    const refusal = { code: "store/newer-data", params: { version: "999-future" } };
    await expect(openStore({ dataDir })).rejects.toMatchObject(refusal);
    await expect(linesOf(dumpBeside({ dataDir }))).rejects.toMatchObject(refusal);
  });

  it("[D16] on a full disk nothing is written by halves, and it goes on once there is room", async () => {
    mkdirSync(dataDir, { recursive: true });
    const database = openSqlite(databaseFile(dataDir));
    await migrate(database);
    const store = storeOver("sqlite", sqlRows(database));
    const room = (pages: number) => sql.raw(`PRAGMA max_page_count = ${pages}`).execute(database.db);
    await room(1);
    const appends = [append("attempt:a", 0, "x".repeat(20_000)), append("attempt:b", 0, "y".repeat(20_000))];
    expect(troubleOf(await store.append(appends).catch((error: unknown) => error))).toBe("server/disk-full");
    expect([await store.read("attempt:a", 0), await store.read("attempt:b", 0)]).toEqual([[], []]);
    await room(100_000);
    expect(await store.append(appends)).toEqual(["stored", "stored"]);
    await store.close();
  });

  it("[D12] without data has nothing to read, and stays as it is", async () => {
    await expect(linesOf(dumpBeside({ dataDir }))).rejects.toMatchObject({ code: "store/no-data" });
    expect(existsSync(dataDir)).toBe(false);
  });

  it("[D12] a database that does not answer is told without its password", async () => {
    const opening = openStore({ dataDir, databaseUrl: "postgres://root:secret@127.0.0.1:9/test" });
    await expect(opening).rejects.toMatchObject({ code: "store/no-database", params: { reason: expect.stringContaining("ECONNREFUSED") } });
    await expect(opening).rejects.not.toMatchObject({ params: { reason: expect.stringContaining("secret") } });
  });

  it.each(server === null ? [] : [server])("[D12] a PostgreSQL is opened by several servers at once, and not with data of a newer program", async (server) => {
    const database = await createDatabase(server);
    const options = { dataDir, databaseUrl: database.url };
    try {
      const stores = await Promise.all([1, 2, 3].map(() => openStore(options)));
      await Promise.all(stores.map((store) => store.close()));
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query("insert into kysely_migration values ('999-future', '2030-01-01')");
      await client.end();
      await expect(openStore(options)).rejects.toMatchObject({ code: "store/newer-data" });
      await expect(linesOf(dumpBeside(options))).rejects.toMatchObject({ code: "store/newer-data" });
    } finally {
      await database.drop();
    }
  });
});
