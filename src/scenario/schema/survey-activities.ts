/** Owns the two halves of a satisfaction survey: designing the questionnaire, and working out and reading what came back. */
import { z } from "zod";
import { abilitySchema } from "./ability.ts";
import { activityBase } from "./activity-base.ts";
import { frameSchema } from "./frame.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";
import { calculationStepSchema, contentPointSchema } from "./working-activities.ts";

/** Something that the questionnaire must measure. `meets`: the wording is about it. `block`: its place in the order, the same for what may change places. */
const dimensionSchema = z
  .object({ id: idSchema, text: textSchema, note: textSchema.optional(), meets: frameSchema, scales: z.array(idSchema).min(1), block: z.number().int().min(1), advice: textSchema })
  .strict();

/** What no question may do: lead, ask two things at once, pry. Judged over all questions together. */
const wordingFaultSchema = z.object({ id: idSchema, title: textSchema, meets: frameSchema, points: z.number().positive(), ability: abilitySchema.optional(), advice: textSchema }).strict();

export const surveySchema = z
  .object({
    ...activityBase,
    kind: z.literal("survey"),
    dimensions: z.array(dimensionSchema).min(2).max(20),
    scales: z.array(z.object({ id: idSchema, type: z.enum(["rating", "single", "multiple", "open"]), text: textSchema }).strict()).min(2),
    /** Wordings to choose from, good and bad ones; they are Chinese, as the questionnaire is. */
    bank: z.array(z.object({ id: idSchema, says: z.string().min(2).max(200) }).strict()).default([]),
    faults: z.array(wordingFaultSchema).default([]),
    /** What the words before the questions must say. */
    opening: z.object({ content: z.array(contentPointSchema).default([]), model: z.string() }).strict(),
    questions: z.object({ min: z.number().int().min(1), max: z.number().int().max(40) }).strict(),
    points: z.object({ coverage: z.number().min(0), scale: z.number().min(0), order: z.number().min(0), number: z.number().min(0) }).strict(),
    model: z.array(z.object({ dimension: idSchema, scale: idSchema, text: z.string().min(2).max(200) }).strict()).min(1),
  })
  .strict();

const columnId = idSchema.describe("A column of the returns");

/** Which returns count; every line must hold. Without `column` it is the one that is counted or added up. */
const whereSchema = z.object({ column: columnId.optional(), is: z.union([z.string(), z.number()]).optional(), min: z.number().optional(), max: z.number().optional() }).strict();

/** Taken from the returns: how many of them there are, or the sum or mean of a column over them. */
const takeSchema = z.object({ take: z.enum(["count", "sum", "mean"]), of: columnId.optional(), where: z.array(whereSchema).default([]) }).strict();

/**
 * A column of a table to be worked out. `from` takes each cell from the returns (the row's `of` and `where` are added), `formula` calculates it over the
 * row's other columns, `above-column`, inputs and cells `row-column`; `given` shows the row's own figure.
 */
const tableColumnSchema = z
  .object({
    id: idSchema,
    text: textSchema,
    given: z.boolean().default(false),
    from: takeSchema.optional(),
    formula: z.string().min(1).max(200).optional(),
    unit: textSchema.optional(),
    decimals: z.number().int().min(0).max(4).default(0),
    /** For each cell; 0 where it only leads to others. */
    points: z.number().min(0).default(0),
    explain: textSchema.optional(),
  })
  .strict();

const tableRowSchema = z.object({ id: idSchema, text: textSchema, of: columnId.optional(), where: z.array(whereSchema).default([]), given: z.record(idSchema, z.number()).default({}), without: z.array(idSchema).default([]) }).strict();

const tableSchema = z.object({ id: idSchema, title: textSchema, corner: textSchema, columns: z.array(tableColumnSchema).min(1), rows: z.array(tableRowSchema).min(1) }).strict();

/** A chart of the student's own figures: a bar for each row (with a line over it), or a point for each row in the plane. Cells are named by column. */
const chartSchema = z
  .object({
    id: idSchema,
    title: textSchema,
    kind: z.enum(["bars", "scatter"]),
    table: idSchema,
    y: idSchema,
    x: idSchema.optional(),
    line: idSchema.optional(),
    min: z.number(),
    max: z.number(),
    xMin: z.number().optional(),
    xMax: z.number().optional(),
    /** Dividing lines: a figure, or the id of a line or cell. */
    marks: z.array(z.object({ axis: z.enum(["x", "y"]), text: textSchema, at: z.union([z.number(), idSchema]) }).strict()).default([]),
  })
  .strict();

/** A figure on a line of its own; `from` takes it from the returns instead of `formula`. */
const figureSchema = calculationStepSchema.omit({ formula: true, points: true }).extend({ formula: z.string().min(1).max(200).optional(), from: takeSchema.optional(), points: z.number().min(0) }).strict();

export const surveyAnalysisSchema = z
  .object({
    ...activityBase,
    kind: z.literal("survey-analysis"),
    /** The returns as they came in; empty where figures are given in tables only. */
    columns: z
      .array(
        z
          .object({
            id: idSchema,
            text: textSchema,
            note: textSchema.optional(),
            /** What the ids in the column stand for. */
            values: z.array(z.object({ id: idSchema, text: textSchema }).strict()).default([]),
          })
          .strict(),
      )
      .default([]),
    rows: z.array(z.array(z.union([z.string(), z.number()]))).default([]),
    inputs: z.array(z.object({ id: idSchema, label: textSchema, value: z.number(), unit: textSchema }).strict()).default([]),
    tables: z.array(tableSchema).default([]),
    figures: z.array(figureSchema).default([]),
    charts: z.array(chartSchema).default([]),
  })
  .strict();
