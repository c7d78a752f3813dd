/** `kefu grade`: verifies the log of an attempt event by event and prints its report. */
import { parseArgs } from "node:util";
import { foldChecked } from "../../attempt/fold.ts";
import { reportOf } from "../../attempt/performance.ts";
import { CommandError, type Command } from "../command.ts";
import { loadJson, loadSituation } from "../load/load-situation.ts";
import { reportLines } from "../print-report.ts";
import { rejectionSentence } from "../rejection-words.ts";

export const grade: Command = async (args, { out, words, lang }) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  const [situation, log] = positionals;
  if (situation === undefined || log === undefined || positionals.length > 2) throw new CommandError("grade/needs-files");
  const prepared = loadSituation(situation, lang);
  const folded = foldChecked(prepared, eventsOf(loadJson(log, lang)));
  if ("rejection" in folded) {
    const { rejection } = folded;
    const at = rejection.params["seq"];
    throw new CommandError(at === undefined ? "grade/bad-log" : "grade/bad-event", { reason: rejectionSentence(rejection, lang), seq: at ?? 0 });
  }
  const report = reportOf(prepared, folded.state);
  if (values.json) out(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report, lang, words)) out(line);
  return 0;
};

/** A log is a list of events, or a backup that holds one. */
function eventsOf(content: unknown): unknown {
  return typeof content === "object" && content !== null && "events" in content ? content.events : content;
}
