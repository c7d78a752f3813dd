import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import type { AttemptSummary } from "../shared/attempt-connection.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { openIndexedStore } from "./indexed-store.ts";
import { memoryStore } from "./memory-store.ts";

const summary = (id: string, total = 0): AttemptSummary => ({
  ...{ id, situation: "s", unit: "u", mode: "practice", startedAt: 1, updatedAt: 1, finished: false, forkedFrom: null, max: 10, grade: null, abilities: [], parts: [], next: null },
  total,
});
const events = (...seqs: number[]) => seqs.map((seq) => ({ seq, type: "note-written" }));

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

/** The same rules for every store. */
describe.each<[string, () => Promise<AttemptStore>]>([
  ["memory", async () => memoryStore()],
  ["IndexedDB", () => openIndexedStore()],
])("store in %s", (_, open) => {
  it("[W3] gives back what was appended, in order, from a given place on", async () => {
    const store = await open();
    expect(await store.append("a", 0, events(1, 2), summary("a"))).toBe("stored");
    expect(await store.append("a", 2, events(3), summary("a"))).toBe("stored");
    expect(await store.read("a", 0)).toEqual(events(1, 2, 3));
    expect(await store.read("a", 2)).toEqual(events(3));
    expect(await store.read("b", 0)).toEqual([]);
  });

  it("[W3] writes nothing when the log has moved on", async () => {
    const store = await open();
    await store.append("a", 0, events(1, 2), summary("a", 1));
    expect(await store.append("a", 1, events(2, 3), summary("a", 9))).toBe("conflict");
    expect(await store.append("a", 5, events(6), summary("a", 9))).toBe("conflict");
    expect(await store.read("a", 0)).toEqual(events(1, 2));
    expect((await store.summary("a"))?.total).toBe(1);
  });

  it("[W3] lets one of two at the same time through", async () => {
    const store = await open();
    const results = await Promise.all([1, 2, 3].map(() => store.append("a", 0, events(1), summary("a"))));
    expect(results.filter((result) => result === "stored")).toHaveLength(1);
    expect(await store.read("a", 0)).toEqual(events(1));
  });

  it("[W3] keeps attempts apart and removes one whole", async () => {
    const store = await open();
    await store.append("a", 0, events(1), summary("a"));
    await store.append("ab", 0, events(1), summary("ab"));
    await store.remove("a");
    expect((await store.list()).map(({ id }) => id)).toEqual(["ab"]);
    expect(await store.read("a", 0)).toEqual([]);
    expect(await store.read("ab", 0)).toHaveLength(1);
  });

  it("[W3] does not bring a removed attempt back with a late summary", async () => {
    const store = await open();
    await store.append("a", 0, events(1), summary("a"));
    await store.remove("a");
    await store.updateSummary(summary("a", 5));
    expect(await store.list()).toEqual([]);
  });
});

describe("openIndexedStore", () => {
  it("[W5] finds after closing and opening what was stored", async () => {
    await (await openIndexedStore()).append("a", 0, events(1), summary("a"));
    expect(await (await openIndexedStore()).read("a", 0)).toEqual(events(1));
  });
});
