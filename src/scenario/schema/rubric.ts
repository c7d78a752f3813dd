/** Owns the schemes by which people rate a group or a person: data that teachers may change. Points are whole. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const points = z.number().int().min(0).max(100);

export const raterRoleSchema = z.enum(["teacher", "peer", "self", "observer"]).describe("`observer` rates while a group plays");
export type RaterRole = z.infer<typeof raterRoleSchema>;

const rubricLevelSchema = z.object({ from: points, to: points, title: textSchema }).strict().describe("A named band of points, e.g. 60–70; lowest and highest included");
export type RubricLevel = z.infer<typeof rubricLevelSchema>;

const rubricItemSchema = z
  .object({
    id: idSchema,
    title: textSchema,
    /** Points at most; with sign `-`: points that are taken off at most, or that one fault costs where faults are counted. */
    points,
    sign: z.enum(["+", "-"]),
    levels: z.array(rubricLevelSchema).max(12),
    /** Shown to teachers only. */
    note: textSchema.nullable(),
    /** Whoever is given it gets no more than this for the whole rubric; null: an ordinary item. */
    capAt: points.nullable(),
  })
  .strict();
export type RubricItem = z.infer<typeof rubricItemSchema>;

/** The shape alone; what must hold between its parts says rubric-faults.ts. */
export const rubricShape = z
  .object({
    id: idSchema,
    /** Item of the course that it carries out, e.g. R1; null: a teacher's own. */
    courseId: z.string().nullable(),
    title: textSchema,
    of: z.enum(["group", "member"]),
    raters: z.array(raterRoleSchema).min(1).max(4),
    /** `sum`: points of the items add up; `deduct`: from the maximum, faults are taken off. Never below `min`. */
    method: z.enum(["sum", "deduct"]),
    max: z.number().int().min(1).max(200),
    /** 0; below 0 its points are no part of the mark, but are added to it or taken from it. */
    min: z.number().int().min(-100).max(0),
    items: z.array(rubricItemSchema).min(1).max(40),
  })
  .strict();
export type Rubric = z.infer<typeof rubricShape>;

/** A scheme as it stands in the scenarios folder. */
export const rubricSchema = rubricShape
  .extend({
    $schema: z.string().optional(),
    format: z.literal(formatVersion),
    /** A lesson's review begins with it. */
    default: z.boolean(),
  })
  .strict();
export type CourseRubric = z.infer<typeof rubricSchema>;
