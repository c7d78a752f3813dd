/** `kefu check`: reports every problem of scenario files with its place; knows no rule itself. */
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Statistics } from "../../authoring/statistics.ts";
import type { Severity } from "../../scenario/problem-codes.ts";
import type { Command } from "../command.ts";
import { checkPaths, type CheckResult, type FoundProblem } from "../load/check-paths.ts";
import { SHIPPED_SCENARIOS } from "../../content/scenario-root.ts";
import { problemSentence, severityWord } from "../problem-words.ts";
import type { Terminal } from "../terminal.ts";

export const check: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: "boolean", default: false }, stats: { type: "boolean", default: false } } });
  const paths = positionals.length > 0 ? positionals.map((path) => resolve(path)) : [SHIPPED_SCENARIOS];
  const result = checkPaths(paths, { figures: values.json || values.stats });
  if (values.json) printJson(result, terminal);
  else printWords(result, values.stats, terminal);
  return result.problems.some(isMissing) ? 2 : count(result, "error") > 0 ? 1 : 0;
};

function printJson(result: CheckResult, { out, lang }: Terminal): void {
  const problems = result.problems.map((problem) => ({ ...problem, file: shown(problem.file), message: problemSentence(problem, lang) }));
  const counts = { errors: count(result, "error"), warnings: count(result, "warning"), advice: count(result, "advice") };
  out(JSON.stringify({ files: result.files, ...counts, problems, statistics: result.statistics }, null, 2));
}

/** A path that was asked for and is not there is a wrong call, no finding. */
function isMissing({ code }: FoundProblem): boolean {
  return code === "file/not-found" || code === "file/nothing-found";
}

function printWords(result: CheckResult, stats: boolean, { out, err, words, lang }: Terminal): void {
  for (const problem of result.problems) {
    const { file, line, column, severity, code, path } = problem;
    if (isMissing(problem)) {
      err(`${shown(file)}: ${problemSentence(problem, lang)} [${code}]`);
      continue;
    }
    out(`${shown(file)}:${line}:${column} ${severityWord(severity, lang)} ${code}`);
    if (path.length > 0) out(`  ${path.join(".")}`);
    out(`  ${problemSentence(problem, lang)}`);
  }
  if (stats) for (const line of result.statistics.flatMap((one) => statisticsLines(one, words))) out(line);
  out(words("check.summary", { files: result.files, errors: count(result, "error"), warnings: count(result, "warning"), advice: count(result, "advice") }));
}

function statisticsLines({ situation, activities, facts, dialogues }: Statistics, words: Terminal["words"]): string[] {
  return [
    words("check.situation", { situation, activities, facts }),
    ...dialogues.map(({ activity, variant, beats, criteria, examples, moodAtStart, good, weak }) =>
      words("check.dialogue", {
        dialogue: variant === null ? activity : `${activity} + ${variant}`,
        beats,
        criteria,
        examples,
        start: moodAtStart,
        good: good.mood,
        goodEnding: good.ending ?? "—",
        weak: weak.mood,
        weakEnding: weak.ending ?? "—",
      }),
    ),
  ];
}

function count({ problems }: { problems: readonly FoundProblem[] }, severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

/** Relative to where the command was called, when that is shorter. */
function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near.length > 0 && near.length < file.length ? near : file;
}
