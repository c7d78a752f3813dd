/** Measures the judge: time for a usual answer, cost by length, and how it does on labelled answers, beside plain containment of the same wordings. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { quantile } from "../src/cli/robots/quantile.ts";
import { compileLexicon } from "../src/language/concepts.ts";
import type { Criterion, Frame, Lexicon } from "../src/language/criterion.ts";
import { compileCriteria, judge } from "../src/language/judge.ts";
import { ownAnswers, readAnswers, scores, shippedCriteria, shippedJudge, shippedLexicon, sumOf, tallyOf, type LabelledAnswer, type MetJudge, type Tally } from "../tests/support/labelled-answers.ts";
import type { BenchRow } from "./row.ts";

const CRITERIA = 20;
const LENGTH = 40;
/** Own labelled answers; the blind ones are of other authors, and the odd half of each was used for tuning after it had been judged blind. */
const SETS = ["dev", "batch-1", "batch-2", "batch-3", "batch-4", "batch-5", "blind-2", "blind-3"];

export async function run(): Promise<BenchRow[]> {
  const answers = labelled();
  const contains = containment(shippedLexicon(), shippedCriteria().beats);
  return [...speed(answers), tableSize(), ...quality(answers, contains), ...SETS.map((name) => overall(name, contains))];
}

/** `--data file.jsonl` names other labelled answers. */
function labelled(): LabelledAnswer[] {
  const at = process.argv.indexOf("--data");
  const file = at < 0 ? undefined : process.argv[at + 1];
  return file === undefined ? ownAnswers("dev") : readAnswers(file);
}

function speed(answers: readonly LabelledAnswer[]): BenchRow[] {
  const { facts, beats } = shippedCriteria();
  const criteria = [...beats.values()].flat().slice(0, CRITERIA);
  const lexicon = shippedLexicon();
  const compiled = compileCriteria(criteria, compileLexicon(lexicon), facts);
  const words = criteria.map((criterion) => keywordsOf(criterion.meets, lexicon));
  const all = answers.map(({ text }) => text).join("");
  const texts = Array.from({ length: 100 }, (_, index) => all.slice(index * LENGTH, (index + 1) * LENGTH)).filter((text) => text.length === LENGTH);
  const mine = timesOf(texts, (text) => judge(text, compiled));
  const plain = timesOf(texts, (text) => words.map((list) => list.some((word) => text.includes(word))));
  const perCharacter = (length: number) => quantile(timesOf([all.slice(0, length)], (text) => judge(text, compiled)), 0.5) / length;
  const [short, long] = [perCharacter(100), perCharacter(500)];
  const limit = (name: string, share: number, most: number): BenchRow => {
    const [value, baselineValue] = [quantile(mine, share), quantile(plain, share)];
    return { name, value, unit: "ms", baseline: "containment", baselineValue, ratio: baselineValue / value, goal: `≤ ${most} ms`, ok: value <= most };
  };
  return [
    limit(`judge ${LENGTH} characters × ${CRITERIA} criteria, median`, 0.5, 1),
    limit(`judge ${LENGTH} characters × ${CRITERIA} criteria, p99`, 0.99, 5),
    { name: "judge, per character of 500", value: long * 1000, unit: "µs", baseline: "per character of 100", baselineValue: short * 1000, ratio: short / long, goal: "≥ 0.4", ok: short / long >= 0.4 },
  ];
}

/** Milliseconds of a warm call, each text's median of many, ascending: what the text costs, whatever else the machine does meanwhile. */
function timesOf(texts: readonly string[], call: (text: string) => unknown): number[] {
  for (let round = 0; round < 5; round += 1) texts.forEach((text) => call(text));
  const times = texts.map((): number[] => []);
  for (let round = 0; round < 25; round += 1)
    texts.forEach((text, index) => {
      const start = performance.now();
      call(text);
      times[index]?.push(performance.now() - start);
    });
  return times.map((list) => quantile(list.sort((a, b) => a - b), 0.5)).sort((a, b) => a - b);
}

function tableSize(): BenchRow {
  const tables = ["simplified", "syllables", "words"].map((name) => readFileSync(new URL(`../src/language/tables/${name}.ts`, import.meta.url)));
  const raw = tables.reduce((sum, table) => sum + table.length, 0) / 1024;
  const value = tables.reduce((sum, table) => sum + gzipSync(table, { level: 9 }).length, 0) / 1024;
  return { name: "tables of language, gzip", value, unit: "kB", baseline: "not packed", baselineValue: raw, ratio: raw / value, goal: "≤ 36 kB", ok: value <= 36 };
}

/** Every text that the frame's concepts hold, without chips, gaps and scope: what a list of key words would be. */
function keywordsOf(frame: Frame, lexicon: Lexicon): string[] {
  if (typeof frame === "string") return plainWords(lexicon.concepts[frame]?.words ?? []);
  if ("words" in frame) return plainWords(frame.words);
  if ("only" in frame) return keywordsOf(frame.only, lexicon);
  const parts = "all" in frame ? frame.all : "any" in frame ? frame.any : "seq" in frame ? frame.seq : [];
  return parts.flatMap((part) => keywordsOf(part, lexicon));
}

function plainWords(wordings: readonly string[]): string[] {
  return wordings.filter((wording) => !wording.includes(" ")).flatMap((wording) => wording.split("/")).filter((word) => !/[@#…|？?]/.test(word));
}

function containment(lexicon: Lexicon, beats: ReadonlyMap<string, readonly Criterion[]>): MetJudge {
  const words = new Map([...beats].map(([beat, criteria]) => [beat, criteria.map(({ id, meets }) => ({ id, list: keywordsOf(meets, lexicon) }))]));
  return (beat, text) => new Set((words.get(beat) ?? []).flatMap(({ id, list }) => (list.some((word) => text.includes(word)) ? [id] : [])));
}

function quality(answers: readonly LabelledAnswer[], contains: MetJudge): BenchRow[] {
  const { beats } = shippedCriteria();
  const mine = tallyOf(answers, beats, shippedJudge());
  const plain = tallyOf(answers, beats, contains);
  const none: Tally = { hits: 0, false: 0, missed: 0 };
  return [row(`of ${answers.length} labelled answers`, sumOf(mine.values()), sumOf(plain.values()), 0.95), ...[...mine].map(([key, tally]) => row(key, tally, plain.get(key) ?? none, 0.8))];
}

/** Precision, recall and F1 over all decisions of one set. */
function overall(name: string, contains: MetJudge): BenchRow {
  const { beats } = shippedCriteria();
  const answers = ownAnswers(name);
  return row(`${name}, ${answers.length} answers`, sumOf(tallyOf(answers, beats, shippedJudge()).values()), sumOf(tallyOf(answers, beats, contains).values()), 0.95);
}

function row(name: string, tally: Tally, base: Tally, least: number): BenchRow {
  const [own, other] = [scores(tally), scores(base)];
  const detail = `P ${own.precision.toFixed(3)} R ${own.recall.toFixed(3)}`;
  return { name: `judge ${name}, F1 (${detail})`, value: own.f1, unit: "", baseline: "containment", baselineValue: other.f1, ratio: own.f1 / other.f1, goal: `≥ ${least}`, ok: own.f1 >= least };
}
