/** The commands of `kefu`, each loaded only when it is called. The help of a command is the word `help.<name>`. */
import type { Command } from "./command.ts";

export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./commands/serve.ts")).serve,
};
