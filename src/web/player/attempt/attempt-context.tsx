/** Owns what every part of the attempt workspace shares: the view, sending commands and the last refusal. Must not know who the authority is. */
import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Command, Rejection, StudentView } from "../../../protocol/attempt.ts";
import type { AttemptConnection, Company, ConnectionSnapshot, SendResult } from "../../shared/attempt-connection.ts";
import { routes } from "../../shared/routes.ts";
import type { LessonParts } from "./lesson-parts.ts";
import { phaseToEnter } from "./reach.ts";
import { flushAutosaves } from "./use-autosave.ts";

export type AttemptAccess = {
  id: string;
  view: StudentView;
  saved: ConnectionSnapshot["saved"];
  waiting: ConnectionSnapshot["waiting"];
  /** Sends a command, and enters its phase first where practice may; a refusal is kept in `refusal` until the next command is accepted or it is dismissed. */
  send(command: Command): Promise<SendResult>;
  /** A new attempt that goes on from where this beat was first entered; resolves to its id. */
  retryFrom(activity: string, beat: string): Promise<string>;
  /** Address of the phase page, or of one activity. */
  href(activity?: string): string;
  /** Null where somebody plays alone. */
  lesson: LessonParts | null;
  company: Company | null;
  refusal: Rejection | null;
  dismissRefusal(): void;
};

const AttemptContext = createContext<AttemptAccess | null>(null);

export function AttemptProvider({ connection, lesson = null, children }: { connection: AttemptConnection; lesson?: LessonParts | null; children: ReactNode }) {
  const snapshot = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  const [refusal, setRefusal] = useState<Rejection | null>(null);

  const send = useCallback(
    async (command: Command): Promise<SendResult> => {
      // Nothing typed may miss what closes the work; the connection keeps the order.
      if (command.type === "submit-activity" || command.type === "finish-attempt") flushAutosaves();
      const enter = phaseToEnter(connection.getSnapshot().view, command);
      // Should entering fail, the command itself says why it cannot be done.
      if (enter) await connection.send({ type: "enter-phase", phase: enter }).catch(() => undefined);
      const result = await connection.send(command).catch((): SendResult => ({ ok: false, rejection: { code: "web/not-sent", params: {} } }));
      setRefusal(result.ok ? null : result.rejection);
      return result;
    },
    [connection],
  );
  const dismissRefusal = useCallback(() => setRefusal(null), []);

  const retryFrom = useCallback((activity: string, beat: string) => connection.retryFrom(activity, beat), [connection]);

  const access = useMemo<AttemptAccess>(
    () => ({ ...snapshot, id: connection.id, send, retryFrom, href: lesson ? lesson.href : (activity) => routes.attempt(connection.id, activity), lesson, company: connection.company, refusal, dismissRefusal }),
    [connection, snapshot, send, retryFrom, lesson, refusal, dismissRefusal],
  );
  return <AttemptContext value={access}>{children}</AttemptContext>;
}

export function useAttempt(): AttemptAccess {
  const access = useContext(AttemptContext);
  if (!access) throw new Error("useAttempt needs an AttemptProvider above it.");
  return access;
}
