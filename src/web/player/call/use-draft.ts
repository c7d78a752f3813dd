/** Owns the unsent words of a call: kept over a reload in this tab, dropped once said. Must not know what they mean. */
import { useCallback, useEffect, useRef, useState } from "react";
import { keepInTab, keptInTab } from "../../shared/tab-store.ts";

/** A new text, or what becomes of the newest one. */
export type SetDraft = (change: string | ((now: string) => string)) => void;

/** A text kept under `key` in the tab's session store. */
export function useDraft(key: string): [draft: string, setDraft: SetDraft] {
  const name = `kefu.draft.${key}`;
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  // Two pieces of speech may come before the page is drawn again: the second is added to the first, not to what is seen.
  const newest = useRef(drafts);
  const draft = drafts[name] ?? keptInTab(name);
  const setDraft = useCallback<SetDraft>(
    (change) => {
      const text = typeof change === "string" ? change : change(newest.current[name] ?? keptInTab(name));
      newest.current = { ...newest.current, [name]: text };
      setDrafts(newest.current);
      keepInTab(name, text);
    },
    [name],
  );
  return [draft, setDraft];
}

/** What of a draft is not said yet, where words that it began with are: one may type on while they are on their way. */
export function unsaid(draft: string, said: string): string {
  return draft.startsWith(said) ? draft.slice(said.length).trimStart() : draft;
}

/** Empties the box when its words stand in the talk, also where they were sent before a reload. `underway`: words on their way; `said`: the last line of this seat. */
export function useDropSaid(underway: string | null, said: { key: string; text: string } | null, draft: string, setDraft: SetDraft): void {
  const before = useRef({ underway, key: said?.key });
  const key = said?.key;
  useEffect(() => {
    const last = before.current;
    before.current = { underway, key };
    const arrived = key !== last.key || (last.underway === draft && underway === null);
    if (draft !== "" && arrived && said?.text === draft) setDraft("");
  }, [underway, key, said?.text, draft, setDraft]);
}
