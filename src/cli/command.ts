/** What a command of `kefu` is: a function of its arguments and a terminal that answers with an exit code. */
import { CodedError } from "../server/coded-error.ts";
import type { Terminal } from "./terminal.ts";

/** 0: all is well. 1: the command did its work and found problems. 2: wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** A failure that the user can mend: its code is a key of src/locales. `main` prints it, like every coded error of what it calls, and exits with 2. */
export class CommandError extends CodedError {}

/** Refuses arguments beyond those that a command knows. */
export function atMost(count: number, args: readonly string[]): void {
  const extra = args[count];
  if (extra !== undefined) throw new CommandError("cli/unexpected-argument", { argument: extra });
}
