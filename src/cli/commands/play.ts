/** `kefu play`: plays a situation at the terminal, or a transcript from a file, and prints the report. */
import { parseArgs } from "node:util";
import type { Mode } from "../../attempt/command.ts";
import { reportOf } from "../../attempt/performance.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { playTranscript } from "../../authoring/play-commands.ts";
import type { Report } from "../../grading/report.ts";
import { parseTranscript } from "../../scenario/parse.ts";
import { atMost, CommandError, type Command } from "../command.ts";
import { loadJson, loadSituation } from "../load/load-situation.ts";
import { playLoop } from "../play/loop.ts";
import { startSession } from "../play/session.ts";
import { reportLines } from "../print-report.ts";
import { problemSentence } from "../problem-words.ts";
import { rejectionSentence } from "../rejection-words.ts";
import type { Terminal } from "../terminal.ts";

export const play: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { transcript: { type: "string" }, json: { type: "boolean", default: false }, seed: { type: "string" }, mode: { type: "string" } },
  });
  const [name] = positionals;
  atMost(1, positionals);
  if (name === undefined) throw new CommandError("play/needs-situation");
  const seed = readSeed(values.seed);
  const mode = readMode(values.mode);
  const prepared = loadSituation(name, terminal.lang);

  if (values.transcript !== undefined) {
    const { report, refused } = playFile(prepared, values.transcript, mode, seed, terminal);
    print(report, prepared, values.json, terminal);
    return refused ? 1 : 0;
  }
  const session = startSession(prepared, mode ?? "practice", seed ?? 1);
  // With --json the result must be alone on standard output.
  await playLoop(session, terminal, values.json ? terminal.err : terminal.out);
  print(session.report(), prepared, values.json, terminal);
  return 0;
};

function playFile(prepared: Prepared, file: string, mode: Mode | undefined, seed: number | undefined, { err, words, lang }: Terminal): { report: Report; refused: boolean } {
  const { transcript, problems } = parseTranscript(loadJson(file, lang));
  if (!transcript) {
    const [first] = problems;
    throw new CommandError("load/bad-file", { file, reason: first ? `${first.path.join(".")} ${problemSentence(first, lang)}` : "" });
  }
  const wanted = prepared.situation.id;
  if (transcript.situation !== wanted) throw new CommandError("play/other-situation", { found: transcript.situation, wanted });
  const { state, refusals } = playTranscript(prepared, { ...transcript, mode: mode ?? transcript.mode, seed: seed ?? transcript.seed });
  for (const { index, command, rejection } of refusals) err(words("play/refused", { index: index + 1, command, reason: rejectionSentence(rejection, lang) }));
  return { report: reportOf(prepared, state), refused: refusals.length > 0 };
}

function print(report: Report, { situation }: Prepared, json: boolean, { out, words, lang }: Terminal): void {
  if (json) out(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report, situation.activities, lang, words)) out(line);
}

function readSeed(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seed)) throw new CommandError("play/bad-seed", { seed: text });
  return seed;
}

function readMode(text: string | undefined): Mode | undefined {
  if (text === undefined || text === "practice" || text === "exam") return text;
  throw new CommandError("play/bad-mode", { mode: text });
}
