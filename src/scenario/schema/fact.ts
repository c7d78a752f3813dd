/** Owns the typed facts of a case, shared by dialogues, forms, calculations and criteria. */
import { z } from "zod";
import { courseIdSchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

/** How a fact's value is written and compared. `value` is always the canonical writing given here. */
export const factTypeSchema = z.enum([
  "text", // any words
  "name", // person, company or place
  "code", // order number, case number: compared without spaces
  "phone", // 11 digits
  "date", // YYYY-MM-DD
  "time", // HH:MM
  "date-time", // YYYY-MM-DDTHH:MM
  "duration", // PT10M
  "money", // yuan with two decimals: 15.00
  "number",
]);

export const factSchema = z
  .object({
    id: idSchema,
    courseId: courseIdSchema.optional(),
    type: factTypeSchema,
    label: textSchema,
    value: z.string().min(1),
    /** Words for the screen, where the canonical value reads badly. */
    display: textSchema.optional(),
    /** `course`: stands in the course documents; `composed`: added by the editors. */
    source: z.enum(["course", "composed"]).default("composed"),
    /** `start`: on the task card; `told`: only when a beat or a contact reveals it; `never`: for checks only. */
    known: z.enum(["start", "told", "never"]).default("told"),
  })
  .strict();
export type Fact = z.infer<typeof factSchema>;
