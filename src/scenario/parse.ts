/** Owns reading documents of the format: migrated to the current version, defaults filled in, every fault of shape reported at once. */
import type { z } from "zod";
import { checkTree } from "./check-tree.ts";
import { documentSchemas } from "./document-schemas.ts";
import type { DocumentKind } from "./document-kind.ts";
import { migrate } from "./migrate.ts";
import { hasErrors, problem, type Problem } from "./problem.ts";
import { shapeProblems } from "./shape-problems.ts";
import type { Form } from "./schema/form.ts";
import type { Glossary } from "./schema/glossary.ts";
import type { LexiconSource } from "./schema/lexicon.ts";
import type { QuestionBank } from "./schema/question-bank.ts";
import type { CourseRubric } from "./schema/rubric.ts";
import type { Situation } from "./schema/situation.ts";
import type { Transcript } from "./schema/transcript.ts";
import type { Unit } from "./schema/unit.ts";

/** `situation` is null when there is an error. References and deeper rules are checked by authoring. */
export function parseSituation(source: unknown): { situation: Situation | null; problems: Problem[] } {
  const { value, problems } = parseDocument("situation", source);
  return { situation: value, problems };
}

export function parseUnit(source: unknown): { unit: Unit | null; problems: Problem[] } {
  const { value, problems } = parseDocument("unit", source);
  return { unit: value, problems };
}

export function parseForm(source: unknown): { form: Form | null; problems: Problem[] } {
  const { value, problems } = parseDocument("form", source);
  return { form: value, problems };
}

export function parseLexicon(source: unknown): { lexicon: LexiconSource | null; problems: Problem[] } {
  const { value, problems } = parseDocument("lexicon", source);
  return { lexicon: value, problems };
}

export function parseTranscript(source: unknown): { transcript: Transcript | null; problems: Problem[] } {
  const { value, problems } = parseDocument("transcript", source);
  return { transcript: value, problems };
}

export function parseQuestions(source: unknown): { questions: QuestionBank | null; problems: Problem[] } {
  const { value, problems } = parseDocument("questions", source);
  return { questions: value, problems };
}

export function parseGlossary(source: unknown): { glossary: Glossary | null; problems: Problem[] } {
  const { value, problems } = parseDocument("glossary", source);
  return { glossary: value, problems };
}

export function parseRubric(source: unknown): { rubric: CourseRubric | null; problems: Problem[] } {
  const { value, problems } = parseDocument("rubric", source);
  return { rubric: value, problems };
}

type Document<Kind extends DocumentKind> = z.output<(typeof documentSchemas)[Kind]>;

function parseDocument<Kind extends DocumentKind>(kind: Kind, source: unknown): { value: Document<Kind> | null; problems: Problem[] } {
  if (typeof source !== "object" || source === null || Array.isArray(source)) {
    return { value: null, problems: [problem("shape/wrong-type", [], { expected: "object", found: source === null ? "null" : Array.isArray(source) ? "array" : typeof source })] };
  }
  const problems = checkTree(source);
  if (problems.some(({ code }) => code === "shape/too-deep")) return { value: null, problems };
  const migrated = migrate(kind, source as Record<string, unknown>);
  if ("problem" in migrated) return { value: null, problems: [...problems, migrated.problem] };
  const result = documentSchemas[kind].safeParse(migrated.document);
  if (!result.success) return { value: null, problems: [...problems, ...shapeProblems(result.error.issues, migrated.document)] };
  return { value: hasErrors(problems) ? null : (result.data as Document<Kind>), problems };
}
