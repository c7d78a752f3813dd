/** Owns the one way in which events are written: while one flush is running the next one gathers, so that many events cost one commit. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { CodedError } from "../coded-error.ts";
import type { Append, AppendResult, Store } from "./store.ts";

/** More than this waiting means that the disk does not keep up: better refuse than let everybody wait. */
const QUEUE_LIMIT = 5000;
/** Bounds how long the database, which does not yield in between, holds up everything else. */
const FLUSH_LIMIT = 128;

type Waiting = { one: Append; resolve(result: AppendResult): void; reject(error: unknown): void };

export type Writer = {
  /** Answers once it is on the disk. Appends to one log are written in the order of the calls. Fails with `server/busy` when too many wait. */
  append(one: Append): Promise<AppendResult>;
  /** Resolves when nothing is waiting any more. */
  drain(): Promise<void>;
};

export function createWriter(store: Pick<Store, "append">, { queueLimit = QUEUE_LIMIT, flushLimit = FLUSH_LIMIT } = {}): Writer {
  let queue: Waiting[] = [];
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (queue.length > 0) {
      // Everything that has come in with this turn of the event loop joins; SQLite does not yield, so nothing would gather while it writes.
      await nextTurn();
      const flush = queue.slice(0, flushLimit);
      queue = queue.slice(flushLimit);
      try {
        const results = await store.append(flush.map(({ one }) => one));
        flush.forEach(({ resolve }, index) => resolve(results[index] ?? "conflict"));
      } catch (error) {
        for (const { reject } of flush) reject(error);
      }
    }
    working = null;
  }

  return {
    append: (one) =>
      new Promise((resolve, reject) => {
        if (queue.length >= queueLimit) return reject(new CodedError("server/busy"));
        queue.push({ one, resolve, reject });
        working ??= work();
      }),
    drain: async () => void (await working),
  };
}
