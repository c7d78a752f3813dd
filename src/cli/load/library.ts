/** Owns one folder of scenarios as it lies on disk: every document read once, with its own problems; nothing is checked across files here. */
import { dirname, join } from "node:path";
import type { Lexicon } from "../../language/criterion.ts";
import { parseForm, parseLexicon, parseSituation, parseTranscript, parseUnit } from "../../scenario/parse.ts";
import type { Problem } from "../../scenario/problem.ts";
import type { Form } from "../../scenario/schema/form.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Transcript } from "../../scenario/schema/transcript.ts";
import type { Unit } from "../../scenario/schema/unit.ts";
import { documentFiles } from "./document-files.ts";
import { readJson, type JsonFile } from "./read-json.ts";

/** `value` is null when the file cannot be used; then there is an error among the problems. */
export type Loaded<Value> = { file: JsonFile; value: Value | null; problems: Problem[] };

export type Library = {
  root: string;
  lexicon(): Loaded<Lexicon>;
  /** Forms that can be used, by id. */
  forms(): ReadonlyMap<string, Form>;
  form(path: string): Loaded<Form>;
  unit(path: string): Loaded<Unit>;
  situation(path: string): Loaded<Situation>;
  transcript(path: string): Loaded<Transcript>;
};

export function openLibrary(root: string): Library {
  const known = new Map<string, Loaded<unknown>>();
  const load = <Value>(path: string, parse: (source: unknown) => { value: Value | null; problems: Problem[] }): Loaded<Value> => {
    const found = (known.get(path) as Loaded<Value> | undefined) ?? loadFile(path, parse);
    known.set(path, found);
    return found;
  };
  const form = (path: string) => load(path, (source) => named(parseForm(source), ({ form: value }) => value));
  let forms: ReadonlyMap<string, Form> | null = null;
  return {
    root,
    form,
    lexicon: () => load(join(root, "lexicon.json"), (source) => named(parseLexicon(source), ({ lexicon }) => lexicon)),
    forms: () => (forms ??= new Map(documentFiles(join(root, "forms")).flatMap(({ path }) => toEntry(form(path).value)))),
    unit: (path) => load(path, (source) => named(parseUnit(source), ({ unit }) => unit)),
    situation: (path) => load(path, (source) => named(parseSituation(source), ({ situation }) => situation)),
    transcript: (path) => load(path, (source) => named(parseTranscript(source), ({ transcript }) => transcript)),
  };
}

/** The situation files of the folder that a unit, situation or transcript lies in. */
export function situationFiles(folder: string): string[] {
  return documentFiles(folder).flatMap(({ path, kind }) => (kind === "situation" && dirname(path) === folder ? [path] : []));
}

/** The transcripts of a unit's folder. */
export function transcriptFiles(folder: string): string[] {
  const files = documentFiles(join(folder, "transcripts"));
  return files.length === 1 && files[0]?.path === join(folder, "transcripts") ? [] : files.map(({ path }) => path);
}

function loadFile<Value>(path: string, parse: (source: unknown) => { value: Value | null; problems: Problem[] }): Loaded<Value> {
  const file = readJson(path);
  if (file.source === undefined) return { file, value: null, problems: file.problems };
  const { value, problems } = parse(file.source);
  return { file, value: file.problems.length > 0 ? null : value, problems: [...file.problems, ...problems] };
}

function named<Parsed extends { problems: Problem[] }, Value>(parsed: Parsed, pick: (parsed: Parsed) => Value): { value: Value; problems: Problem[] } {
  return { value: pick(parsed), problems: parsed.problems };
}

function toEntry(form: Form | null): [string, Form][] {
  return form ? [[form.id, form]] : [];
}
