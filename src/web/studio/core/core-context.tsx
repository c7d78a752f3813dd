/** Owns reaching the core from any part of the page. */
import { createContext, useContext } from "react";
import type { CoreClient } from "./client.ts";

export const CoreContext = createContext<CoreClient | null>(null);

export function useCore(): CoreClient {
  const core = useContext(CoreContext);
  if (!core) throw new Error("Only inside a draft's page.");
  return core;
}
