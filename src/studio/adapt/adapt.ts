/** Owns “the same case, other goods”: a copy of a document in which facts and names are others, in every text that speaks of them. Nothing is changed that was not shown before. */
import type { Path } from "../../scenario/problem.ts";
import { stringsOf } from "../../scenario/strings.ts";
import type { Text } from "../../scenario/text.ts";
import type { StudioDocument } from "../document.ts";
import { edit } from "../edit.ts";
import { putAt } from "../path.ts";
import { replacerOf, type Replacer } from "./replace.ts";
import { pairsFor, type Pair } from "./wordings.ts";

/** By fact or persona its new value or name; `words`: others that stand for nothing. What stays is absent. */
export type Wanted = { facts: Readonly<Record<string, string>>; personas: Readonly<Record<string, string>>; words: readonly Pair[] };

/** A wording with everything it is found in. */
export type Replacement = Pair & { places: { path: Path; before: string; after: string }[] };

/** What would be replaced, in the order of what is wanted; only what is found. */
export function planned(document: StudioDocument, wanted: Wanted): Replacement[] {
  const pairs = pairsWanted(document, wanted);
  const found = new Map(pairs.map((pair): [string, Replacement] => [pair.from, { ...pair, places: [] }]));
  for (const { path, before, after, used } of changesIn(document, wanted, pairs)) for (const from of used) found.get(from)?.places.push({ path, before, after });
  return [...found.values()].filter(({ places }) => places.length > 0);
}

/** `left`: wordings that stay although they were found. */
export function adapt(document: StudioDocument, wanted: Wanted, { id, unit, title, left = [] }: { id: string; unit: string; title: Text; left?: readonly string[] }): StudioDocument {
  const pairs = pairsWanted(document, wanted).filter(({ from }) => !left.includes(from));
  const changes = [...changesIn(document, wanted, pairs)];
  return edit(document, (copy) => {
    for (const { path, after } of changes) putAt(copy, path, after);
    for (const fact of copy.situation.facts) fact.value = wanted.facts[fact.id] || fact.value;
    copy.unit = unit;
    copy.situation.id = id;
    copy.situation.title = title;
    for (const transcript of copy.transcripts) transcript.situation = id;
  }).document;
}

function pairsWanted({ situation }: StudioDocument, { facts, personas, words }: Wanted): Pair[] {
  const ofFacts = situation.facts.flatMap(({ id, type, value }) => {
    const after = facts[id];
    return after === undefined || after === "" || after === value ? [] : pairsFor(type, value, after);
  });
  const ofPersonas = situation.cast.personas.flatMap(({ id, name }) => {
    const after = personas[id];
    if (after === undefined || after === "") return [];
    return [...new Set(typeof name === "string" ? [name] : [name["zh-CN"]])].filter((from) => from !== after && from.length > 1).map((from) => ({ from, to: after }));
  });
  const all = new Map<string, Pair>();
  for (const pair of [...words.filter(({ from }) => from !== ""), ...ofPersonas, ...ofFacts]) if (!all.has(pair.from)) all.set(pair.from, pair);
  return [...all.values()];
}

type Change = { path: Path; before: string; after: string; used: Set<string> };

function* changesIn(document: StudioDocument, wanted: Wanted, pairs: readonly Pair[]): Generator<Change> {
  const { situation } = document;
  const replaced = replacerOf(pairs);
  const strictly = wholly(pairs);
  for (const { path, value, strict } of writingsIn(document)) {
    if (isOwnValue(situation, path, wanted)) continue;
    const { text, used } = strict ? strictly(value) : replaced(value);
    if (text !== value) yield { path, before: value, after: text, used: new Set(used.map(({ from }) => from)) };
  }
}

/** A time in a criterion is the fact's own, or another. */
function wholly(pairs: readonly Pair[]): Replacer {
  const known = new Map(pairs.filter(sameForm).map((pair) => [pair.from, pair]));
  return (value) => {
    const pair = known.get(value);
    return pair ? { text: pair.to, used: [pair] } : { text: value, used: [] };
  };
}

/** Where only times may stand, nothing else is put. */
function sameForm({ from, to }: Pair): boolean {
  const form = (text: string) => text.replace(/\d/g, "0");
  return form(from) === form(to) && /^[\d:T-]+$/.test(from);
}

/** The value of a fact that is wanted otherwise is set, not searched; typed values of other facts are other values. */
function isOwnValue({ facts }: StudioDocument["situation"], path: Path, wanted: Wanted): boolean {
  const [root, list, index, key] = path;
  if (root !== "situation" || list !== "facts" || key !== "value") return false;
  const fact = facts[Number(index)];
  return fact !== undefined && (Object.hasOwn(wanted.facts, fact.id) || (fact.type !== "text" && fact.type !== "name"));
}

const SAID = new Set<string | number>(["text", "value", "query"]);

function* writingsIn(document: StudioDocument): Generator<{ path: Path; value: string; strict: boolean }> {
  const under = (root: Path, found: ReturnType<typeof stringsOf>) => found.map((one) => ({ ...one, path: [...root, ...one.path] }));
  yield* under(["situation"], stringsOf("situation", document.situation).filter(({ path }) => !(path.length === 1 && (path[0] === "title" || path[0] === "id"))));
  for (const [index, form] of document.forms.entries()) yield* under(["forms", index], stringsOf("form", form));
  for (const [index, answer] of document.answers.entries()) yield { path: ["answers", index, "text"], value: answer.text, strict: false };
  for (const [id, concept] of Object.entries(document.concepts)) for (const [index, words] of concept.words.entries()) yield { path: ["concepts", id, "words", index], value: words, strict: false };
  for (const [index, { commands }] of document.transcripts.entries()) yield* saidIn(commands, ["transcripts", index, "commands"]);
}

/** What a player said, filled in and looked up; the rest of a command is ids and kinds. */
function* saidIn(value: unknown, path: Path): Generator<{ path: Path; value: string; strict: boolean }> {
  if (typeof value === "string" && SAID.has(path[path.length - 1] ?? "")) yield { path, value, strict: false };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* saidIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
