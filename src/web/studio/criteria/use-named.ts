/** Owns what a criterion of the open draft may name: the concepts of the course with its own, and the facts of the case. */
import { useMemo } from "react";
import type { Concept } from "../../../scenario/schema/lexicon.ts";
import type { Named } from "../../../studio/criteria/read-frame.ts";
import { useOpenDraft, useStudio } from "../studio-context.tsx";

const none: never[] = [];

/** The same as long as neither changes. */
export function useNamed(): Named & { concepts: Readonly<Record<string, Concept>> } {
  const { library } = useOpenDraft();
  const own = useStudio(({ history }) => history.document.concepts);
  const facts = useStudio(({ history }) => history.document.situation.facts) ?? none;
  return useMemo(() => ({ concepts: { ...own, ...conceptsOf(library.lexicon) }, facts }), [own, facts, library]);
}

/** The library's lexicon comes as it is fetched; the worker checks it. */
function conceptsOf(lexicon: unknown): Record<string, Concept> {
  return (lexicon as { concepts?: Record<string, Concept> } | null)?.concepts ?? {};
}
