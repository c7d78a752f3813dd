/** The commands of `kefu`, each loaded only when it is called. The help of a command is the word `help.<name>`. */
import type { Command } from "./command.ts";

export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  play: async () => (await import("./commands/play.ts")).play,
  judge: async () => (await import("./commands/judge.ts")).judge,
  grade: async () => (await import("./commands/grade.ts")).grade,
  schema: async () => (await import("./commands/schema.ts")).schema,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  password: async () => (await import("./commands/password.ts")).password,
  robots: async () => (await import("./commands/robots.ts")).robots,
  serve: async () => (await import("./commands/serve.ts")).serve,
};
