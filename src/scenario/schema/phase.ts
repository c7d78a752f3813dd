/** Owns the eight phases of a lesson (course README §4); their order is fixed. */
import { z } from "zod";
import { phaseIds } from "../phase-id.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

export const phaseIdSchema = z.enum(phaseIds);

export const phaseSchema = z
  .object({
    id: phaseIdSchema,
    minutes: z.number().int().positive(),
    /** What the student reads on entering: paragraphs. */
    intro: z.array(textSchema).min(1),
    goals: z.array(textSchema).default([]),
    /** What the teacher does, for the lesson plan. */
    teacher: textSchema.optional(),
    activities: z.array(idSchema).default([]),
    /** Media under the intro. */
    media: z.array(idSchema).optional(),
    /** Summary cards shown in the phase: knowledge to take along. */
    cards: z.array(z.object({ title: textSchema, lines: z.array(textSchema).min(1) }).strict()).default([]),
  })
  .strict();
