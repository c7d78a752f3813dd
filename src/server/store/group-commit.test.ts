import { describe, expect, it } from "vitest";
import { append } from "../../../tests/support/store-rows.ts";
import { CodedError } from "../coded-error.ts";
import { createWriter } from "./group-commit.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { Append, Store } from "./store.ts";

/** A store that tells how many appends came with each call, and holds each call up until it is let go. */
function watched(store: Store = createMemoryStore()) {
  const calls: number[] = [];
  let letGo: (() => void) | undefined;
  let holding = false;
  return {
    store,
    calls,
    hold: () => void (holding = true),
    release() {
      holding = false;
      letGo?.();
    },
    async append(appends: readonly Append[]) {
      calls.push(appends.length);
      if (holding) await new Promise<void>((resolve) => void (letGo = resolve));
      return await store.append(appends);
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("group commit", () => {
  it("[D11] writes together what comes in one turn, and what comes while it writes", async () => {
    const slow = watched();
    const writer = createWriter(slow);
    slow.hold();
    const first = [writer.append(append("attempt:a", 0, "1")), writer.append(append("attempt:b", 0, "1"))];
    await turn();
    const second = [2, 3, 4].map((seq) => writer.append(append("attempt:a", seq - 1, String(seq))));
    await turn();
    expect(slow.calls).toEqual([2]);
    slow.release();
    expect(await Promise.all([...first, ...second])).toEqual(["stored", "stored", "stored", "stored", "stored"]);
    expect(slow.calls).toEqual([2, 3]);
    expect((await slow.store.read("attempt:a", 0)).map(({ id }) => id)).toEqual(["1", "2", "3", "4"]);
  });

  it("[D11] tells each of a flush its own result", async () => {
    const writer = createWriter(createMemoryStore());
    expect(await Promise.all([writer.append(append("attempt:a", 0, "x")), writer.append(append("attempt:a", 0, "y")), writer.append(append("attempt:b", 0, "z"))])).toEqual(["stored", "conflict", "stored"]);
  });

  it("[D11] refuses what the queue cannot hold, and goes on with the rest", async () => {
    const slow = watched();
    const writer = createWriter(slow, { queueLimit: 3, flushLimit: 2 });
    const results = await Promise.allSettled(Array.from({ length: 5 }, (_, index) => writer.append(append(`attempt:${index}`, 0, "x"))));
    expect(results.map((result) => (result.status === "fulfilled" ? result.value : (result.reason as CodedError).code))).toEqual(["stored", "stored", "stored", "server/busy", "server/busy"]);
    expect(slow.calls).toEqual([2, 1]);
  });

  it("[D11] fails those of a failing flush and no others", async () => {
    const memory = createMemoryStore();
    let full = true;
    const writer = createWriter({ append: async (appends) => (full ? Promise.reject(new CodedError("test/disk-full")) : memory.append(appends)) });
    await expect(writer.append(append("attempt:a", 0, "x"))).rejects.toThrow("test/disk-full");
    full = false;
    expect(await writer.append(append("attempt:a", 0, "x"))).toBe("stored");
  });

  it("[D11] drains", async () => {
    const slow = watched();
    const writer = createWriter(slow, { flushLimit: 2 });
    await writer.drain();
    for (let seq = 1; seq <= 5; seq += 1) void writer.append(append("attempt:a", seq - 1, String(seq)));
    await writer.drain();
    expect(await slow.store.read("attempt:a", 0)).toHaveLength(5);
  });
});
