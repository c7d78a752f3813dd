/** Owns that costly work is done a little at a time: some of it at once, a bounded number waits in the order in which it came. Must not know what it is. */
import { CodedError } from "../coded-error.ts";

export type Gate = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Where more than `waiting` wait already, it fails with `server/busy` at once. */
export function createGate(atOnce: number, waiting: number): Gate {
  const queue: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    const next = queue.shift();
    // Whoever waits longest takes the place over.
    if (next) next();
    else running -= 1;
  };
  return async (work) => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) throw new CodedError("server/busy");
    else await new Promise<void>((resolve) => void queue.push(resolve));
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
