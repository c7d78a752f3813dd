/** Owns a round of words: which is on, those that come again, and how it went. */
import { useState } from "react";
import type { Known, KnowledgeHost, Word } from "../shared/knowledge-host.ts";
import { useLoaded } from "../shared/use-loaded.ts";

type Round = { number: number; /** Words still to come; the first is on. */ left: Word[] | null; seen: string[]; known: number };

/** A word that was not known comes again at the end of the round; only its first answer is remembered. */
export function useWordRound(host: KnowledgeHost, unit: string) {
  const [round, setRound] = useState<Round>({ number: 1, left: null, seen: [], known: 0 });
  const loaded = useLoaded(() => host.wordsDue(unit), `${unit}#${round.number}`);
  const all = loaded.state === "there" ? loaded.value : [];
  const left = round.left ?? all;
  const word = left[0] ?? null;

  const answer = (how: Known) => {
    if (!word) return;
    const first = !round.seen.includes(word.id);
    if (first) void host.remember(word.id, how);
    const rest = left.slice(1);
    setRound({ ...round, left: how === "wrong" ? [...rest, word] : rest, seen: first ? [...round.seen, word.id] : round.seen, known: round.known + (first && how === "right" ? 1 : 0) });
  };
  const again = () => setRound(({ number }) => ({ number: number + 1, left: null, seen: [], known: 0 }));
  /** `done`: words that will not come again. */
  return { state: loaded.state, reload: loaded.reload, rejection: loaded.state === "failed" ? loaded.rejection : null, word, all: all.length, done: all.length - new Set(left.map(({ id }) => id)).size, known: round.known, answer, again };
}

export type WordRound = ReturnType<typeof useWordRound>;
