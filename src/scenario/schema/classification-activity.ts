/** Owns the activity in which things are put into classes by how much they amount to (ABC analysis): sort, shares, cumulative shares, borders, classes, Pareto chart. */
import { z } from "zod";
import { classificationAsks } from "../classification-asks.ts";
import { abilitySchema } from "./ability.ts";
import { activityBase } from "./activity-base.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

export const classificationSchema = z
  .object({
    ...activityBase,
    kind: z.literal("classification"),
    /** What is counted, and with how many decimals. */
    amount: z.object({ label: textSchema, unit: textSchema, decimals: z.number().int().min(0).max(2).default(0) }).strict(),
    /** More to read and to sort by; every item has a cell for each. */
    columns: z.array(z.object({ id: idSchema, label: textSchema }).strict()).default([]),
    /** As they were collected, not sorted. */
    items: z.array(z.object({ id: idSchema, text: textSchema, amount: z.number().min(0), cells: z.array(textSchema).default([]) }).strict()).min(2),
    /** From the first class on; `upTo`: cumulative share in percent that still belongs to it. */
    classes: z.array(z.object({ id: idSchema, title: textSchema, upTo: z.number().positive().max(100) }).strict()).min(2),
    /** Of percentages. */
    decimals: z.number().int().min(0).max(4).default(2),
    /** After so many lines by hand, a column may be filled on down by the student's own figures. */
    fillAfter: z.number().int().min(1).optional(),
    asks: z.array(z.object({ of: z.enum(classificationAsks), title: textSchema, points: z.number().positive(), ability: abilitySchema.optional(), advice: textSchema }).strict()).min(1),
    explain: textSchema,
  })
  .strict();
