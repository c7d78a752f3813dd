/** Owns asking the core for something while the document changes: a moment after the last change, and what was answered before stays on the screen meanwhile. */
import { useEffect, useState } from "react";

const QUIET = 250;

/** `of` is what was asked about: a new one is asked anew. `stale`: the answer is of an older one; `failed`: there is none of this one. */
export type Asked<Of, Answer> = { of: Of; answer: Answer } | null;

export function useAsked<Of, Answer>(of: Of, ask: (of: Of) => Promise<Answer>): { asked: Asked<Of, Answer>; state: "there" | "stale" | "failed" } {
  const [asked, setAsked] = useState<Asked<Of, Answer>>(null);
  const [failed, setFailed] = useState<Of | null>(null);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      ask(of).then(
        (answer) => !left && setAsked({ of, answer }),
        () => !left && setFailed(() => of),
      );
    }, QUIET);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [of, ask]);
  return { asked, state: asked?.of === of ? "there" : failed === of ? "failed" : "stale" };
}
