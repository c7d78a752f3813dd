/** Owns played transcripts: commands of one attempt and the result that they must have. Commands are checked by attempt, not here. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { criterionKeySchema, idSchema } from "./id.ts";

const rangeSchema = z.object({ min: z.number(), max: z.number() }).strict();

export const transcriptSchema = z
  .object({
    $schema: z.string().optional(),
    format: z.literal(formatVersion),
    situation: idSchema,
    quality: z.enum(["strong", "weak", "off-topic", "gaming", "rude"]),
    about: z.string().optional(),
    mode: z.enum(["practice", "exam"]).default("practice"),
    seed: z.number().int().min(0).default(1),
    commands: z.array(z.record(z.string(), z.unknown())).min(1),
    expect: z
      .object({
        total: rangeSchema,
        grade: idSchema.optional(),
        moodAtEnd: rangeSchema.optional(),
        ending: z.enum(["closed", "hung-up", "escalated", "lost"]).optional(),
        blockers: z.array(idSchema).optional(),
        met: z.array(criterionKeySchema).default([]),
        notMet: z.array(criterionKeySchema).default([]),
        sections: z.record(idSchema, rangeSchema).default({}),
      })
      .strict(),
  })
  .strict();
export type Transcript = z.infer<typeof transcriptSchema>;
/** As an author writes it. */
export type TranscriptSource = z.input<typeof transcriptSchema>;
