/** Owns which concepts of the lexicon a content can ask for, so that a browser fetches no others. Errs on the side of too many. */
import type { LexiconSource } from "../src/scenario/schema/lexicon.ts";

/** A text that equals a concept's id may be its name, and wordings name concepts after an `@`; concepts are made of concepts. */
export function lexiconOf(content: unknown, lexicon: LexiconSource): LexiconSource {
  const needed = new Set<string>();
  const open: unknown[] = [content];
  const need = (id: string) => {
    if (needed.has(id) || !Object.hasOwn(lexicon.concepts, id)) return;
    needed.add(id);
    open.push(lexicon.concepts[id]);
  };
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part === "string") {
      need(part);
      for (const [, id] of part.matchAll(/@([^\s/]+)/g)) if (id !== undefined) need(id);
    } else if (typeof part === "object" && part !== null) open.push(...Object.values(part as Record<string, unknown>).filter((inner) => inner !== undefined));
  }
  return { ...lexicon, concepts: Object.fromEntries(Object.entries(lexicon.concepts).filter(([id]) => needed.has(id))) };
}
