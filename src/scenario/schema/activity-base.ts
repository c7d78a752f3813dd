/** Owns what every kind of activity has. */
import { z } from "zod";
import { abilitySchema } from "./ability.ts";
import { courseIdSchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

export const hintSchema = z.object({ text: textSchema, cost: z.number().min(0) }).strict();

export const activityBase = {
  id: idSchema,
  courseId: courseIdSchema.optional(),
  title: textSchema,
  /** What to do, in one or two sentences. */
  task: textSchema,
  minutes: z.number().positive().optional(),
  hints: z.array(hintSchema).default([]),
  /** Ability that the marks count for, where the items do not say. */
  ability: abilitySchema.optional(),
  /** Shown with the result. */
  afterword: textSchema.optional(),
  /** Ids of footnotes (laws, standards) to show with it. */
  footnotes: z.array(idSchema).default([]),
};
