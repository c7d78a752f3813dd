/** Owns reading a frame as a sentence: its structure with everything that is named in it. The words around it belong to the screen. */
import type { Frame } from "../../scenario/schema/frame.ts";
import type { Text } from "../../scenario/text.ts";
import type { StudioDocument } from "../document.ts";
import { countWordings, plainTexts, readWording, type ValueType, type WordingChip } from "./wording-chips.ts";

/** What frames name: the concepts there are, by id, and the facts of the case. */
export type Named = { concepts: Readonly<Record<string, { title: string; words: readonly string[] }>>; facts: StudioDocument["situation"]["facts"] };

/** A figure of a criterion: a fact of the case, or written in place in its canonical writing. */
export type Bound = { fact: string; label: Text | null; value: string } | { figure: string };

/** One wording, ready to be shown: plain alternatives, or a row of chips with the concepts in it by title. */
export type ReadWording = { texts: string[] } | { row: ReadChip[] };
export type ReadChip = { kind: "gap"; max: number | null; commas: boolean } | { kind: "choice"; optional: boolean; options: ReadOption[] };
export type ReadOption = { kind: "text"; text: string } | { kind: "concept"; id: string; title: string | null } | { kind: "value"; type: ValueType } | { kind: "border" } | { kind: "question" };

export type Phrase =
  | { kind: "concept"; id: string; title: string | null; count: number }
  | { kind: "words"; wordings: ReadWording[]; count: number }
  | { kind: "all"; parts: Phrase[]; within: number | null }
  | { kind: "any"; parts: Phrase[] }
  | { kind: "seq"; parts: Phrase[]; gap: number; commas: boolean }
  | { kind: "not"; part: Phrase }
  | { kind: "only"; part: Phrase; unless: Phrase[]; reach: "clause" | "sentence" }
  | { kind: "value"; type: "time" | "duration" | "money" | "number"; equals: Bound | null; min: Bound | null; max: Bound | null; near: boolean }
  | { kind: "digits"; type: "phone" | "code"; equals: Bound }
  | { kind: "differs"; fact: Bound; about: Phrase | null };

export const usualGap = 8;

export function readFrame(frame: Frame, named: Named): Phrase {
  const read = (part: Frame): Phrase => readFrame(part, named);
  const bound = (value: string | number | { fact: string } | undefined): Bound | null => (value === undefined ? null : boundOf(value, named));
  if (typeof frame === "string") {
    const concept = named.concepts[frame];
    return { kind: "concept", id: frame, title: concept?.title ?? null, count: concept ? countWordings(concept.words) : 0 };
  }
  if ("all" in frame) return { kind: "all", parts: frame.all.map(read), within: frame.within ?? null };
  if ("any" in frame) return { kind: "any", parts: frame.any.map(read) };
  if ("seq" in frame) return { kind: "seq", parts: frame.seq.map(read), gap: frame.gap ?? usualGap, commas: frame.commas !== false };
  if ("words" in frame) return { kind: "words", wordings: frame.words.map((wording) => readOne(wording, named)), count: countWordings(frame.words) };
  if ("not" in frame) return { kind: "not", part: read(frame.not) };
  if ("only" in frame) return { kind: "only", part: read(frame.only), unless: frame.unless.map(read), reach: frame.reach ?? "clause" };
  if ("phone" in frame) return { kind: "digits", type: "phone", equals: boundOf(frame.phone.equals, named) };
  if ("code" in frame) return { kind: "digits", type: "code", equals: boundOf(frame.code.equals, named) };
  if ("differs" in frame) return { kind: "differs", fact: boundOf(frame.differs, named), about: frame.about === undefined ? null : read(frame.about) };
  const type = "time" in frame ? "time" : "duration" in frame ? "duration" : "money" in frame ? "money" : "number";
  const { equals, min, max, near } = testOf(frame) ?? {};
  return { kind: "value", type, equals: bound(equals), min: bound(min), max: bound(max), near: near === true };
}

type Test = { equals?: string | number | { fact: string } | undefined; min?: string | number | { fact: string } | undefined; max?: string | number | { fact: string } | undefined; near?: boolean | undefined };

/** The test of a figure, of whichever kind; undefined where a frame is no figure. */
export function testOf(frame: Frame): Test | undefined {
  if (typeof frame === "string") return undefined;
  return "time" in frame ? frame.time : "duration" in frame ? frame.duration : "money" in frame ? frame.money : "number" in frame ? frame.number : undefined;
}

function boundOf(value: string | number | { fact: string }, { facts }: Named): Bound {
  if (typeof value !== "object") return { figure: String(value) };
  const fact = (facts ?? []).find(({ id }) => id === value.fact);
  return { fact: value.fact, label: fact?.label ?? null, value: fact?.value ?? "" };
}

export function readOne(wording: string, { concepts }: Named): ReadWording {
  const texts = plainTexts(wording);
  if (texts) return { texts };
  return { row: readWording(wording).map((chip) => (chip.kind === "gap" ? chip : { ...chip, options: chip.options.map((option) => titled(option, concepts)) })) };
}

function titled(option: Extract<WordingChip, { kind: "choice" }>["options"][number], concepts: Named["concepts"]): ReadOption {
  return option.kind === "concept" ? { ...option, title: concepts[option.id]?.title ?? null } : option;
}
