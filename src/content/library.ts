/** Owns one folder of scenarios as it lies on disk: every document read once, with its own problems, every situation made ready once. */
import { basename, dirname, join } from "node:path";
import { ledParts } from "../attempt/led/led-parts.ts";
import { prepareSituation, type Prepared } from "../attempt/prepared.ts";
import { isPlayable } from "../authoring/check-situation.ts";
import type { Lexicon } from "../language/criterion.ts";
import { parseForm, parseGlossary, parseLexicon, parseQuestions, parseRubric, parseSituation, parseTranscript, parseUnit } from "../scenario/parse.ts";
import type { Problem } from "../scenario/problem.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Glossary } from "../scenario/schema/glossary.ts";
import type { QuestionBank } from "../scenario/schema/question-bank.ts";
import type { CourseRubric } from "../scenario/schema/rubric.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { Transcript } from "../scenario/schema/transcript.ts";
import type { Unit } from "../scenario/schema/unit.ts";
import { documentFiles } from "./document-files.ts";
import { readJson, type JsonFile } from "./read-json.ts";
import { versionOf } from "./version.ts";

/** `value` is null when the file cannot be used; then there is an error among the problems. */
export type Loaded<Value> = { file: JsonFile; value: Value | null; problems: Problem[] };

export type Library = {
  root: string;
  lexicon(): Loaded<Lexicon>;
  /** Forms that can be used, by id. */
  forms(): ReadonlyMap<string, Form>;
  formFiles(): readonly string[];
  form(path: string): Loaded<Form>;
  rubric(path: string): Loaded<CourseRubric>;
  unit(path: string): Loaded<Unit>;
  situation(path: string): Loaded<Situation>;
  transcript(path: string): Loaded<Transcript>;
  questions(path: string): Loaded<QuestionBank>;
  glossary(path: string): Loaded<Glossary>;
  /** The situation of a file, ready to be played; null when it cannot be. */
  prepared(path: string): Prepared | null;
};

export function openLibrary(root: string): Library {
  const known = new Map<string, Loaded<unknown>>();
  const load = <Value>(path: string, parse: (source: unknown) => { value: Value | null; problems: Problem[] }): Loaded<Value> => {
    const found = (known.get(path) as Loaded<Value> | undefined) ?? loadFile(path, parse);
    known.set(path, found);
    return found;
  };
  const form = (path: string) => load(path, (source) => named(parseForm(source), ({ form: value }) => value));
  const formFiles = () => filesIn(join(root, "forms"));
  let forms: ReadonlyMap<string, Form> | null = null;
  const prepared = new Map<string, Prepared | null>();
  const library: Library = {
    root,
    form,
    lexicon: () => load(join(root, "lexicon.json"), (source) => named(parseLexicon(source), ({ lexicon }) => lexicon)),
    formFiles,
    forms: () => (forms ??= new Map(formFiles().flatMap((path) => toEntry(form(path).value)))),
    rubric: (path) => load(path, (source) => named(parseRubric(source), ({ rubric }) => rubric)),
    unit: (path) => load(path, (source) => named(parseUnit(source), ({ unit }) => unit)),
    situation: (path) => load(path, (source) => named(parseSituation(source), ({ situation }) => situation)),
    transcript: (path) => load(path, (source) => named(parseTranscript(source), ({ transcript }) => transcript)),
    questions: (path) => load(path, (source) => named(parseQuestions(source), ({ questions }) => questions)),
    glossary: (path) => load(path, (source) => named(parseGlossary(source), ({ glossary }) => glossary)),
    prepared: (path) => {
      const found = prepared.has(path) ? (prepared.get(path) ?? null) : prepare(library, path);
      prepared.set(path, found);
      return found;
    },
  };
  return library;
}

function prepare(library: Library, path: string): Prepared | null {
  const situation = library.situation(path).value;
  const lexicon = library.lexicon().value;
  if (!situation || !lexicon || !isPlayable(situation, library.forms(), lexicon)) return null;
  const forms = [...library.forms().values()];
  return prepareSituation({ unit: basename(dirname(path)), situation, lexicon, forms, version: versionOf(situation, lexicon, forms) }, ledParts);
}

/** The situation files of the folder that a unit, situation or transcript lies in. */
export function situationFiles(folder: string): string[] {
  return documentFiles(folder).flatMap(({ path, kind }) => (kind === "situation" && dirname(path) === folder ? [path] : []));
}

/** The transcripts of a unit's folder. */
export function transcriptFiles(folder: string): string[] {
  return filesIn(join(folder, "transcripts"));
}

/** None when there is no such folder. */
function filesIn(folder: string): string[] {
  return documentFiles(folder).flatMap(({ path }) => (path === folder ? [] : [path]));
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
