/** Gives the pages of a lesson what is written and not stored yet. Must not know what it is, nor who waits for it. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { AttemptConnection } from "../../shared/attempt-connection.ts";

type Line = Pick<AttemptConnection, "subscribe" | "getSnapshot">;

/** The line to the attempt at work; null where no attempt is open: there is nothing to be sent. */
export const LineContext = createContext<Line | null>(null);

const idle: Line["subscribe"] = () => () => undefined;

export type Unsent = {
  some: boolean;
  /** Whether all of it was stored within this time, known as soon as it is. */
  gone(withinMs: number): Promise<boolean>;
};

export function useUnsent(): Unsent {
  const line = useContext(LineContext);
  const isSome = () => (line?.getSnapshot().waiting.length ?? 0) > 0;
  const some = useSyncExternalStore(line?.subscribe ?? idle, isSome);
  const gone = (withinMs: number) =>
    new Promise<boolean>((resolve) => {
      const end = (all: boolean) => {
        clearTimeout(timer);
        unsubscribe?.();
        resolve(all);
      };
      const timer = setTimeout(() => end(false), withinMs);
      const unsubscribe = line?.subscribe(() => isSome() || end(true));
      if (!isSome()) end(true);
    });
  return { some, gone };
}
