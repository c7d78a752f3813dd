/** The entry of `kefu`: finds the language and the command, prints help and errors; knows nothing of what commands do. */
import { CommandError, type Command, type ExitCode } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { type Terminal, createTerminal } from "./terminal.ts";
import { type Lang, langOf } from "./words.ts";

export interface World {
  commands: Readonly<Record<string, () => Promise<Command>>>;
  env: NodeJS.ProcessEnv;
  openTerminal(lang: Lang): Terminal;
}

const REAL_WORLD: World = { commands: COMMANDS, env: process.env, openTerminal: createTerminal };

/**
 * Runs `kefu <args>`. `--lang zh-CN|en` and `--help` may stand anywhere before a `--`.
 * Errors go to standard error; an unexpected one keeps its stack, since it is our fault.
 */
export async function main(args: readonly string[], world: World = REAL_WORLD): Promise<ExitCode> {
  const { lang, help, rest, badLang } = readGlobalOptions(args, langOf(world.env));
  const terminal = world.openTerminal(lang);
  const { words } = terminal;
  const [name, ...commandArgs] = rest;
  const load = name !== undefined && Object.hasOwn(world.commands, name) ? world.commands[name] : undefined;

  if (badLang !== undefined) return fail(terminal, words("cli/unknown-lang", { lang: badLang }));
  if (help || name === undefined || name === "help") {
    const print = help || name === "help" ? terminal.out : terminal.err;
    print(load && name ? words(`help.${name}`) : overview(terminal, Object.keys(world.commands)));
    return help || name === "help" ? 0 : 2;
  }
  if (!load) return fail(terminal, words("cli/unknown-command", { name }), overview(terminal, Object.keys(world.commands)));

  try {
    const command = await load();
    return await command(commandArgs, terminal);
  } catch (error) {
    if (error instanceof CommandError) return fail(terminal, `${words(error.code, error.params)} [${error.code}]`);
    if (isUsageError(error)) return fail(terminal, words("cli/usage", { reason: error.message }), words(`help.${name}`));
    return fail(terminal, words("cli/unexpected"), error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function readGlobalOptions(args: readonly string[], envLang: Lang) {
  const end = args.indexOf("--");
  const head = end < 0 ? [...args] : args.slice(0, end);
  const rest: string[] = [];
  let lang = envLang;
  let help = false;
  let badLang: string | undefined;
  for (let i = 0; i < head.length; i++) {
    const arg = head[i] ?? "";
    if (arg === "--help" || arg === "-h") help = true;
    else if (arg === "--lang" || arg.startsWith("--lang=")) {
      const wanted = arg === "--lang" ? (head[++i] ?? "") : arg.slice("--lang=".length);
      if (wanted === "zh-CN" || wanted === "en") lang = wanted;
      else if (wanted === "zh") lang = "zh-CN";
      else badLang = wanted;
    } else rest.push(arg);
  }
  return { lang, help, badLang, rest: end < 0 ? rest : [...rest, ...args.slice(end)] };
}

function overview({ words }: Terminal, names: readonly string[]): string {
  const lines = names.map((name) => `  kefu ${name.padEnd(8)} ${words(`summary.${name}`)}`);
  return [words("cli/overview"), ...lines, words("cli/overview-options")].join("\n");
}

/** `parseArgs` of node:util speaks through codes like ERR_PARSE_ARGS_UNKNOWN_OPTION. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function fail(terminal: Terminal, ...lines: string[]): ExitCode {
  for (const line of lines) terminal.err(line);
  return 2;
}
