/** Owns the beats of a dialogue: what the customer says and wants, what a good agent does, where it leads. */
import { z } from "zod";
import { conditionSchema } from "./condition.ts";
import { criterionSchema } from "./criterion.ts";
import { courseIdSchema, criterionKeySchema, idSchema } from "./id.ts";
import { textSchema } from "./text.ts";
import { courseTimeSchema, durationSchema } from "./time.ts";

/** One or several wordings of the same line; the attempt's seed picks one. */
export const wordingsSchema = z.union([textSchema, z.array(textSchema).min(1)]);

/** A line by mood band; a band that is not given takes the next calmer one that is, else the next angrier one. */
export const lineSchema = z.union([wordingsSchema, z.object({ byMood: z.record(idSchema, wordingsSchema) }).strict()]);
export type Line = z.infer<typeof lineSchema>;

/** Change of mood by outcome; negative = calmer (course unit 2 §2.4). */
export const moodChangeSchema = z.object({ good: z.number(), weak: z.number(), wrong: z.number() }).strict();

/** What follows a turn, first match wins. `to` is a beat id; `resume` returns to the beat that an interrupt left. */
export const branchSchema = z
  .object({
    when: conditionSchema.optional(),
    /** What the customer says before it goes on. */
    says: lineSchema.optional(),
    mood: z.number().optional(),
    to: z.union([idSchema, z.literal("resume"), z.literal("again")]),
    /** Typical error shown to the student in practice when this branch is taken (course unit 2 §2.5). */
    lesson: textSchema.optional(),
  })
  .strict();
export type Branch = z.infer<typeof branchSchema>;

/** A customer's reply that depends on what the agent said, before the next beat begins; all that match are said in order. */
export const replySchema = z
  .object({ when: conditionSchema.optional(), says: lineSchema, reveals: z.array(idSchema).default([]) })
  .strict();

const beatBase = {
  id: idSchema,
  courseId: courseIdSchema.optional(),
  title: textSchema,
  /** Step of the procedure that this beat belongs to. */
  step: idSchema.optional(),
  /** Course time on entering: at least `at`; then plus `after`. */
  clock: z.object({ at: courseTimeSchema.optional(), after: durationSchema.optional() }).strict().optional(),
  /** Told by the narrator on entering, before the customer's line. */
  narration: textSchema.optional(),
  reveals: z.array(idSchema).default([]),
};

/** A picture or sound that comes with the line. */
const shown = { media: idSchema.optional() };

/** The phone rings: ready what is needed, answer in time. Ring count comes from time events. */
export const ringBeatSchema = z
  .object({
    ...beatBase,
    kind: z.literal("ring"),
    every: durationSchema,
    goodUpTo: z.number().int().min(1),
    wrongFrom: z.number().int().min(2),
    ready: z.array(z.object({ id: idSchema, text: textSchema, needed: z.boolean() }).strict()).default([]),
    mood: moodChangeSchema,
    criteria: z.array(criterionSchema).default([]),
    next: z.array(branchSchema).min(1),
  })
  .strict();

/** The customer speaks, the agent answers in free words. */
export const talkBeatSchema = z
  .object({
    ...beatBase,
    ...shown,
    kind: z.literal("talk"),
    channel: z.enum(["phone", "sms", "face-to-face", "handover"]).default("phone"),
    /** Who is at the other end; the dialogue's customer when absent. */
    persona: idSchema.optional(),
    line: lineSchema.optional(),
    /** What the customer wants here, for authors, the human player and the report. */
    intent: textSchema,
    /** Course time that one agent turn takes. */
    takes: durationSchema.optional(),
    criteria: z.array(criterionSchema).min(1),
    /** Criteria of other beats that are listened for here too (said early, or made up for). */
    alsoHears: z.array(criterionKeySchema).default([]),
    /** When a turn is good; wrong whenever a − criterion of the beat fired (or `wrong` holds); else weak. */
    good: conditionSchema,
    wrong: conditionSchema.optional(),
    /** − criteria that make a turn weak, not wrong: they cost their points only (a mere “as soon as possible”). */
    mild: z.array(criterionKeySchema).optional(),
    mood: moodChangeSchema,
    /** Left out when this holds on arrival: the student did it all before. */
    skipWhen: conditionSchema.optional(),
    replies: z.array(replySchema).default([]),
    hint: z.object({ text: textSchema, cost: z.number().min(0) }).strict().optional(),
    /** A model answer: one way to meet every criterion. */
    model: textSchema,
    /** Hanging up oneself is right here (`ok`), a mistake (`wrong`), or breaks the call off (`ends`). */
    hangUp: z.enum(["ok", "wrong", "ends"]).default("ends"),
    next: z.array(branchSchema).min(1),
  })
  .strict();
export type TalkBeat = z.infer<typeof talkBeatSchema>;

/** The agent chooses among actions instead of speaking. */
export const chooseBeatSchema = z
  .object({
    ...beatBase,
    ...shown,
    kind: z.literal("choose"),
    line: lineSchema.optional(),
    intent: textSchema,
    options: z
      .array(
        z
          .object({ id: idSchema, text: textSchema, outcome: z.enum(["good", "weak", "wrong"]), mood: z.number().optional(), takes: durationSchema.optional(), says: lineSchema.optional(), feedback: textSchema.optional(), to: idSchema.optional() })
          .strict(),
      )
      .min(2),
    mood: moodChangeSchema,
    criteria: z.array(criterionSchema).default([]),
    hint: z.object({ text: textSchema, cost: z.number().min(0) }).strict().optional(),
    next: z.array(branchSchema).min(1),
  })
  .strict();

/** The customer waits off the line; the agent asks colleagues and systems, each for some course time, then acts. */
export const inquireBeatSchema = z
  .object({
    ...beatBase,
    kind: z.literal("inquire"),
    intent: textSchema,
    contacts: z
      .array(
        z
          .object({ id: idSchema, title: textSchema, persona: idSchema.optional(), by: z.enum(["phone", "system"]), takes: durationSchema, says: textSchema, reveals: z.array(idSchema).default([]), needs: conditionSchema.optional() })
          .strict(),
      )
      .min(1),
    actions: z.array(z.object({ id: idSchema, text: textSchema, to: idSchema.optional() }).strict()).min(1),
    criteria: z.array(criterionSchema).default([]),
    hint: z.object({ text: textSchema, cost: z.number().min(0) }).strict().optional(),
    next: z.array(branchSchema).min(1),
  })
  .strict();

/** Something happens; the student reads and goes on. */
export const sceneBeatSchema = z
  .object({ ...beatBase, ...shown, kind: z.literal("scene"), line: lineSchema.optional(), next: z.array(branchSchema).min(1) })
  .strict();

/** The dialogue is over. */
export const endBeatSchema = z
  .object({ ...beatBase, kind: z.literal("end"), line: lineSchema.optional(), ending: z.enum(["closed", "hung-up", "escalated", "lost"]) })
  .strict();

export const beatSchema = z.discriminatedUnion("kind", [ringBeatSchema, talkBeatSchema, chooseBeatSchema, inquireBeatSchema, sceneBeatSchema, endBeatSchema]);
export type Beat = z.infer<typeof beatSchema>;
