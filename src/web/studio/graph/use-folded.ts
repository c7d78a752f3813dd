/** Owns which beats are folded; looking at the script meanwhile forgets nothing. */
import { useCallback, useState } from "react";
import type { Studio } from "../studio.ts";
import { useOpenDraft } from "../studio-context.tsx";

type Folded = ReadonlySet<string>;

const kept = new WeakMap<Studio, Map<string, Folded>>();

export function useFolded(dialogue: string): [Folded, (next: (before: Folded) => Folded) => void] {
  const { studio } = useOpenDraft();
  const [folded, setFolded] = useState<Folded>(() => kept.get(studio)?.get(dialogue) ?? new Set());
  const set = useCallback(
    (next: (before: Folded) => Folded) =>
      setFolded((before) => {
        const after = next(before);
        kept.set(studio, (kept.get(studio) ?? new Map<string, Folded>()).set(dialogue, after));
        return after;
      }),
    [studio, dialogue],
  );
  return [folded, set];
}
