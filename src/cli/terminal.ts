/** What a command may use of the outside: two output streams, one input, the words of one language. */
import { type Lang, type Words, createWords } from "./words.ts";

export interface Terminal {
  /** Writes one line to standard output: results only, so that it can be piped on. */
  out(line: string): void;
  /** Writes one line to standard error: everything that is not a result. */
  err(line: string): void;
  input: NodeJS.ReadableStream;
  lang: Lang;
  words: Words;
}

/** The terminal of this process. A reader that goes away early (`| head`) ends the output without a fault. */
export function createTerminal(lang: Lang): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    input: process.stdin,
    lang,
    words: createWords(lang),
  };
}
