/** `kefu grade`: verifies the log of an attempt event by event, or an evidence file part by part, and prints the report. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { foldChecked } from "../../attempt/fold.ts";
import { reportOf } from "../../attempt/performance.ts";
import { isEvidence, verifyEvidence } from "../../content/verify-evidence.ts";
import { atMost, CommandError, type Command, type ExitCode } from "../command.ts";
import { loadJson, loadSituation } from "../load/load-situation.ts";
import { reportLines } from "../print-report.ts";
import { rejectionSentence } from "../rejection-words.ts";
import type { Terminal } from "../terminal.ts";
import type { Lang } from "../words.ts";

export const grade: Command = async (args, { out, words, lang }) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  const [situation, log] = positionals;
  atMost(2, positionals);
  if (situation !== undefined && log === undefined) return gradeEvidence(situation, { out, words, lang }, values.json);
  if (situation === undefined || log === undefined) throw new CommandError("grade/needs-files");
  const prepared = loadSituation(situation, lang);
  const folded = foldChecked(prepared, eventsOf(loadJson(log, lang), lang));
  if ("rejection" in folded) {
    const { rejection } = folded;
    const at = rejection.params["seq"];
    throw new CommandError(at === undefined ? "grade/bad-log" : "grade/bad-event", { reason: rejectionSentence(rejection, lang), seq: at ?? 0 });
  }
  const report = reportOf(prepared, folded.state);
  if (values.json) out(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report, prepared.situation.activities, lang, words)) out(line);
  return 0;
};

/** 0: everything holds; 1: something differs. */
function gradeEvidence(path: string, { out, words, lang }: Pick<Terminal, "out" | "words" | "lang">, json: boolean): ExitCode {
  if (!path.endsWith(".json")) throw new CommandError("grade/needs-files");
  const content = loadJson(path, lang);
  if (!isEvidence(content)) throw new CommandError("grade/needs-files");
  const verified = verifyEvidence(readFileSync(resolve(path), "utf8"), content);
  if (!verified) throw new CommandError("grade/bad-evidence", { file: path });
  const { attempt, prepared, report, judged, differences } = verified;
  const holds = differences.length === 0;
  if (json) out(JSON.stringify({ attempt, version: prepared?.version ?? null, holds, judged, differences, report }, null, 2));
  else {
    out(words(holds ? "evidence.holds" : "evidence.differs", { attempt, count: differences.length }));
    for (const { code, params } of differences) out(`  ✗ ${words(code, params)}`);
    if (prepared && report && !judged) out(`  ${words("evidence.not-judged")}`);
    if (prepared && report) for (const line of reportLines(report, prepared.situation.activities, lang, words)) out(line);
  }
  return holds ? 0 : 1;
}

/** A log is a list of events, or a backup (`practice/attempt-file.ts`) that holds one. */
function eventsOf(content: unknown, lang: Lang): unknown {
  if (typeof content !== "object" || content === null || !("events" in content)) return content;
  if ("format" in content && content.format !== 1) {
    throw new CommandError("grade/bad-log", { reason: rejectionSentence({ code: "attempt/format-mismatch", params: {} }, lang) });
  }
  return content.events;
}
