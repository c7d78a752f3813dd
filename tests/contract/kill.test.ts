/** What was acknowledged survives the death of the process, on every store that outlives one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createPlace, findPostgres, type StorePlace } from "../support/databases.ts";
import { append, lesson, schoolClass } from "../support/store-rows.ts";

const APPENDS = fileURLToPath(new URL("support/append-forever.ts", import.meta.url));
const REMOVES = fileURLToPath(new URL("support/remove-lessons.ts", import.meta.url));
const server = await findPostgres();
const kinds = server === null ? (["sqlite"] as const) : (["sqlite", "postgres"] as const);

/** Kills the process some time after its first acknowledgement, and gives what it had acknowledged by then. */
async function lifeOf(program: string, { dataDir, databaseUrl = "" }: StorePlace, life: number, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", program, dataDir, databaseUrl, String(life)], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  const closed = once(reader, "close");
  await Promise.race([once(reader, "line"), ended]);
  await wait(ms);
  child.kill("SIGKILL");
  const [, signal] = await ended;
  await closed;
  expect(signal).toBe("SIGKILL");
  return lines;
}

describe.each(kinds)("a store that is killed: %s", (kind) => {
  it("[D10] keeps what was acknowledged, in its place and once", { timeout: 240_000 }, async () => {
    const place = await createPlace(kind, server);
    try {
      const acknowledged = new Map<string, string[]>();
      for (const [life, ms] of [3, 61, 150, 333].entries()) {
        const lines = await lifeOf(APPENDS, place, life, ms);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          const [result, log = "", ...ids] = line.split(" ");
          expect(result).toBe("stored");
          acknowledged.set(log, [...(acknowledged.get(log) ?? []), ...ids]);
        }
        // Opens at once: a lock of the dead process would be in the way.
        const store = await place.open();
        for (const [log, ids] of acknowledged) {
          const events = await store.read(log, 0);
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
          expect(events.every(({ id, seq, body }) => id.startsWith(`${seq}@`) && body === `{"log":"${log}"}`)).toBe(true);
          const stored = new Set(events.map(({ id }) => id));
          expect(ids.filter((id) => !stored.has(id)), log).toEqual([]);
        }
        await store.close();
      }
    } finally {
      await place.remove();
    }
  });

  it("[D17] has of every lesson that was being removed either the lesson with its log or what stays of it", { timeout: 240_000 }, async () => {
    const place = await createPlace(kind, server);
    const [all, gone] = [[] as string[], [] as string[]];
    try {
      for (const [life, ms] of [0, 7, 30].entries()) {
        const added = Array.from({ length: 300 }, (_, index) => `l${life}-${index}`);
        all.push(...added);
        const before = await place.open();
        await before.classes.save(schoolClass("c1"));
        for (const id of added) await before.lessons.save(lesson(id, "c1", { endedAt: 1 }));
        await before.append(added.map((id) => append(`lesson:${id}`, 0, "x", "y")));
        await before.close();
        gone.push(...(await lifeOf(REMOVES, place, life, ms)));

        const store = await place.open();
        const there = (await store.lessons.list("c1")).map(({ id }) => id);
        const stays = (await store.statistics.list("s1")).map(({ body }) => body);
        const logs = await store.readMany(all.map((id) => `lesson:${id}`));
        await store.close();
        expect([...there, ...stays].sort()).toEqual([...all].sort());
        expect(all.filter((id) => logs.get(`lesson:${id}`)?.length === 2).sort()).toEqual([...there].sort());
        expect(gone.filter((id) => !stays.includes(id))).toEqual([]);
        expect(gone.length).toBeGreaterThan(life);
      }
    } finally {
      await place.remove();
    }
  });
});
