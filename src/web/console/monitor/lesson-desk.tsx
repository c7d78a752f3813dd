/** Owns what the parts of the monitor may do to the lesson: send a command, with a refusal in words; ask before something is lost. Must not know how commands travel. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { LessonCommand } from "../../../protocol/classroom.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { toast } from "../../shared/ui/toast.tsx";

export type Question = { question: string; detail?: string; yes: string; danger?: boolean; act: () => void };
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
  const [question, ask] = useState<Question | null>(null);
  const act = useCallback(
    async (command: LessonCommand, done?: string) => {
      const result = await send(command);
      if (!result.ok) toast(words(result.rejection), "bad");
      else if (done) toast(done, "ok");
      return result.ok;
    },
    [send, words],
  );
  const desk = useMemo(() => ({ act, ask }), [act]);
  return (
    <Desk.Provider value={desk}>
      {children}
      <Confirm
        open={question !== null}
        question={question?.question ?? ""}
        detail={question?.detail}
        yes={question?.yes ?? ""}
        danger={question?.danger ?? false}
        onAnswer={(yes) => {
          if (yes) question?.act();
          ask(null);
        }}
      />
    </Desk.Provider>
  );
}
