import { expect, it } from "vitest";
import { playManyGroups } from "../../../tests/support/many-groups.ts";
import { seedClass } from "../../../tests/support/seeded-class.ts";
import type { ReviewEvent } from "../../classroom/review/event.ts";
import { createContent } from "../content.ts";
import { logName } from "../store/log-name.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { createResults } from "./results.ts";

it("[R42] a lesson that is over is folded once, and again when something was decided about it; one that is on every time", async () => {
  const store = createMemoryStore();
  const content = createContent(store);
  const seeded = await seedClass(store, 4);
  const lesson = await playManyGroups(store, content, seeded);
  const read: string[][] = [];
  const results = createResults({ store: { ...store, readMany: (logs) => (read.push([...logs]), store.readMany(logs)) }, content });
  const ask = async () => {
    read.length = 0;
    const [result] = await results.of(seeded.id);
    return { result, attempts: read.flat().filter((log) => log.startsWith("attempt:")).length };
  };
  expect(await ask()).toMatchObject({ attempts: 1, result: { lesson, counts: "best", members: { length: 4 } } });
  expect((await ask()).attempts).toBe(1);

  const record = await store.lessons.get(lesson);
  if (record) await store.lessons.save({ ...record, endedAt: record.startedAt + 1 });
  const first = await ask();
  const second = await ask();
  expect([first.attempts, second.attempts]).toEqual([1, 0]);
  expect(second.result).toBe(first.result);

  const event: ReviewEvent = { seq: 1, id: "e1", at: 1, by: { role: "teacher", id: seeded.teacher.id }, type: "counts-set", counts: "last" };
  await store.append([{ log: logName("review", lesson), expectedSeq: 0, events: [{ seq: 1, id: "e1", at: 1, body: JSON.stringify(event) }] }]);
  expect(await ask()).toMatchObject({ attempts: 1, result: { counts: "last" } });
});

it("[R42] a lesson that has not begun has no result", async () => {
  const store = createMemoryStore();
  const seeded = await seedClass(store, 4);
  const lesson = await playManyGroups(store, createContent(store), seeded);
  const without = { ...store, readMany: async (logs: readonly string[]) => new Map([...(await store.readMany(logs))].map(([log, events]) => [log, log === `lesson:${lesson}` ? [] : events] as const)) };
  expect(await createResults({ store: without, content: createContent(store) }).of(seeded.id)).toEqual([]);
});
