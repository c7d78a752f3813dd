/** Owns the glossary of the course: the trade's words in Chinese and English. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { idSchema } from "./id.ts";

export const termSchema = z
  .object({
    id: idSchema,
    /** Row of the course's glossary, e.g. `G017`. */
    courseId: z.string().regex(/^G\d{3}$/),
    /** Unit that it belongs to; null: all of them. */
    unit: idSchema.nullable(),
    /** A phrase is spoken on the telephone; `zh` then says what for. */
    kind: z.enum(["term", "phrase"]),
    zh: z.string().min(1),
    /** The preferred word first; whoever writes one of the others is right, too. */
    en: z.array(z.string().min(1)).min(1),
    /** In Chinese, about the use of the English word. */
    note: z.string().min(1).optional(),
  })
  .strict();
export type Term = z.infer<typeof termSchema>;

export const glossarySchema = z.object({ $schema: z.string().optional(), format: z.literal(formatVersion), terms: z.array(termSchema).min(1) }).strict();
export type Glossary = z.infer<typeof glossarySchema>;
