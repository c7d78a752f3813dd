/** Rules for judged criteria: their own examples count and do not count as written, and model answers do what they are models of. */
import { BadFigureError } from "../../language/value-test.ts";
import { UnknownConceptError, type CompiledLexicon } from "../../language/concepts.ts";
import type { Facts, Verdict } from "../../language/criterion.ts";
import { compileCriteria, judge, type CompiledCriteria } from "../../language/judge.ts";
import { WordingError } from "../../language/wording.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import { resolveFacts } from "../../scenario/resolve-dialogue.ts";
import type { TalkBeat } from "../../scenario/schema/beat.ts";
import type { JudgedCriterion } from "../../scenario/schema/criterion.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { readText } from "../../scenario/text.ts";
import type { Context } from "../context.ts";
import { judgeLexicon } from "../judge-kit.ts";
import { remember, type Memory } from "../remember.ts";
import { criterionFacts, frameParts, isJudged } from "../visit.ts";
import { checkWording } from "./lexicon.ts";

const WANTED_EXAMPLES = 3;

/** A criterion that can be judged by; one whose frames are at fault, which is reported, is not there. */
type Ready = Map<JudgedCriterion, Judging>;
type Judging = (text: string) => Verdict | undefined;

type Memories = { compiled: Memory<CompiledCriteria>; verdicts: Memory<Verdict | undefined> };
const memories = new WeakMap<CompiledLexicon, Memories>();

/** Known by everything that a verdict depends on. Throws where its frames are at fault. */
function judging(criterion: JudgedCriterion, lexicon: CompiledLexicon, facts: Facts): Judging {
  const memory = memories.get(lexicon) ?? { compiled: remember<CompiledCriteria>(), verdicts: remember<Verdict | undefined>() };
  memories.set(lexicon, memory);
  const { kind, act, meets, unless } = criterion;
  const named = criterionFacts(criterion).map((fact) => [fact, facts[fact]]);
  const key = JSON.stringify([kind, act, meets, unless, named]);
  const compiled = memory.compiled(key, () => compileCriteria([criterion], lexicon, facts));
  return (text) => memory.verdicts(`${key}\n${text}`, () => judge(text, compiled)[0]);
}

export function checkCriteria(context: Context): Problem[] {
  const { places, plays, situation } = context;
  const lexicon = judgeLexicon(context.lexicon);
  const known = new Set(Object.keys(context.lexicon.concepts));
  const ready: Ready = new Map();
  const seen = new Set<JudgedCriterion>();
  const tried = new Set<string>();
  const problems: Problem[] = [];
  // Everything is compiled before anything is judged: what is written in place joins the dictionary of the lexicon.
  const later: (() => Problem[])[] = [];

  const take = (criterion: JudgedCriterion, facts: Facts, path: Path): void => {
    if (seen.has(criterion)) return;
    seen.add(criterion);
    problems.push(...prepare(criterion, lexicon, facts, known, path, ready));
    later.push(() => checkExamples(criterion, ready.get(criterion), path));
  };

  for (const { criteria } of situation.cast.seats) {
    for (const criterion of criteria) take(criterion, factValues(situation, null), places.of(criterion, ["cast", "seats"]));
  }
  for (const { dialogue, variant, at } of plays) {
    const facts = factValues(situation, variant);
    const changed = situation.variants.find(({ id }) => id === variant)?.facts.map(({ fact }) => fact) ?? [];
    for (const beat of dialogue.beats) {
      if (!("criteria" in beat)) continue;
      for (const criterion of beat.criteria) if (isJudged(criterion)) take(criterion, facts, places.of(criterion, at));
      if (beat.kind !== "talk") continue;
      const own = withCard(beat, ready, { lexicon, facts, changed });
      later.push(() => checkBeatModel(beat, own, tried, places.of(beat, at)));
    }
  }
  return [...problems, ...later.flatMap((check) => check())];
}

/** A card may change facts: what refers to one of them is compiled anew, so that the card's model answers meet the card's figures. */
function withCard(beat: TalkBeat, ready: Ready, { lexicon, facts, changed }: { lexicon: CompiledLexicon; facts: Facts; changed: string[] }): Ready {
  const own: Ready = new Map(ready);
  for (const criterion of beat.criteria) {
    if (isJudged(criterion) && ready.has(criterion) && changed.some((fact) => refersTo(criterion, fact))) own.set(criterion, judging(criterion, lexicon, facts));
  }
  return own;
}

/** The facts as the judge wants them. */
export function factValues(situation: Situation, variant: string | null): Facts {
  return Object.fromEntries(resolveFacts(situation, variant).map(({ id, type, value }) => [id, { type, value }]));
}

function prepare(criterion: JudgedCriterion, lexicon: CompiledLexicon, facts: Facts, known: ReadonlySet<string>, path: Path, ready: Ready): Problem[] {
  const problems: Problem[] = [];
  for (const [index, frame] of [criterion.meets, ...(criterion.unless ?? [])].entries()) {
    for (const { part, path: place } of frameParts(frame, [...path, ...(index === 0 ? ["meets"] : ["unless", index - 1])])) {
      if (typeof part !== "object" || !("words" in part)) continue;
      for (const [position, wording] of part.words.entries()) problems.push(...checkWording(wording, known, [...place, "words", position]));
    }
  }
  try {
    ready.set(criterion, judging(criterion, lexicon, facts));
  } catch (error) {
    if (error instanceof BadFigureError && !(error.figure in facts) && !refersTo(criterion, error.figure)) problems.push(problem("criterion/bad-figure", [...path, "meets"], { criterion: criterion.id, figure: error.figure }));
    else if (!(error instanceof BadFigureError || error instanceof UnknownConceptError || error instanceof WordingError)) throw error;
  }
  return problems;
}

/** An unknown fact is reported as a reference. */
function refersTo(criterion: JudgedCriterion, fact: string): boolean {
  return JSON.stringify(criterion.meets).includes(`{"fact":${JSON.stringify(fact)}}`);
}

function checkExamples(criterion: JudgedCriterion, judged: Judging | undefined, path: Path): Problem[] {
  const { id, kind, examples, model } = criterion;
  const problems: Problem[] = [];
  if (examples.counts.length < WANTED_EXAMPLES || examples.fails.length < WANTED_EXAMPLES) {
    problems.push(problem("criterion/too-few-examples", [...path, "examples"], { criterion: id, counts: examples.counts.length, fails: examples.fails.length, wanted: WANTED_EXAMPLES }));
  }
  for (const [index, example] of examples.fails.entries()) {
    if (examples.counts.includes(example)) problems.push(problem("criterion/example-contradicts", [...path, "examples", "fails", index], { criterion: id, example }));
  }
  if (!judged) return problems;
  for (const [index, example] of examples.counts.entries()) {
    const verdict = judged(example);
    if (verdict?.state !== "met" && !examples.fails.includes(example)) {
      problems.push(problem("criterion/example-not-met", [...path, "examples", "counts", index], { criterion: id, example, state: verdict?.state ?? "", note: verdict?.note?.code ?? "" }));
    }
  }
  for (const [index, example] of examples.fails.entries()) {
    if (judged(example)?.state === "met" && !examples.counts.includes(example)) problems.push(problem("criterion/example-fires", [...path, "examples", "fails", index], { criterion: id, example }));
  }
  const modelMet = judged(model)?.state === "met";
  if (modelMet !== (kind === "does")) problems.push(problem("criterion/model-misses", [...path, "model"], { criterion: id, model }));
  return problems;
}

/** A card that leaves a beat's model and criterion alone is no reason to try them again. */
function checkBeatModel(beat: TalkBeat, ready: Ready, tried: Set<string>, path: Path): Problem[] {
  const text = readText(beat.model, "zh-CN");
  return beat.criteria.flatMap((criterion) => {
    const judged = isJudged(criterion) ? ready.get(criterion) : undefined;
    const trial = JSON.stringify([beat.id, criterion.id, text]);
    if (!judged || tried.has(trial)) return [];
    tried.add(trial);
    const met = judged(text)?.state === "met";
    return met === (criterion.kind === "does") ? [] : [problem(met ? "beat/model-at-fault" : "beat/model-misses", [...path, "model"], { beat: beat.id, criterion: criterion.id })];
  });
}
