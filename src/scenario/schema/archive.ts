/** Owns the activity of filing a customer: papers in order into a volume, its index, labels, the place in the cabinet, and who may look. */
import { z } from "zod";
import { activityBase } from "./activity-base.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const itemSchema = z.object({ id: idSchema, text: textSchema }).strict();

const paperSchema = z
  .object({
    id: idSchema,
    text: textSchema,
    /** Pages that are numbered; none for what only holds the volume together (cover, back). */
    pages: z.number().int().min(0).max(999).default(0),
    /** Has a line in the volume's index, which gives its first page. */
    listed: z.boolean().default(false),
    /** Lies on the table and is not part of this volume. */
    belongs: z.boolean().default(true),
    /** Told where it was sorted wrongly. */
    why: textSchema.optional(),
  })
  .strict();

/** Something to be written on the volume or in the register: file number, total of pages, period of keeping. */
const labelSchema = z
  .object({
    id: idSchema,
    label: textSchema,
    /** Picked from these; typed where there are none. */
    options: z.array(itemSchema).default([]),
    /** Ids of options, or wordings; width, case and spaces do not matter. */
    accepts: z.array(z.string().min(1)).min(1),
    why: textSchema,
  })
  .strict();

const cabinetSchema = z
  .object({
    id: idSchema,
    title: textSchema,
    shelves: z.number().int().min(1).max(8),
    places: z.number().int().min(1).max(12),
    /** Boxes that stand there. Shelves count from the top, places from the left, both from 1. */
    taken: z.array(z.object({ shelf: z.number().int().min(1), place: z.number().int().min(1), text: textSchema }).strict()).default([]),
  })
  .strict();

export const archiveSchema = z
  .object({
    ...activityBase,
    kind: z.literal("archive"),
    papers: z.array(paperSchema).min(2).max(40),
    /** Right orders of the papers that belong. */
    orders: z.array(z.array(idSchema).min(2)).min(1),
    labels: z.array(labelSchema).default([]),
    cabinets: z.array(cabinetSchema).default([]),
    /** Where the box belongs. */
    place: z.object({ cabinet: idSchema, shelf: z.number().int().min(1), place: z.number().int().min(1), why: textSchema }).strict().optional(),
    /** How much somebody may see, and who. */
    levels: z.array(itemSchema).default([]),
    access: z.array(z.object({ id: idSchema, text: textSchema, level: idSchema, why: textSchema }).strict()).default([]),
    points: z.object({ sorting: z.number().min(0), order: z.number().min(0), pages: z.number().min(0), labels: z.number().min(0), place: z.number().min(0), access: z.number().min(0) }).strict(),
    explain: textSchema,
  })
  .strict();
