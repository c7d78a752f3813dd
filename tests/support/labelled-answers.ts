/** The labelled answers of tests/language/answers, the shipped criteria they are judged by, and how a judge does on them. */
import { readFileSync } from "node:fs";
import { compileLexicon } from "../../src/language/concepts.ts";
import type { Criterion, Facts, Lexicon } from "../../src/language/criterion.ts";
import { compileCriteria, judge } from "../../src/language/judge.ts";

export type LabelledAnswer = { id: string; beat: string; text: string; met: string[]; kind: string };

/** Counts of decisions: rightly met, wrongly met, wrongly not met. */
export type Tally = { hits: number; false: number; missed: number };

type Beat = { id: string; criteria?: (Criterion | { when: unknown })[] };
type SituationFile = { facts: { id: string; type: Facts[string]["type"]; value: string }[]; activities: { beats?: Beat[] }[] };

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")) as Shape;
}

export function readAnswers(file: string | URL): LabelledAnswer[] {
  return readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as LabelledAnswer);
}

export function ownAnswers(name: string): LabelledAnswer[] {
  return readAnswers(new URL(`../language/answers/${name}.jsonl`, import.meta.url));
}

export const shippedLexicon = (): Lexicon => readJson<Lexicon>("scenarios/lexicon.json");

/** The criteria of a situation that words decide, by beat, and the facts they refer to. */
export function shippedCriteria(situation = "late-pickup", unit = "complaints"): { facts: Facts; beats: Map<string, Criterion[]> } {
  const { facts, activities } = readJson<SituationFile>(`scenarios/${unit}/${situation}.json`);
  const beats = new Map<string, Criterion[]>();
  for (const beat of activities.flatMap((activity) => activity.beats ?? [])) beats.set(beat.id, (beat.criteria ?? []).flatMap((criterion) => ("meets" in criterion ? [criterion] : [])));
  return { facts: Object.fromEntries(facts.map(({ id, type, value }) => [id, { type, value }])), beats };
}

/** Ids of the criteria met, by beat and text. */
export type MetJudge = (beat: string, text: string) => ReadonlySet<string>;

export function shippedJudge(situation = "late-pickup", unit = "complaints"): MetJudge {
  const { facts, beats } = shippedCriteria(situation, unit);
  const lexicon = compileLexicon(shippedLexicon());
  const compiled = new Map([...beats].map(([id, criteria]) => [id, compileCriteria(criteria, lexicon, facts)]));
  return (beat, text) => {
    const criteria = compiled.get(beat);
    if (!criteria) throw new Error(`no beat ${beat}`);
    return new Set(judge(text, criteria).flatMap(({ id, state }) => (state === "met" ? [id] : [])));
  };
}

/** Decisions over all criteria of the answers' beats, by `beat/criterion`. */
export function tallyOf(answers: readonly LabelledAnswer[], criteria: ReadonlyMap<string, readonly Criterion[]>, met: MetJudge): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const answer of answers) {
    const found = met(answer.beat, answer.text);
    for (const { id } of criteria.get(answer.beat) ?? []) {
      const key = `${answer.beat}/${id}`;
      const tally = tallies.get(key) ?? { hits: 0, false: 0, missed: 0 };
      tallies.set(key, tally);
      const wanted = answer.met.includes(id);
      if (wanted && found.has(id)) tally.hits += 1;
      else if (found.has(id)) tally.false += 1;
      else if (wanted) tally.missed += 1;
    }
  }
  return tallies;
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum: Tally = { hits: 0, false: 0, missed: 0 };
  for (const tally of tallies) {
    sum.hits += tally.hits;
    sum.false += tally.false;
    sum.missed += tally.missed;
  }
  return sum;
}

/** Nothing to find and nothing found is perfect. */
export function scores({ hits, false: wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  return { precision: hits + wrong === 0 ? 1 : hits / (hits + wrong), recall: hits + missed === 0 ? 1 : hits / (hits + missed), f1: hits + wrong + missed === 0 ? 1 : (2 * hits) / (2 * hits + wrong + missed) };
}

/** How the shipped judge does on a situation's own answers (tests/content/answers), of which there are `size`. */
export function answerScores(unit: string, situation: string): ReturnType<typeof scores> & { size: number } {
  const answers = readAnswers(new URL(`../content/answers/${situation}.jsonl`, import.meta.url));
  return { size: answers.length, ...scores(sumOf(tallyOf(answers, shippedCriteria(situation, unit).beats, shippedJudge(situation, unit)).values())) };
}
