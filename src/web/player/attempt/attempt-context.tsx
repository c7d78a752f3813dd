/** Owns what every part of the attempt workspace shares: the view, sending commands and the last refusal. Must not know who the authority is. */
import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Command, Rejection, StudentView } from "../../../protocol/attempt.ts";
import type { AttemptConnection, ConnectionSnapshot, SendResult } from "../../shared/attempt-connection.ts";

export type AttemptAccess = {
  id: string;
  view: StudentView;
  saved: ConnectionSnapshot["saved"];
  /** Sends a command; a refusal is kept in `refusal` until the next command is accepted or it is dismissed. */
  send(command: Command): Promise<SendResult>;
  /** A new attempt that goes on from where this beat was first entered; resolves to its id. */
  retryFrom(activity: string, beat: string): Promise<string>;
  refusal: Rejection | null;
  dismissRefusal(): void;
};

const AttemptContext = createContext<AttemptAccess | null>(null);

export function AttemptProvider({ connection, children }: { connection: AttemptConnection; children: ReactNode }) {
  const snapshot = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  const [refusal, setRefusal] = useState<Rejection | null>(null);

  const send = useCallback(
    async (command: Command): Promise<SendResult> => {
      const result = await connection.send(command).catch((): SendResult => ({ ok: false, rejection: { code: "web/not-sent", params: {} } }));
      setRefusal(result.ok ? null : result.rejection);
      return result;
    },
    [connection],
  );
  const dismissRefusal = useCallback(() => setRefusal(null), []);

  const retryFrom = useCallback((activity: string, beat: string) => connection.retryFrom(activity, beat), [connection]);

  const access = useMemo<AttemptAccess>(
    () => ({ id: connection.id, view: snapshot.view, saved: snapshot.saved, send, retryFrom, refusal, dismissRefusal }),
    [connection.id, snapshot, send, retryFrom, refusal, dismissRefusal],
  );
  return <AttemptContext value={access}>{children}</AttemptContext>;
}

export function useAttempt(): AttemptAccess {
  const access = useContext(AttemptContext);
  if (!access) throw new Error("useAttempt needs an AttemptProvider above it.");
  return access;
}
