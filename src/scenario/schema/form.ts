/** Owns the paper forms of the trade: fields as they stand on the sheet. What is right in a case is said by the form activity. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

export const formFieldSchema = z
  .object({
    id: idSchema,
    label: textSchema,
    type: z.enum(["text", "long-text", "date", "date-time", "time", "phone", "money", "code", "name", "choice", "rating"]),
    options: z.array(z.object({ id: idSchema, text: textSchema }).strict()).optional(),
    /** Share of the row's width, in twelfths. */
    width: z.number().int().min(2).max(12).default(12),
    help: textSchema.optional(),
    /** Filled by somebody else in real life; stays empty or is given. */
    office: z.boolean().default(false),
  })
  .strict();
export type FormField = z.infer<typeof formFieldSchema>;

export const formSchema = z
  .object({
    $schema: z.string().optional(),
    format: z.literal(formatVersion),
    id: idSchema,
    courseId: z.string(),
    /** The unit in whose work it is used first; absent: sheets of the lessons themselves. */
    unit: idSchema.optional(),
    title: textSchema,
    fields: z.array(formFieldSchema).min(1),
    note: textSchema.optional(),
  })
  .strict();
export type Form = z.infer<typeof formSchema>;
/** As an author writes it. */
export type FormSource = z.input<typeof formSchema>;
