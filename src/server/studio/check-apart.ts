/** Owns checking a document beside everything else: it takes seconds, and a class that plays does not wait. One at a time, and none for ever. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { StudioKit } from "../../studio/kit.ts";
import { fail } from "../fail.ts";
import { createGate } from "../people/gate.ts";
import type { Checked } from "./ready-content.ts";

/** The largest situation of the course takes three seconds on a slow computer. */
const LONGEST_MS = 60_000;
const MOST_MEGABYTES = 768;
/** Whoever publishes mends something and publishes again: the thread waits a little before it ends. */
const IDLE_MS = 60_000;

const gate = createGate(1, 20);
let thread: Worker | null = null;
let ending: ReturnType<typeof setTimeout> | undefined;

/** Fails with `studio/too-intricate` when it would not come to an end. */
export function checkApart(document: string, kit: StudioKit): Promise<Checked> {
  return gate(async () => {
    clearTimeout(ending);
    const worker = (thread ??= begin());
    try {
      worker.postMessage({ document, kit });
      const [checked] = (await once(worker, "message", { signal: AbortSignal.timeout(LONGEST_MS) })) as [Checked];
      ending = setTimeout(end, IDLE_MS).unref();
      return checked;
    } catch (error) {
      end();
      if (isTooMuch(error)) throw fail("studio/too-intricate");
      throw error;
    }
  });
}

/** It keeps no process alive. */
function begin(): Worker {
  const worker = new Worker(new URL("../../../bin/check-worker.js", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
  worker.unref();
  // What happens while nobody asks: the next one who does finds a new thread.
  worker.on("error", () => {});
  worker.on("exit", () => {
    if (thread === worker) thread = null;
  });
  return worker;
}

function end(): void {
  void thread?.terminate();
  thread = null;
}

function isTooMuch(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"));
}
