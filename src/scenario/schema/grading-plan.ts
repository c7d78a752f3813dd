/** Owns how credit adds up: sections, parts, blockers, pass marks. The rules that apply it live in grading. */
import { z } from "zod";
import { conditionSchema } from "./condition.ts";
import { criterionKeySchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

/**
 * A part of a section. Its share of points is the credit of its sources over their maximum.
 * Sources: a whole activity, or some beats of a dialogue, or single criteria of it.
 */
export const partSchema = z
  .object({
    id: idSchema,
    title: textSchema,
    points: z.number().positive(),
    from: z
      .array(
        z
          .object({ activity: idSchema, beats: z.array(idSchema).optional(), criteria: z.array(criterionKeySchema).optional(), except: z.array(criterionKeySchema).optional() })
          .strict(),
      )
      .min(1),
    /** Blend the dialogue's ending mood in (rubrics R3: 70 % criteria, 30 % mood at the end). */
    withMood: idSchema.optional(),
  })
  .strict();

export const sectionSchema = z
  .object({ id: idSchema, title: textSchema, points: z.number().positive(), parts: z.array(partSchema).min(1), headline: z.boolean().default(false) })
  .strict();

/** Something that caps a score whatever the rest (rubrics R3). `when` is evaluated on the dialogue's end state. */
export const blockerSchema = z
  .object({
    id: idSchema,
    title: textSchema,
    dialogue: idSchema,
    when: conditionSchema,
    /** `total` caps the headline section, `dialogue` the dialogue's own parts, `criterion` only these beats get 0. */
    caps: z.enum(["total", "dialogue", "beats"]),
    at: z.number().min(0).max(100),
    beats: z.array(idSchema).default([]),
    advice: textSchema,
  })
  .strict();

export const gradingPlanSchema = z
  .object({
    sections: z.array(sectionSchema).min(1),
    blockers: z.array(blockerSchema).default([]),
    /** Grades by percent of the headline section, highest first. */
    grades: z.array(z.object({ id: idSchema, title: textSchema, from: z.number().min(0).max(100) }).strict()).min(2),
    passMark: z.number().min(0).max(100),
    /** Share of 30 by mood at the end, calmest first (rubrics R3). */
    moodShares: z.array(z.object({ upTo: z.number(), share: z.number().min(0).max(1) }).strict()).min(1),
    /** Stars that the customer gives by mood at the end. */
    stars: z.array(z.object({ upTo: z.number(), stars: z.number().int().min(1).max(5) }).strict()).default([]),
  })
  .strict();
export type GradingPlan = z.infer<typeof gradingPlanSchema>;
