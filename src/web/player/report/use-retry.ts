/** Owns beginning a new practice try from a beat of this one, or going back to an activity. */
import { useCallback, useState } from "react";
import { useLocation } from "wouter";
import type { StudentView } from "../../../protocol/attempt.ts";
import type { AttemptConnection } from "../../shared/attempt-connection.ts";
import { codeOf } from "../../shared/coded-error.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { toast } from "../../shared/ui/toast.tsx";

export type Retry = { busy: boolean; /** Null: this cannot be retried by itself, only with the whole situation. */ start: (activity: string, beat: string | null) => (() => void) | null };

export function useRetry(connection: AttemptConnection, view: StudentView): Retry {
  const words = useWords("failures");
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const running = view.attempt.status === "running" && view.attempt.mode === "practice";
  const start = useCallback(
    (activity: string, beat: string | null) => {
      // A lesson goes on as one: no turn of it is taken again.
      if (view.seat) return null;
      if (beat === null) return running ? () => go(routes.attempt(connection.id, activity)) : null;
      return async () => {
        setBusy(true);
        try {
          go(routes.attempt(await connection.retryFrom(activity, beat), activity));
        } catch (error) {
          toast(words(codeOf(error)), "bad");
          setBusy(false);
        }
      };
    },
    [connection, go, running, view.seat, words],
  );
  return { busy, start };
}
