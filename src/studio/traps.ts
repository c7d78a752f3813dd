/**
 * Owns sentences that hold the right words and yet do not count: denied, quoted, asked, said by others, put off. Made of the examples that count; whoever is taken in by one
 * gives marks for nothing. Must not know how they are judged.
 */
import type { JudgedSource } from "./heard.ts";

export const trapKinds = ["denied", "quoted", "taught", "asked", "other", "condition"] as const;
export type TrapKind = (typeof trapKinds)[number];

/** `of`: the example that it was made of. */
export type Trap = { kind: TrapKind; of: string; text: string };

const MOST_EXAMPLES = 3;

/** What a sentence is put into: none of these does what it would do by itself. `said` is the sentence in quotation marks, or bare where it is one clause and spoken so. */
const frames: Readonly<Record<TrapKind, (said: string, quoted: string) => string>> = {
  denied: (said) => `我可没有说${said}。`,
  quoted: (_, quoted) => `刚才是您自己说的：${quoted}。`,
  taught: (_, quoted) => `老师教我们这时候要说${quoted}。`,
  asked: (said) => `难道还要我说${said}吗？`,
  other: (_, quoted) => `别的客服才会说${quoted}，我不说。`,
  condition: (said) => `除非您先消气，不然我不会说${said}。`,
};

/** A fault that is only spoken of is none, and a question that is only quoted asks nothing: all kinds go for all acts but talk about words itself. */
export function trapsOf({ act, examples }: Pick<JudgedSource, "act" | "examples">): Trap[] {
  if (act === "mention") return [];
  const sentences = (examples?.counts ?? []).map(bare).filter((sentence) => sentence !== "" && !/[“”‘’"']/u.test(sentence));
  return [...new Set(sentences)].slice(0, MOST_EXAMPLES).flatMap((of) => trapKinds.map((kind) => ({ kind, of, text: frames[kind](ONE_CLAUSE.test(of) ? of : `“${of}”`, `“${of}”`) })));
}

/** Longer ones run on into the sentence around them and mean something else. */
const ONE_CLAUSE = /^[^，。！？、；：,.!?;:…—\s]{1,6}$/u;

/** Inside another sentence it ends without a full stop. */
function bare(sentence: string): string {
  return sentence.trim().replace(/[。.！!]+$/u, "");
}
