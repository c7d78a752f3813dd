/** The entry of `kefu`: finds the language and the command, prints help and errors; knows nothing of what commands do. */
import { CodedError } from "../server/coded-error.ts";
import type { Command, ExitCode } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { type Terminal, createTerminal } from "./terminal.ts";
import { type Lang, type Params, langOf } from "./words.ts";

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
  const asksHelp = help || rest[0] === "help";
  const [name, ...commandArgs] = rest[0] === "help" ? rest.slice(1) : rest;
  const load = name !== undefined && Object.hasOwn(world.commands, name) ? world.commands[name] : undefined;
  const complain = (code: string, params: Params, ...lines: string[]) => fail(terminal, `${words(code, params)} [${code}]`, ...lines);

  if (badLang !== undefined) return complain("cli/unknown-lang", { lang: badLang });
  if (name === undefined) {
    const print = asksHelp ? terminal.out : terminal.err;
    print(overview(terminal, Object.keys(world.commands)));
    return asksHelp ? 0 : 2;
  }
  if (!load) return complain("cli/unknown-command", { name }, overview(terminal, Object.keys(world.commands)));
  if (asksHelp) {
    terminal.out(words(`help.${name}`));
    return 0;
  }

  try {
    const command = await load();
    return await command(commandArgs, terminal);
  } catch (error) {
    if (error instanceof CodedError) return complain(error.code, error.params);
    const usage = usageErrorOf(error);
    if (usage) return complain(usage.code, usage.params, "", words(`help.${name}`));
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

/** What `parseArgs` of node:util complains of, in our own codes; it quotes the word that it means. */
function usageErrorOf(error: unknown): { code: string; params: Params } | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const option = /'([^']*?)( <value>)?'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return { code: "cli/unknown-option", params: { option } };
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return { code: "cli/unexpected-argument", params: { argument: option } };
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return { code: /does not take/.test(error.message) ? "cli/option-takes-no-value" : "cli/option-needs-value", params: { option } };
    default:
      return null;
  }
}

function fail(terminal: Terminal, ...lines: string[]): ExitCode {
  for (const line of lines) terminal.err(line);
  return 2;
}
