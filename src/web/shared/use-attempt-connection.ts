/** Owns opening an attempt for as long as a page shows it; it is closed when the page is left, even if it was still opening. */
import { useCallback, useEffect, useState } from "react";
import type { AttemptConnection } from "./attempt-connection.ts";
import { useAttemptHost } from "./attempt-host-context.tsx";
import { codeOf } from "./coded-error.ts";
import type { Loaded } from "./use-loaded.ts";

export function useAttemptConnection(attempt: string): Loaded<AttemptConnection> & { reload: () => void } {
  const host = useAttemptHost();
  const [loaded, setLoaded] = useState<Loaded<AttemptConnection>>({ state: "loading" });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let shown = true;
    let opened: AttemptConnection | null = null;
    setLoaded({ state: "loading" });
    host.open(attempt).then(
      (connection) => {
        if (!shown) return connection.close();
        opened = connection;
        setLoaded({ state: "there", value: connection });
      },
      (error: unknown) => shown && setLoaded({ state: "failed", rejection: codeOf(error) }),
    );
    return () => {
      shown = false;
      opened?.close();
    };
  }, [host, attempt, turn]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return { ...loaded, reload };
}
