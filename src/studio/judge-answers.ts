/**
 * Owns judging answers by criteria that are just being written: verdicts with evidence, and why something does not count. What cannot be judged yet is said, never thrown.
 * Must not know who asks.
 */
import { compileLexicon, UnknownConceptError, type CompiledLexicon } from "../language/concepts.ts";
import type { Facts, Lexicon, Verdict } from "../language/criterion.ts";
import { BadFrameError } from "../language/frame.ts";
import { compileCriteria, judge, type CompiledCriteria } from "../language/judge.ts";
import { BadFigureError } from "../language/value-test.ts";
import { WordingError } from "../language/wording.ts";
import type { Frame } from "../scenario/schema/frame.ts";
import type { StudioDocument } from "./document.ts";
import { allParts } from "./frame-parts.ts";
import { factsIn, heardAt, type JudgedPart } from "./heard.ts";
import { lexiconWith, type StudioKit } from "./kit.ts";
import { whyNot, type Reason } from "./why-not.ts";

/** Why a criterion cannot be tried: a concept or fact that is not there, a wording that cannot be read, a group without parts. */
export type CriterionFault = { code: "unknown-concept" | "bad-wording" | "bad-figure" | "empty-part"; params: Readonly<Record<string, string>> };

/** Exactly one of `verdict` and `fault` is there. `reason`: why it is not met, or how it is. */
export type Judgement = { key: string; kind: "does" | "must-not"; verdict: Verdict | null; reason: Reason | null; fault: CriterionFault | null };

export type AnswerJudge = { judge(key: string, criterion: JudgedPart, facts: Facts, texts: readonly string[]): Judgement[] };

/** After so many compiled criteria the words of all those that were typed meanwhile are let go. */
const MOST_COMPILED = 600;

/** Compiles each criterion once, however often it is asked; typing makes many of them. */
export function makeAnswerJudge(lexicon: Lexicon): AnswerJudge {
  let words: CompiledLexicon | null = null;
  const compiled = new Map<string, CompiledCriteria>();

  function compile({ kind, act, meets, unless }: JudgedPart, facts: Facts): CompiledCriteria {
    const name = JSON.stringify([kind, act, meets, unless, factsNamed(meets, unless, facts)]);
    const known = compiled.get(name);
    if (known) return known;
    if (compiled.size >= MOST_COMPILED) {
      compiled.clear();
      words = null;
    }
    words ??= compileLexicon(lexicon);
    const criterion = { id: "x", title: "", kind, ...(act && { act }), points: 1, ability: "communication" as const, meets, ...(unless && { unless }), examples: { counts: [], fails: [] }, advice: "", model: "" };
    const made = compileCriteria([criterion], words, facts);
    compiled.set(name, made);
    return made;
  }

  function verdictOf(part: JudgedPart, facts: Facts, text: string): Verdict | undefined {
    return judge(text, compile(part, facts))[0];
  }

  return {
    judge(key, criterion, facts, texts) {
      const { kind } = criterion;
      const fault = faultOf(() => compile(criterion, facts), criterion);
      if (fault) return texts.map(() => ({ key, kind, verdict: null, reason: null, fault }));
      return texts.map((text) => {
        const verdict = verdictOf(criterion, facts, text);
        if (!verdict) return { key, kind, verdict: null, reason: null, fault: null };
        return { key, kind, verdict: { ...verdict, id: key.slice(key.indexOf(":") + 1) }, reason: whyNot(criterion, verdict, text, (part) => verdictOf({ ...part, kind }, facts, text)), fault: null };
      });
    },
  };
}

/** The values of the facts that a criterion names: with others it is another one. */
function factsNamed(meets: Frame, unless: readonly Frame[] | undefined, facts: Facts): unknown[] {
  const names = JSON.stringify([meets, unless]).matchAll(/\{"fact":"([^"]*)"\}/g);
  return [...names].map(([, name = ""]) => [name, facts[name] ?? null]);
}

function faultOf(compile: () => unknown, { meets, unless }: JudgedPart): CriterionFault | null {
  for (const frame of [meets, ...(unless ?? [])]) for (const part of allParts(frame)) if (isEmpty(part.frame)) return { code: "empty-part", params: {} };
  try {
    compile();
    return null;
  } catch (error) {
    if (error instanceof UnknownConceptError) return { code: "unknown-concept", params: { concept: error.concept } };
    if (error instanceof WordingError) return { code: "bad-wording", params: { wording: error.wording } };
    if (error instanceof BadFigureError) return { code: "bad-figure", params: { figure: error.figure } };
    if (error instanceof BadFrameError) return { code: "empty-part", params: {} };
    throw error;
  }
}

/** A group without parts would be met by everything, or by nothing. */
function isEmpty(frame: Frame): boolean {
  if (typeof frame !== "object") return !frame;
  const lists = [("all" in frame && frame.all) || null, ("any" in frame && frame.any) || null, ("seq" in frame && frame.seq) || null, ("words" in frame && frame.words) || null];
  return Object.keys(frame).length === 0 || lists.some((list) => list?.length === 0);
}

const judges = new WeakMap<StudioKit, { concepts: string; judge: AnswerJudge }>();

/** The judge for what a document may use; the same one until its own concepts change. */
export function judgeFor({ concepts }: Pick<StudioDocument, "concepts">, kit: StudioKit): AnswerJudge {
  const name = JSON.stringify(concepts ?? {});
  const known = judges.get(kit);
  if (known?.concepts === name) return known.judge;
  const made = makeAnswerJudge(lexiconWith(concepts ?? {}, kit).lexicon);
  judges.set(kit, { concepts: name, judge: made });
  return made;
}

/** One row per text: what every criterion that is listened for at the beat makes of it, the beat's own first. */
export function judgeAnswers(document: Pick<StudioDocument, "situation" | "concepts">, kit: StudioKit, activity: number, beat: string, texts: readonly string[]): Judgement[][] {
  const facts = factsIn(document.situation);
  const answers = judgeFor(document, kit);
  const columns = heardAt(document.situation, activity, beat).map(({ key, criterion }) => answers.judge(key, criterion, facts, texts));
  return texts.map((_, index) => columns.flatMap((column) => column[index] ?? []));
}

/** What of a document judging needs, so that a whole one need not travel for a sentence. */
export type TrialOf = Pick<StudioDocument, "concepts"> & { situation: Pick<StudioDocument["situation"], "facts"> };

/** What one criterion makes of texts, wherever it stands: in a beat, or with a seat. */
export function judgeByOne({ situation, ...document }: TrialOf, kit: StudioKit, criterion: JudgedPart, texts: readonly string[]): Judgement[] {
  return judgeFor(document, kit).judge("", criterion, factsIn(situation), texts);
}
