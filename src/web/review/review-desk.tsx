/** Owns what the parts of the review may do: send a command, with a refusal in words; ask before something is lost; know whether all is stored. Must not know how commands travel. */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import type { ReviewCommand, ReviewView } from "../../protocol/review.ts";
import type { SendResult } from "../shared/attempt-connection.ts";
import { useServerWords } from "../shared/i18n/use-words.ts";
import { toast } from "../shared/ui/toast.tsx";
import { useQuestion, type Question } from "../shared/ui/use-question.tsx";

export type Saved = "saved" | "saving" | "failed";

type ReviewDesk = {
  view: ReviewView;
  /** True when it was stored; else the reason has been shown. `done` is said when it was. */
  act(command: ReviewCommand, done?: string): Promise<boolean>;
  /** Without a word to anybody: saying that one is at work. */
  tell(command: ReviewCommand): void;
  ask(question: Question): void;
  saved: Saved;
  /** The server's wall time, ms. */
  now(): number;
};

const Desk = createContext<ReviewDesk | null>(null);

export function useReviewDesk(): ReviewDesk {
  const desk = useContext(Desk);
  if (!desk) throw new Error("No review desk around this part.");
  return desk;
}

type Props = { view: ReviewView; send: (command: ReviewCommand) => Promise<SendResult>; now: () => number; children: ReactNode };

export function ReviewDeskProvider({ view, send, now, children }: Props) {
  const words = useServerWords();
  const { ask, asked } = useQuestion();
  const [saved, setSaved] = useState<Saved>("saved");
  const waiting = useRef(0);
  const act = useCallback(
    async (command: ReviewCommand, done?: string) => {
      waiting.current += 1;
      setSaved("saving");
      const result = await send(command);
      waiting.current -= 1;
      if (!result.ok) toast(words(result.rejection), "bad");
      else if (done) toast(done, "ok");
      if (!result.ok) setSaved("failed");
      else if (waiting.current === 0) setSaved("saved");
      return result.ok;
    },
    [send, words],
  );
  const tell = useCallback((command: ReviewCommand) => void send(command), [send]);
  const desk = useMemo(() => ({ view, act, tell, ask, saved, now }), [view, act, tell, ask, saved, now]);
  return (
    <Desk value={desk}>
      {children}
      {asked}
    </Desk>
  );
}
