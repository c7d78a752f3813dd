/** Owns the second hand: what is read off the server's clock and shown, computed anew each second. Only what reads differently is drawn again. */
import { createContext, useContext, useSyncExternalStore } from "react";

const ServerClock = createContext<() => number>(Date.now);

/** Gives the server's wall time, in ms. */
export const ServerClockProvider = ServerClock.Provider;

const listeners = new Set<() => void>();
let timer: number | undefined;

/** One timer for all of the page. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(() => listeners.forEach((each) => each()), 500);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** `read` must give a plain value, so that the same reading is recognised. */
export function useTicking<Reading extends string | number | boolean>(read: (now: number) => Reading): Reading {
  const now = useContext(ServerClock);
  return useSyncExternalStore(subscribe, () => read(now()));
}
