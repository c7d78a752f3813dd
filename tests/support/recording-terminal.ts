/** Owns a terminal that keeps what is written to it, for commands that are called without a process of their own. */
import { Readable } from "node:stream";
import type { Terminal } from "../../src/cli/terminal.ts";
import { createWords, type Lang } from "../../src/cli/words.ts";

export type Recording = { out: string[]; err: string[]; terminal(lang: Lang): Terminal };

/** Every terminal that is asked for reads the same input and writes to the same lists. */
export function recordingTerminal(input = ""): Recording {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = (lang: Lang): Terminal => ({
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    isRead: () => true,
    input: Readable.from([input]),
    lang,
    words: createWords(lang),
  });
  return { out, err, terminal };
}
