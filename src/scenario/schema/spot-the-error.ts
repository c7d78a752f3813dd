/** Owns the activity in which wrong places are marked on papers and goods that are drawn as pictures. */
import { z } from "zod";
import { activityBase } from "./activity-base.ts";
import { courseIdSchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

/** Something to choose for a mark: what kind of error it is, or how to put it right. `group` heads a list. */
const choiceSchema = z.object({ id: idSchema, text: textSchema, group: textSchema.optional() }).strict();

/** A place that can be marked. What stands there is data: the drawing is made of it. */
export const pictureFieldSchema = z
  .object({
    id: idSchema,
    label: textSchema,
    value: textSchema,
    /** Twelfths of the sheet's width. */
    width: z.number().int().min(3).max(12).default(12),
    /** So many things are drawn: boxes, or slips of paper in a tray. */
    drawn: z.object({ what: z.enum(["boxes", "papers"]), number: z.number().int().min(0).max(12), labelled: z.number().int().min(0).max(12).optional() }).strict().optional(),
    /** A worn sticker of an earlier journey. */
    worn: z.boolean().default(false),
  })
  .strict();

/** `waybill`: a paper form; `label`: a sticker with a bar code; `carton`: a box that carries stickers; `shelf`: goods and papers side by side; `rules`: a card to read, nothing to mark. */
export const pictureSchema = z
  .object({ id: idSchema, kind: z.enum(["waybill", "label", "carton", "shelf", "rules"]), title: textSchema, fields: z.array(pictureFieldSchema).min(1) })
  .strict();

export const errorPaperSchema = z
  .object({
    id: idSchema,
    courseId: courseIdSchema.optional(),
    title: textSchema,
    pictures: z.array(pictureSchema).min(1),
    /** None: everything is in order here. Any of the fields is right where several show the same error. */
    errors: z.array(z.object({ id: idSchema, fields: z.array(idSchema).min(1), reasons: z.array(idSchema).min(1), corrections: z.array(idSchema).default([]), why: textSchema }).strict()).default([]),
  })
  .strict();

export const spotTheErrorSchema = z
  .object({
    ...activityBase,
    kind: z.literal("spot-the-error"),
    reasons: z.array(choiceSchema).min(2),
    corrections: z.array(choiceSchema).default([]),
    papers: z.array(errorPaperSchema).min(1),
    points: z.object({ errors: z.number().positive(), corrections: z.number().min(0) }).strict(),
    explain: textSchema,
  })
  .strict();
