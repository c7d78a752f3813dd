/** Owns walking the conditions and frames of a dialogue with their places; judges nothing. */
import type { Path } from "../scenario/problem.ts";
import type { Beat } from "../scenario/schema/beat.ts";
import type { Condition } from "../scenario/schema/condition.ts";
import type { Criterion, JudgedCriterion } from "../scenario/schema/criterion.ts";
import type { Dialogue } from "../scenario/schema/dialogue.ts";
import type { Frame } from "../scenario/schema/frame.ts";
import type { Places } from "./places.ts";

export type Visited<Part> = { part: Part; path: Path; beat: Beat | null };

/** Every condition of a dialogue, innermost ones too. */
export function* conditionsOf(dialogue: Dialogue, places: Places, at: Path): Generator<Visited<Condition>> {
  for (const beat of dialogue.beats) {
    const place = places.of(beat, at);
    for (const condition of beatConditions(beat)) yield* conditionParts(condition, beat, places, places.of(condition, place));
  }
  for (const { when } of dialogue.interrupts) yield* conditionParts(when, null, places, places.of(when, at));
}

function* beatConditions(beat: Beat): Generator<Condition> {
  if (beat.kind !== "end") for (const { when } of beat.next) if (when) yield when;
  if (beat.kind === "talk") {
    yield beat.good;
    if (beat.wrong) yield beat.wrong;
    if (beat.skipWhen) yield beat.skipWhen;
    for (const { when } of beat.replies) if (when) yield when;
  }
  if (beat.kind === "inquire") for (const { needs } of beat.contacts) if (needs) yield needs;
  if ("criteria" in beat) for (const criterion of beat.criteria) if ("when" in criterion) yield criterion.when;
}

export function* conditionParts(part: Condition, beat: Beat | null, places: Places, path: Path): Generator<Visited<Condition>> {
  yield { part, path, beat };
  const inner = "all" in part ? part.all : "any" in part ? part.any : "not" in part ? [part.not] : [];
  for (const child of inner) yield* conditionParts(child, beat, places, places.of(child, path));
}

/** Every criterion of a dialogue with the beat it belongs to. */
export function* criteriaOf(dialogue: Dialogue, places: Places, at: Path): Generator<Visited<Criterion> & { beat: Beat }> {
  for (const beat of dialogue.beats) {
    if ("criteria" in beat) for (const part of beat.criteria) yield { part, path: places.of(part, places.of(beat, at)), beat };
  }
}

export function isJudged(criterion: Criterion): criterion is JudgedCriterion {
  return "meets" in criterion;
}

/** A frame and every frame within it. */
export function* frameParts(frame: Frame, path: Path): Generator<{ part: Frame; path: Path }> {
  yield { part: frame, path };
  if (typeof frame === "string") return;
  for (const key of ["all", "any", "seq", "unless"] as const) {
    const inner = (frame as Partial<Record<typeof key, Frame[]>>)[key];
    if (inner) for (const [index, child] of inner.entries()) yield* frameParts(child, [...path, key, index]);
  }
  for (const key of ["not", "only", "about"] as const) {
    const inner = (frame as Partial<Record<typeof key, Frame>>)[key];
    if (inner !== undefined) yield* frameParts(inner, [...path, key]);
  }
}

/** The facts that a single frame (not those within it) refers to, with the key under which. */
export function* frameFacts(frame: Frame): Generator<{ fact: string; under: (string | number)[] }> {
  if (typeof frame === "string") return;
  if ("differs" in frame) yield { fact: frame.differs.fact, under: ["differs", "fact"] };
  for (const key of ["time", "duration", "money", "number", "phone", "code"] as const) {
    const test = (frame as Partial<Record<typeof key, Record<string, unknown>>>)[key];
    if (!test) continue;
    for (const [bound, value] of Object.entries(test)) {
      if (typeof value === "object" && value !== null && "fact" in value) yield { fact: String(value.fact), under: [key, bound, "fact"] };
    }
  }
}

/** The facts that a criterion's words are compared with. */
export function criterionFacts(criterion: JudgedCriterion): string[] {
  const frames = [criterion.meets, ...(criterion.unless ?? [])];
  return [...new Set(frames.flatMap((frame) => [...frameParts(frame, [])].flatMap(({ part }) => [...frameFacts(part)].map(({ fact }) => fact))))];
}
