/** Owns the situation: one case of a unit as one JSON document. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { activitySchema } from "./activity.ts";
import { castSchema } from "./cast.ts";
import { factSchema } from "./fact.ts";
import { gradingPlanSchema } from "./grading-plan.ts";
import { courseIdSchema, idSchema } from "./id.ts";
import { mediaSchema } from "./media.ts";
import { phaseSchema } from "./phase.ts";
import { textSchema } from "./text.ts";
import { courseTimeSchema } from "./time.ts";
import { variantSchema } from "./variant.ts";

/** Order desk entry: what a look-up in the order system shows for a key (number or phone). */
const lookUpSchema = z
  .object({
    id: idSchema,
    keys: z.array(z.string().min(1)).min(1),
    title: textSchema,
    rows: z.array(z.object({ label: textSchema, value: textSchema }).strict()).min(1),
    reveals: z.array(idSchema).default([]),
  })
  .strict();

/** Sudden card that a teacher throws into a running dialogue. */
const suddenEventSchema = z
  .object({
    id: idSchema,
    title: textSchema,
    line: textSchema.nullable().default(null).describe("What the customer says; null: something happens and nobody says anything"),
    mood: z.number().min(-100).max(100).default(0).describe("Change of the mood; negative = calmer"),
  })
  .strict();

export const situationSchema = z
  .object({
    $schema: z.string().optional(),
    format: z.literal(formatVersion),
    id: idSchema,
    /** A situation of a school's own has none. */
    courseId: courseIdSchema.optional(),
    title: textSchema,
    /** One or two sentences for the home page. */
    summary: textSchema,
    minutes: z.number().int().positive(),
    channel: textSchema,
    /** The student's own role, as told on the task card. */
    role: textSchema,
    goals: z.array(textSchema).min(1),
    /** When it plays. */
    start: courseTimeSchema,
    /** Teacher allows practice alone with the answer keys in the browser. */
    openPractice: z.boolean().default(true),
    cast: castSchema,
    facts: z.array(factSchema),
    /** Facts of date and time in the order in which they happened, so that the checks see when they contradict. */
    timeline: z.array(idSchema).default([]),
    /** Steps of the procedure that dialogues are marked against. */
    steps: z.array(z.object({ id: idSchema, title: textSchema, about: textSchema.optional() }).strict()).default([]),
    lookUps: z.array(lookUpSchema).default([]),
    /** Rules at hand on the desk: authority table and the like. */
    references: z.array(z.object({ id: idSchema, title: textSchema, lines: z.array(textSchema).min(1) }).strict()).default([]),
    phases: z.array(phaseSchema).length(8),
    activities: z.array(activitySchema).min(1),
    grading: gradingPlanSchema,
    variants: z.array(variantSchema).default([]),
    /** Sudden cards of the live classroom; teachers see them, nobody else. */
    events: z.array(suddenEventSchema).default([]),
    /** Pictures and sounds, shown where phases and beats name them. Absent: none, and the content's version is the one it always had. */
    media: z.array(mediaSchema).max(60).optional(),
    footnotes: z.array(z.object({ id: idSchema, text: textSchema, source: textSchema, status: z.enum(["checked", "verify"]) }).strict()).default([]),
  })
  .strict();
export type Situation = z.infer<typeof situationSchema>;
/** As an author writes it: what has a default may be absent. */
export type SituationSource = z.input<typeof situationSchema>;
