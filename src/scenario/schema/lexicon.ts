/** Owns the schema of the shared lexicon `scenarios/lexicon.json`: concepts with their many wordings. Mirrors the plain type in language/criterion.ts. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { idSchema } from "./id.ts";

const wordingSchema = z.string().min(1).max(2000).describe("Wording, in the notation of docs/scenario-format.md");

export const conceptSchema = z
  .object({
    title: z.string().min(1),
    words: z.array(wordingSchema).min(1),
    /** Wordings that swallow a match lying inside them. */
    except: z.array(wordingSchema).optional(),
    /** `off`: no homophones are taken for these wordings. */
    typo: z.literal("off").optional(),
  })
  .strict();

export type Concept = z.infer<typeof conceptSchema>;

export const lexiconSchema = z.object({ $schema: z.string().optional(), format: z.literal(formatVersion), concepts: z.record(idSchema, conceptSchema) }).strict();
export type LexiconSource = z.infer<typeof lexiconSchema>;
