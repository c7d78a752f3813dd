/** Gives the screens whoever lists, opens and starts attempts. */
import { createContext, useContext } from "react";
import type { AttemptHost } from "./attempt-connection.ts";

const HostContext = createContext<AttemptHost | null>(null);

export const AttemptHostProvider = HostContext.Provider;

export function useAttemptHost(): AttemptHost {
  const host = useContext(HostContext);
  if (!host) throw new Error("useAttemptHost needs an AttemptHostProvider above it.");
  return host;
}
