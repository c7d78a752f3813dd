/** Owns the activities that produce something: calculation worksheet, liability decision, filled form, short document. */
import { z } from "zod";
import { abilitySchema } from "./ability.ts";
import { activityBase } from "./activity-base.ts";
import { frameSchema } from "./frame.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

/**
 * One line of a worksheet. `formula` is arithmetic over named inputs and earlier lines: `fee * share / 100`.
 * A line is right when it equals the formula with the true earlier results, or with the student's own (follow-through).
 */
export const calculationStepSchema = z
  .object({
    id: idSchema,
    label: textSchema,
    formula: z.string().min(1).max(200),
    unit: textSchema,
    /** Words accepted as the unit; an empty list asks for none. */
    units: z.array(z.string()).default([]),
    decimals: z.number().int().min(0).max(4),
    points: z.number().positive(),
    ability: abilitySchema.optional(),
    explain: textSchema,
  })
  .strict();

export const calculationSchema = z
  .object({
    ...activityBase,
    kind: z.literal("calculation"),
    inputs: z.array(z.object({ id: idSchema, label: textSchema, value: z.number(), unit: textSchema, fact: idSchema.optional() }).strict()).min(1),
    steps: z.array(calculationStepSchema).min(1),
  })
  .strict();

/** Decide who is liable: link evidence to parties, share 100 % out, name who takes the lead. */
export const liabilitySchema = z
  .object({
    ...activityBase,
    kind: z.literal("liability"),
    parties: z.array(z.object({ id: idSchema, text: textSchema }).strict()).min(2),
    evidence: z.array(z.object({ id: idSchema, text: textSchema, points: idSchema, why: textSchema }).strict()).min(1),
    /** Share in percent; full credit for `exact`, half within [min, max]. */
    shares: z.array(z.object({ party: idSchema, exact: z.number().min(0).max(100), min: z.number().min(0).max(100), max: z.number().min(0).max(100) }).strict()).min(2),
    lead: idSchema,
    points: z.object({ evidence: z.number().min(0), shares: z.number().min(0), lead: z.number().min(0) }).strict(),
    explain: textSchema,
  })
  .strict();

/** Something that must be said in a text; judged by meaning like a criterion, without scope of a dialogue. */
export const contentPointSchema = z
  .object({ id: idSchema, title: textSchema, meets: frameSchema, points: z.number().positive(), ability: abilitySchema.optional(), advice: textSchema })
  .strict();

/** What a form field must hold: a fact, one of some values, or content points. Every field of the form is listed. */
export const fieldCheckSchema = z
  .object({
    field: idSchema,
    /** Equal to this fact, whatever the writing (dates, phones, spaces, full width). */
    fact: idSchema.optional(),
    oneOf: z.array(z.string()).optional(),
    content: z.array(contentPointSchema).optional(),
    /** Need not be filled. */
    optional: z.boolean().default(false),
    /** A key field (number, amount, deadline): a wrong value costs more (rubrics R4). */
    key: z.boolean().default(false),
    /** Filled in beforehand and locked. */
    given: z.boolean().default(false),
    model: textSchema,
    advice: textSchema.optional(),
  })
  .strict();

export const formActivitySchema = z
  .object({
    ...activityBase,
    kind: z.literal("form"),
    /** Id of a form in `scenarios/forms/`. */
    form: idSchema,
    /** On the work desk while a dialogue of the same phase runs. */
    onDesk: z.boolean().default(false),
    fields: z.array(fieldCheckSchema).min(1),
    /** Fields that must not hold guesses or feelings (rule-fact) … */
    factsOnly: z.array(idSchema).default([]),
  })
  .strict();

export const documentSchema = z
  .object({
    ...activityBase,
    kind: z.literal("document"),
    minChars: z.number().int().min(0).default(0),
    maxChars: z.number().int().min(10).max(4000).default(800),
    outline: z.array(textSchema).default([]),
    content: z.array(contentPointSchema).min(1),
    model: textSchema,
  })
  .strict();
