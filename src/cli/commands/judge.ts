/** `kefu judge`: judges answers, one JSON object a line, against the criteria of their beats; a bad line is reported and the rest still judged. */
import { accessSync, constants, createReadStream, statSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Span, Verdict } from "../../language/criterion.ts";
import { judge as judgeText } from "../../language/judge.ts";
import { atMost, CommandError, type Command } from "../command.ts";
import { loadJudgeTarget, type JudgeTarget } from "../load/judge-target.ts";
import type { Terminal } from "../terminal.ts";

type Answer = { id: string | number; beat: string; text: string };
type Judged = { id: string | number; beat: string; met: string[]; uncertain: string[]; evidence: Record<string, Span[]>; ms: number };
type BadLine = { code: string; params?: Record<string, string> };

export const judge: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { answers: { type: "string" }, jsonl: { type: "boolean", default: false } } });
  const [situation] = positionals;
  const { answers } = values;
  atMost(1, positionals);
  if (situation === undefined || answers === undefined) throw new CommandError("judge/needs-answers");
  const target = loadJudgeTarget(situation, terminal.lang);
  let number = 0;
  let bad = 0;
  for await (const line of linesOf(answers, terminal)) {
    if (!terminal.isRead()) break;
    number += 1;
    if (line.trim() === "") continue;
    const answer = readAnswer(number === 1 ? line.replace(/^\uFEFF/, "") : line);
    const criteria = "code" in answer ? undefined : target.get(answer.beat);
    if ("code" in answer || !criteria) {
      const fault: BadLine = "code" in answer ? answer : { code: "judge/unknown-beat", params: { beat: answer.beat, known: knownBeats(target) } };
      terminal.err(`${answers}:${number}: ${terminal.words(fault.code, fault.params)} [${fault.code}]`);
      bad += 1;
      continue;
    }
    const start = performance.now();
    const verdicts = judgeText(answer.text, criteria);
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    if (values.jsonl) terminal.out(JSON.stringify(summary(answer, verdicts, ms)));
    else print(answer, verdicts, terminal);
  }
  return bad > 0 ? 1 : 0;
};

function knownBeats(target: JudgeTarget): string {
  return [...target].flatMap(([id, { criteria }]) => (criteria.length > 0 ? [id] : [])).join(", ");
}

function linesOf(answers: string, { input }: Terminal): AsyncIterable<string> {
  if (answers === "-") return createInterface({ input, crlfDelay: Infinity });
  const path = resolve(answers);
  if (!canBeRead(path)) throw new CommandError("judge/no-file", { file: answers });
  return createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity });
}

/** Pipes too: `/dev/stdin`, `<(…)`. */
function canBeRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function readAnswer(line: string): Answer | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { code: "judge/bad-json" };
  }
  if (typeof value !== "object" || value === null) return { code: "judge/bad-answer", params: { field: "id" } };
  const { id, beat, text } = value as Record<string, unknown>;
  if (typeof id !== "string" && !(typeof id === "number" && Number.isFinite(id))) return { code: "judge/bad-answer", params: { field: "id" } };
  if (typeof beat !== "string") return { code: "judge/bad-answer", params: { field: "beat" } };
  if (typeof text !== "string") return { code: "judge/bad-answer", params: { field: "text" } };
  return { id, beat, text };
}

function idsOf(verdicts: readonly Verdict[], state: Verdict["state"]): string[] {
  return verdicts.filter((verdict) => verdict.state === state).map(({ id }) => id);
}

function summary({ id, beat }: Answer, verdicts: readonly Verdict[], ms: number): Judged {
  const shown = verdicts.filter(({ state }) => state !== "not-met");
  return { id, beat, met: idsOf(verdicts, "met"), uncertain: idsOf(verdicts, "uncertain"), evidence: Object.fromEntries(shown.map((verdict) => [verdict.id, verdict.spans])), ms };
}

/** For people: the answer, then each criterion with the words that decided. */
function print({ id, beat, text }: Answer, verdicts: readonly Verdict[], { out, words }: Terminal): void {
  out(`${id}  ${beat}  ${text}`);
  for (const verdict of verdicts) {
    const quotes = verdict.spans.map(([start, end]) => text.slice(start, end)).join("…");
    const note = verdict.note && verdict.state !== "met" ? ` [${verdict.note.code}]` : "";
    out(`  ${words(`judge.${verdict.state}`)}  ${verdict.id}${quotes === "" ? "" : `  ${quotes}`}${note}`);
  }
}
