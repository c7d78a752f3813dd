/** Owns the dialogue activity: mood model, beats, timers, interrupts and the order in which things should be said. */
import { z } from "zod";
import { activityBase } from "./activity-base.ts";
import { beatSchema, lineSchema } from "./beat.ts";
import { conditionSchema } from "./condition.ts";
import { criterionKeySchema, idSchema } from "./id.ts";
import { abilitySchema } from "./ability.ts";
import { textSchema } from "./text.ts";
import { courseTimeSchema, durationSchema } from "./time.ts";

/** A band of the mood 0 (calm) … 100 (furious): from `min` up to the next band. */
export const moodBandSchema = z.object({ id: idSchema, title: textSchema, min: z.number().min(0).max(100) }).strict();

/** A promise with a due time: kept in time, late (within `grace`), or missed. */
export const timerSchema = z
  .object({
    id: idSchema,
    title: textSchema,
    /** Starts when this beat is left. */
    startsAfter: idSchema,
    /** Due this long after the start … */
    due: durationSchema,
    /** … or at what the agent promised in this criterion, when that carries a value. */
    promisedIn: criterionKeySchema.optional(),
    /** Kept or late when one of these beats is entered. */
    keptBy: z.array(idSchema).min(1),
    grace: durationSchema,
    missed: z.object({ to: idSchema, mood: z.number() }).strict(),
  })
  .strict();

/** Something the customer does whatever the beat, tried in order after every turn. */
export const interruptSchema = z
  .object({ id: idSchema, when: conditionSchema, once: z.boolean().default(true), says: lineSchema.optional(), mood: z.number().optional(), to: idSchema })
  .strict();

/** Things to be said in this order (apologise before asking). Credit for the longest chain that was respected. */
export const orderConstraintSchema = z
  .object({ id: idSchema, title: textSchema, chain: z.array(criterionKeySchema).min(2), points: z.number().min(0), ability: abilitySchema, advice: textSchema })
  .strict();

export const dialogueSchema = z
  .object({
    ...activityBase,
    kind: z.literal("dialogue"),
    customer: idSchema,
    seat: idSchema,
    clock: courseTimeSchema,
    mood: z.object({ start: z.number().min(0).max(100), bands: z.array(moodBandSchema).min(1), lines: z.array(moodBandSchema).min(1) }).strict(),
    silence: z.object({ after: durationSchema, mood: z.number(), says: lineSchema, hangUpAfter: z.number().int().min(1) }).strict().optional(),
    opening: idSchema,
    beats: z.array(beatSchema).min(1),
    timers: z.array(timerSchema).default([]),
    interrupts: z.array(interruptSchema).default([]),
    orders: z.array(orderConstraintSchema).default([]),
    /** Beat entered when the agent breaks the call off. */
    brokenOff: idSchema.optional(),
  })
  .strict();
export type Dialogue = z.infer<typeof dialogueSchema>;

/** A dialogue that is another one, changed by a variant card drawn with the attempt's seed; for the mock assessment. */
export const dialogueVariantSchema = z
  .object({ ...activityBase, kind: z.literal("dialogue-variant"), of: idSchema, variants: z.array(idSchema).min(1), until: idSchema.optional() })
  .strict();
