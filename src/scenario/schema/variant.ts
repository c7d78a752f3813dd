/** Owns variant cards: a dialogue changed by replaced facts, lines, beats and criteria. */
import { z } from "zod";
import { beatSchema, lineSchema, moodChangeSchema } from "./beat.ts";
import { conditionSchema } from "./condition.ts";
import { criterionSchema } from "./criterion.ts";
import { courseIdSchema, criterionKeySchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

/** Changes to one talk beat; what is absent stays. */
export const beatChangeSchema = z
  .object({
    beat: idSchema,
    line: lineSchema.optional(),
    intent: textSchema.optional(),
    narration: textSchema.optional(),
    addCriteria: z.array(criterionSchema).default([]),
    dropCriteria: z.array(criterionKeySchema).default([]),
    good: conditionSchema.optional(),
    mood: moodChangeSchema.optional(),
    model: textSchema.optional(),
    hint: z.object({ text: textSchema, cost: z.number().min(0) }).strict().optional(),
  })
  .strict();

export const variantSchema = z
  .object({
    id: idSchema,
    courseId: courseIdSchema.optional(),
    title: textSchema,
    /** What the student is told on drawing the card. */
    brief: textSchema,
    /** For the teacher: what a good agent does. */
    goal: textSchema,
    dialogue: idSchema,
    /** Who is at the other end, when it is somebody else than in the dialogue itself. */
    customer: idSchema.optional(),
    mood: z.number().min(0).max(100).optional(),
    facts: z.array(z.object({ fact: idSchema, value: z.string().min(1) }).strict()).default([]),
    changes: z.array(beatChangeSchema).default([]),
    addBeats: z.array(beatSchema).default([]),
    /** Beats whose (single or last) way on is turned to another beat. */
    reroute: z.array(z.object({ beat: idSchema, to: idSchema }).strict()).default([]),
  })
  .strict();
export type Variant = z.infer<typeof variantSchema>;
