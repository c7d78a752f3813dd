/** Owns the schema of criteria: what an answer must say (`meets`, judged by language) or what must have happened (`when`, decided by the engine). */
import { z } from "zod";
import { abilitySchema } from "./ability.ts";
import { conditionSchema } from "./condition.ts";
import { frameSchema } from "./frame.ts";
import { criterionKeySchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

const common = {
  id: idSchema,
  title: textSchema,
  /** `does` earns its points when met; `must-not` loses them when met (the fault happened). */
  kind: z.enum(["does", "must-not"]).describe("does: earns points when met; must-not: loses them when met"),
  points: z.number().positive().max(100),
  /** Weight beside the points, default 1. */
  weight: z.number().positive().optional(),
  ability: abilitySchema,
  /** Step of the procedure it belongs to; the beat's own when absent. */
  step: idSchema.optional(),
  advice: textSchema,
};

const exampleSchema = z.string().min(1).max(500);

/** Judged from the agent's words: the shape of language/criterion.ts. */
export const judgedCriterionSchema = z
  .object({
    ...common,
    act: z.enum(["perform", "promise", "ask", "state", "violate", "mention"]).optional().describe("How the words act; default: state for does, violate for must-not"),
    meets: frameSchema,
    unless: z.array(frameSchema).optional().describe("A match does not count when one of these touches the same clause"),
    examples: z.object({ counts: z.array(exampleSchema), fails: z.array(exampleSchema) }).strict().describe("Own sentences that must, and must not, count: at least three each"),
    model: z.string().min(1).describe("A model answer in Chinese"),
  })
  .strict();
export type JudgedCriterion = z.infer<typeof judgedCriterionSchema>;

/** Judged from the words of a person in another seat than the agent's (the customer). Its key is `seat:criterion`. */
export const seatCriterionSchema = judgedCriterionSchema.extend({
  before: criterionKeySchema.optional().describe("Counts only before this criterion of the agent's was met in the dialogue"),
  after: criterionKeySchema.optional().describe("Counts only after this criterion of the agent's was met in the dialogue"),
});
export type SeatCriterion = z.infer<typeof seatCriterionSchema>;

/** Decided by what happened, when its beat is left; needs no examples. */
export const stateCriterionSchema = z.object({ ...common, when: conditionSchema, model: textSchema.optional() }).strict();

export const criterionSchema = z.union([judgedCriterionSchema, stateCriterionSchema]).meta({ id: "criterion" });
export type Criterion = z.infer<typeof criterionSchema>;
