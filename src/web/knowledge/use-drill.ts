/** Owns something to work on that lives as long as its page: begun when it is first shown, closed when it goes. */
import { useEffect } from "react";
import type { AttemptConnection } from "../shared/attempt-connection.ts";
import { useLoaded } from "../shared/use-loaded.ts";

/** `key` names the round: another key begins anew. */
export function useDrill<Opened extends { connection: AttemptConnection }>(start: () => Promise<Opened | null>, key: string) {
  const drill = useLoaded(start, key);
  const opened = drill.state === "there" ? drill.value : null;
  useEffect(() => () => opened?.connection.close(), [opened]);
  return drill;
}
