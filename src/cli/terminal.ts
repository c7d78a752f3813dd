/** What a command may use of the outside: two output streams, one input, the words of one language. */
import { type Lang, type Words, createWords } from "./words.ts";

export interface Terminal {
  /** Writes one line to standard output: results only, so that it can be piped on. */
  out(line: string): void;
  /** Writes one line to standard error: everything that is not a result. */
  err(line: string): void;
  /** Whether the results still have a reader; a long task stops when they have not (`| head`). */
  isRead(): boolean;
  input: NodeJS.ReadableStream;
  lang: Lang;
  words: Words;
}

/** The terminal of this process. A reader that goes away early is no fault; an output that cannot be written ends the process with 2. */
export function createTerminal(lang: Lang): Terminal {
  const words = createWords(lang);
  let read = true;
  const onError = (stream: NodeJS.WriteStream) => (error: NodeJS.ErrnoException) => {
    if (stream === process.stdout) read = false;
    if (error.code === "EPIPE") return;
    const code = "cli/cannot-write";
    if (stream === process.stdout) process.stderr.write(`${words(code, { reason: error.code ?? error.message })} [${code}]\n`);
    process.exit(2);
  };
  for (const stream of [process.stdout, process.stderr]) stream.on("error", onError(stream));
  return {
    out: (line) => void process.stdout.write(`${harmless(line)}\n`),
    err: (line) => void process.stderr.write(`${harmless(line)}\n`),
    isRead: () => read,
    input: process.stdin,
    lang,
    words,
  };
}

/** Texts come from files of others: what would steer a terminal is shown as `\u001b`, which is the same text in JSON. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
