/** Owns what the parts of the monitor may do to the lesson: send a command, with a refusal in words; ask before something is lost. Must not know how commands travel. */
import { createContext, useCallback, useContext, useMemo, type ReactNode } from "react";
import type { LessonCommand } from "../../../protocol/classroom.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { toast } from "../../shared/ui/toast.tsx";
import { useQuestion, type Question } from "../../shared/ui/use-question.tsx";

export type LessonDesk = {
  /** True when it was stored; else the reason has been shown. `done` is said when it was. */
  act(command: LessonCommand, done?: string): Promise<boolean>;
  ask(question: Question): void;
};

const Desk = createContext<LessonDesk | null>(null);

export function useLessonDesk(): LessonDesk {
  const desk = useContext(Desk);
  if (!desk) throw new Error("No lesson desk around this part.");
  return desk;
}

export function LessonDeskProvider({ send, children }: { send: (command: LessonCommand) => Promise<SendResult>; children: ReactNode }) {
  const words = useServerWords();
  const { ask, asked } = useQuestion();
  const act = useCallback(
    async (command: LessonCommand, done?: string) => {
      const result = await send(command);
      if (!result.ok) toast(words(result.rejection), "bad");
      else if (done) toast(done, "ok");
      return result.ok;
    },
    [send, words],
  );
  const desk = useMemo(() => ({ act, ask }), [act, ask]);
  return (
    <Desk.Provider value={desk}>
      {children}
      {asked}
    </Desk.Provider>
  );
}
