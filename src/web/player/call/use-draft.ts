/** Owns the unsent words of a call: kept over a reload in this tab, dropped once said. Must not know what they mean. */
import { useCallback, useState } from "react";

/** A text kept under `key` in the tab's session store; works without one (private windows) for as long as the page lives. */
export function useDraft(key: string): [draft: string, setDraft: (text: string) => void] {
  const name = `kefu.draft.${key}`;
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const draft = drafts[name] ?? read(name);
  const setDraft = useCallback(
    (text: string) => {
      setDrafts((now) => ({ ...now, [name]: text }));
      write(name, text);
    },
    [name],
  );
  return [draft, setDraft];
}

function read(name: string): string {
  try {
    return window.sessionStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

function write(name: string, text: string): void {
  try {
    if (text) window.sessionStorage.setItem(name, text);
    else window.sessionStorage.removeItem(name);
  } catch {
    // No store: the draft lives in memory only.
  }
}
