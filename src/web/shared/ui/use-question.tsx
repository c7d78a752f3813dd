/** Owns asking before something is lost: one question at a time, and what is done when it is answered with yes. */
import { useState, type ReactNode } from "react";
import { Confirm } from "./dialog.tsx";

export type Question = { question: string; detail?: ReactNode; yes: string; danger?: boolean; act: () => void };

/** `ask` is stable; `asked` is to be drawn once on the page. */
export function useQuestion(): { ask: (question: Question) => void; asked: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const asked = (
    <Confirm
      open={question !== null}
      question={question?.question ?? ""}
      detail={question?.detail}
      yes={question?.yes ?? ""}
      danger={question?.danger ?? false}
      onAnswer={(yes) => {
        if (yes) question?.act();
        setQuestion(null);
      }}
    />
  );
  return { ask: setQuestion, asked };
}
