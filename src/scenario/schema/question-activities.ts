/** Owns the activities that are answered by picking, ordering or pairing given items. Items are shuffled by the attempt's seed and judged by id. */
import { z } from "zod";
import { activityBase } from "./activity-base.ts";
import { courseIdSchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const itemSchema = z.object({ id: idSchema, text: textSchema }).strict();

/** A question with one right option, or (`multiple`) several. Points default to the course's (rubrics R8): single 2, true/false 1, multiple 3. */
export const questionSchema = z
  .object({
    id: idSchema,
    courseId: courseIdSchema.optional(),
    prompt: textSchema,
    multiple: z.boolean().default(false),
    options: z.array(itemSchema).min(2),
    answer: z.array(idSchema).min(1),
    points: z.number().positive().optional(),
    explain: textSchema,
    /** Keep the options in the written order (true/false, scales). */
    fixedOrder: z.boolean().default(false),
  })
  .strict();

export const choiceSchema = z.object({ ...activityBase, kind: z.literal("choice"), questions: z.array(questionSchema).min(1) }).strict();

/** Put items in order. Several full orders may be right; credit by the longest part of the best one that was respected. */
export const orderingSchema = z
  .object({
    ...activityBase,
    kind: z.literal("ordering"),
    items: z.array(itemSchema).min(2),
    orders: z.array(z.array(idSchema).min(2)).min(1),
    points: z.number().positive().default(4),
    /** What goes wrong when two neighbours are swapped. */
    mistakes: z.array(z.object({ first: idSchema, second: idSchema, why: textSchema }).strict()).default([]),
    explain: textSchema,
  })
  .strict();

/** Pair every item on the left with one on the right; a right item may serve several. */
export const matchingSchema = z
  .object({
    ...activityBase,
    kind: z.literal("matching"),
    left: z.array(itemSchema).min(2),
    right: z.array(itemSchema).min(2),
    pairs: z.array(z.object({ left: idSchema, right: z.array(idSchema).min(1), why: textSchema.optional() }).strict()).min(2),
    points: z.number().positive().default(4),
    explain: textSchema,
  })
  .strict();
