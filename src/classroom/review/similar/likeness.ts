/**
 * Owns how alike two answers are in their wording: for finding what a teacher decided once in other answers. For showing and grouping only; similar words
 * may mean the opposite, so nothing is ever marked by likeness.
 */
import type { Span, VerdictState } from "../../../language/criterion.ts";
import { findEntities } from "../../../language/entity.ts";
import { read } from "../../../language/normalise.ts";
import { HARMLESS } from "../../../language/scope-words.ts";

/** What the judge made of a text; where it found nothing, spans are empty. */
export type Judged = { readonly state: VerdictState; readonly spans: readonly Span[]; readonly note?: { readonly code: string } };

/** An answer made ready for comparing. */
export type Likeness = {
  /** Normalised text. */
  readonly text: string;
  /** Normalised words that the judge found, and what it made of them; empty where it found none. */
  readonly words: string;
  /** Pairs of neighbouring characters, values left out, and how many there are. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
  /** What must be the same: values (10 分钟 is not 30 分钟), how often something is denied, whether something is asked. */
  readonly sense: string;
};

/** Found on the labelled answers (see its test): of answers at least so alike, nearly all are labelled alike. */
export const ALIKE = 0.7;
/** The same words found and taken alike, whatever stands around them. */
const SAME_WORDS = 0.95;

/** Harmless words come first and are the longest first, so that a negator inside one is passed over. */
const NEGATION = new RegExp(`${HARMLESS.split(" ").filter((word) => word !== "").sort((a, b) => b.length - a.length).join("|")}|([不没别无未勿莫])`, "g");

export function likenessOf(text: string, { state, spans, note }: Judged): Likeness {
  const reading = read(text);
  const entities = findEntities(reading);
  const words = spans.length === 0 ? "" : `${state} ${note?.code ?? ""} ${spans.map(([start, end]) => read(text.slice(start, end)).text).join(" ")}`;
  const stated = entities.map(({ type, values, digits }) => `${type}:${digits || values.join("|")}`).sort();
  const denials = [...reading.text.matchAll(NEGATION)].filter(([, negator]) => negator !== undefined).length;
  const pairs = new Map<string, number>();
  const plain = `^${entities.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)}#${rest.slice(end)}`, reading.text)}$`;
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.set(plain.slice(at, at + 2), (pairs.get(plain.slice(at, at + 2)) ?? 0) + 1);
  return { text: reading.text, words, pairs, size: plain.length - 1, sense: `${stated.join(" ")} ${denials} ${reading.asked.includes(true)}` };
}

/** 1: the same text but for punctuation, width, 您 and 你; 0.95: the same words found; else the share of common pairs of characters (Dice), 0 where values, denials or questions differ. */
export function similarity(a: Likeness, b: Likeness): number {
  if (a.text === b.text) return 1;
  if (a.words !== "" && a.words === b.words) return SAME_WORDS;
  if (a.sense !== b.sense) return 0;
  let common = 0;
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  for (const [pair, count] of few.pairs) common += Math.min(count, many.pairs.get(pair) ?? 0);
  return Math.min(SAME_WORDS, (2 * common) / (a.size + b.size));
}
