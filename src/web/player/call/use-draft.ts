/** Owns the unsent words of a call: kept over a reload in this tab, dropped once said. Must not know what they mean. */
import { useCallback, useEffect, useRef, useState } from "react";
import { keepInTab, keptInTab } from "../../shared/tab-store.ts";

/** A new text, or what becomes of the newest one. */
export type SetDraft = (change: string | ((now: string) => string)) => void;

/** A text kept under `key` in the tab's session store. */
export function useDraft(key: string): [draft: string, setDraft: SetDraft] {
  const name = `kefu.draft.${key}`;
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const draft = drafts[name] ?? keptInTab(name);
  const setDraft = useCallback<SetDraft>(
    (change) => {
      // What is kept is the newest, ahead of what is drawn: two pieces of speech may come before the next drawing, and words sent before one left the page arrive when one is back.
      const text = typeof change === "string" ? change : change(keptInTab(name));
      keepInTab(name, text);
      setDrafts((now) => ({ ...now, [name]: text }));
    },
    [name],
  );
  return [draft, setDraft];
}

/** What of a draft is not said yet, where words that it began with are: one may type on while they are on their way. */
export function unsaid(draft: string, said: string): string {
  return draft.startsWith(said) ? draft.slice(said.length).trimStart() : draft;
}

/** Takes words out of the box that were sent before the page was left or loaded again, once they stand in the talk. `underway`: words on their way; `said`: the last line of this seat. */
export function useDropSaid(underway: string | null, said: string | undefined, setDraft: SetDraft): void {
  const sent = useRef(underway);
  useEffect(() => {
    const words = sent.current;
    if (words === null || underway === words || said !== words) return;
    sent.current = null;
    setDraft((now) => unsaid(now, words));
  }, [underway, said, setDraft]);
}
