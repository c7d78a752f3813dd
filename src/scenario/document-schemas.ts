/** Owns which schema reads which kind of document. */
import type { z } from "zod";
import type { DocumentKind } from "./document-kind.ts";
import { formSchema } from "./schema/form.ts";
import { glossarySchema } from "./schema/glossary.ts";
import { lexiconSchema } from "./schema/lexicon.ts";
import { questionBankSchema } from "./schema/question-bank.ts";
import { rubricSchema } from "./schema/rubric.ts";
import { situationSchema } from "./schema/situation.ts";
import { transcriptSchema } from "./schema/transcript.ts";
import { unitSchema } from "./schema/unit.ts";

export const documentSchemas = {
  situation: situationSchema,
  unit: unitSchema,
  form: formSchema,
  lexicon: lexiconSchema,
  transcript: transcriptSchema,
  questions: questionBankSchema,
  glossary: glossarySchema,
  rubric: rubricSchema,
} as const satisfies Record<DocumentKind, z.ZodType>;
