/** Owns a document made ready to be checked and tried: parsed, with the forms and words of the course and its own. Must not know where the library comes from. */
import type { Lexicon } from "../language/criterion.ts";
import { parseForm, parseLexicon, parseSituation } from "../scenario/parse.ts";
import type { Path, Problem } from "../scenario/problem.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { StudioDocument } from "./document.ts";

/** What the course gives. */
export type StudioKit = { lexicon: Lexicon; forms: readonly Form[] };

/** From the library as it was fetched; what is not of the format is left out. */
export function libraryOf(lexicon: unknown, forms: readonly unknown[]): StudioKit {
  return {
    lexicon: parseLexicon(lexicon).lexicon ?? { format: 1, concepts: {} },
    forms: forms.flatMap((source) => parseForm(source).form ?? []),
  };
}

/** `situation` is null while the document is not of the format; `problems` are those of its shape. */
export type Readied = { situation: Situation | null; forms: ReadonlyMap<string, Form>; lexicon: Lexicon; problems: Problem[] };

/** Paths of problems begin at the document's root: `["situation", …]`, `["forms", 0, …]`, `["concepts", …]`. */
export function readyDocument(document: StudioDocument, kit: StudioKit): Readied {
  const { situation, problems } = parseSituation(document.situation);
  const forms = document.forms.map((source) => parseForm(source));
  const own = lexiconWith(document.concepts, kit);
  return {
    situation,
    forms: new Map([...kit.forms, ...forms.flatMap(({ form }) => form ?? [])].map((form) => [form.id, form])),
    lexicon: own.lexicon,
    problems: [
      ...problems.map((one) => under(one, ["situation"])),
      ...forms.flatMap((read, index) => read.problems.map((one) => under(one, ["forms", index]))),
      // The document has no envelope around its concepts.
      ...own.problems.map((one) => under(one, [])),
    ],
  };
}

/** The words of the course with a document's own; never under one of the course's ids. */
export function lexiconWith(concepts: StudioDocument["concepts"], { lexicon }: StudioKit): { lexicon: Lexicon; problems: Problem[] } {
  const own = parseLexicon({ format: 1, concepts });
  const some = own.lexicon && Object.keys(own.lexicon.concepts).length > 0;
  return { lexicon: some ? { ...lexicon, concepts: { ...own.lexicon?.concepts, ...lexicon.concepts } } : lexicon, problems: own.problems };
}

export function under(one: Problem, place: Path): Problem {
  return { ...one, path: [...place, ...one.path] };
}
