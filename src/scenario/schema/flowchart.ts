/** Owns the activity in which a process is drawn: boxes from a palette, connections, exits of decisions, and who does each step. */
import { z } from "zod";
import { activityBase } from "./activity-base.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const itemSchema = z.object({ id: idSchema, text: textSchema }).strict();

/** A box of the palette. One that stands in no right chart is there to mislead and says `why` it does not belong. */
export const flowNodeSchema = z
  .object({
    id: idSchema,
    shape: z.enum(["start", "end", "step", "decision"]),
    text: textSchema,
    /** Ways out of a decision, each with its label. */
    exits: z.array(itemSchema).default([]),
    /** Who may do it; an empty list asks for nobody. */
    owners: z.array(idSchema).default([]),
    why: textSchema.optional(),
  })
  .strict();

/** A box of a right chart, or one way out of a decision: `valid`, `valid:yes`. */
export const flowPlaceSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}(:[A-Za-z][A-Za-z0-9-]{0,63})?$/)
  .meta({ id: "flow-place", description: "Id of a box; with a colon and the id of an exit, that way out of a decision" });

/**
 * A right chart is written as rows; within a row each box leads to the next: `["start", "register", "valid:yes", "pass-on"]`, `["valid:no", "explain"]`.
 * Several charts may be right; the one that the drawing comes closest to counts.
 */
export const flowchartSchema = z
  .object({
    ...activityBase,
    kind: z.literal("flowchart"),
    /** Who may be put beside a step; an empty list asks for nobody at all. */
    owners: z.array(itemSchema).default([]),
    nodes: z.array(flowNodeSchema).min(3),
    charts: z.array(z.array(z.array(flowPlaceSchema).min(2)).min(1)).min(1),
    points: z.object({ steps: z.number().min(0), order: z.number().min(0), decisions: z.number().min(0), owners: z.number().min(0) }).strict(),
    /** What goes wrong when `first` is drawn on the way to `second`. */
    mistakes: z.array(z.object({ first: idSchema, second: idSchema, why: textSchema }).strict()).default([]),
    explain: textSchema,
  })
  .strict();
