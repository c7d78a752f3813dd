/** Owns who takes part: personas that are played, and seats that people or the script take. */
import { z } from "zod";
import { seatCriterionSchema } from "./criterion.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

export const personaSchema = z
  .object({
    id: idSchema,
    name: textSchema,
    title: textSchema,
    /** Character and way of speaking, for whoever plays the persona (course README §5.1). */
    character: textSchema.optional(),
    angers: z.array(textSchema).default([]),
    calms: z.array(textSchema).default([]),
    /** What the persona tells only when asked. */
    tells: z.array(z.object({ asked: textSchema, tells: textSchema }).strict()).default([]),
    /** Which drawn portrait the screen uses. */
    portrait: z.enum(["man", "woman", "elder", "colleague"]).default("man"),
  })
  .strict();

export const seatSchema = z
  .object({
    id: idSchema,
    role: z.enum(["agent", "customer", "recorder", "observer"]),
    title: textSchema,
    persona: idSchema.optional(),
    task: textSchema.optional(),
    /** What a person who plays the customer plans to raise (`does`) and must not do (`must-not`); nothing is marked while the script plays. */
    criteria: z.array(seatCriterionSchema).default([]),
  })
  .strict();

export const castSchema = z.object({ personas: z.array(personaSchema).min(1), seats: z.array(seatSchema).min(1) }).strict();
