/** Gives the screens whoever lists, opens and starts attempts. */
import { createContext, useContext } from "react";
import type { AttemptHost } from "./attempt-connection.ts";

const HostContext = createContext<AttemptHost | null>(null);

export const AttemptHostProvider = HostContext.Provider;

/** Null on pages that keep nothing in this browser. */
export function useAnyAttemptHost(): AttemptHost | null {
  return useContext(HostContext);
}

export function useAttemptHost(): AttemptHost {
  const host = useAnyAttemptHost();
  if (!host) throw new Error("useAttemptHost needs an AttemptHostProvider above it.");
  return host;
}
