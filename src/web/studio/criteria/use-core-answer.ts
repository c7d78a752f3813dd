/** Owns asking the core about what is being typed: a moment after the last key, the newest answer only. Must not know what is asked. */
import { useEffect, useState } from "react";
import type { CoreClient } from "../core/client.ts";
import { useCore } from "../core/core-context.tsx";

/** `ask` must stay the same as long as the question does. The answer before stays until the new one is there; `fresh`: it is the answer to this question. */
export function useCoreAnswer<T>(ask: (core: CoreClient) => Promise<T>, delay: number): { answer: T | null; fresh: boolean } {
  const core = useCore();
  const [given, setGiven] = useState<{ answer: T; ask: unknown } | null>(null);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      ask(core).then(
        (answer) => void (gone || setGiven({ answer, ask })),
        () => undefined,
      );
    }, delay);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask, core, delay]);
  return { answer: given?.answer ?? null, fresh: given?.ask === ask };
}
