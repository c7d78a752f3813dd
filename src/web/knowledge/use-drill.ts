/** Owns a drill on a page: begun when it is first shown, closed when it goes. */
import { useEffect } from "react";
import type { Drill } from "../shared/knowledge-host.ts";
import { useLoaded } from "../shared/use-loaded.ts";

/** `key` names the round: another key begins another drill. */
export function useDrill(start: () => Promise<Drill | null>, key: string) {
  const drill = useLoaded(start, key);
  const opened = drill.state === "there" ? drill.value : null;
  useEffect(() => () => opened?.connection.close(), [opened]);
  return drill;
}
