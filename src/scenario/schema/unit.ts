/** Owns the unit: a folder of situations with its place in the course. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

export const unitSchema = z
  .object({
    $schema: z.string().optional(),
    format: z.literal(formatVersion),
    id: idSchema,
    number: z.number().int().min(1).max(5),
    title: textSchema,
    project: textSchema,
    hours: z.number().int().positive(),
    weeks: textSchema,
    objectives: z.array(textSchema).min(1),
    /** In teaching order. Without a file: planned, and shown as such. */
    situations: z
      .array(z.object({ id: idSchema, courseId: z.string(), title: textSchema, summary: textSchema.optional(), minutes: z.number().int().positive().optional(), file: z.string().regex(/^[a-z0-9-]+\.json$/).optional() }).strict())
      .min(1),
  })
  .strict();
export type Unit = z.infer<typeof unitSchema>;
