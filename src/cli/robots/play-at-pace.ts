/** Owns when robots act: each by itself, about every so often, never two commands of one robot at once. */
import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Robot, Sent } from "./robot.ts";

/** Until the signal says so; what is under way is answered before this resolves. */
export async function playAtPace(robots: readonly Robot[], { everyMs, signal }: { everyMs: number; signal: AbortSignal }, onSent: (sent: Sent, robot: Robot) => void): Promise<void> {
  // Every robot that pauses listens.
  setMaxListeners(0, signal);
  const pause = (ms: number) => wait(Math.max(0, ms), undefined, { signal }).catch(() => undefined);
  const play = async (robot: Robot) => {
    // Not all at once.
    await pause(Math.random() * everyMs);
    while (!signal.aborted) {
      const start = performance.now();
      const sent = robot.isReady() ? await robot.act() : null;
      if (sent) onSent(sent, robot);
      await pause(everyMs * (0.75 + Math.random() / 2) - (performance.now() - start));
    }
  };
  await Promise.all(robots.map(play));
}
