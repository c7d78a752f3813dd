/** Owns the question bank of a unit: questions outside any situation, for practice between the lessons. Those of its situations are added by whoever collects. */
import { z } from "zod";
import { formatVersion } from "../format-version.ts";
import { idSchema } from "./id.ts";
import { choiceSchema, matchingSchema, orderingSchema } from "./question-activities.ts";

/** One question an activity, so that each is asked, marked and remembered by itself. */
const bankQuestionSchema = z.discriminatedUnion("kind", [choiceSchema.extend({ questions: choiceSchema.shape.questions.length(1) }), orderingSchema, matchingSchema]);
export type BankQuestion = z.infer<typeof bankQuestionSchema>;

export const questionBankSchema = z
  .object({ $schema: z.string().optional(), format: z.literal(formatVersion), unit: idSchema, activities: z.array(bankQuestionSchema).min(1) })
  .strict();
export type QuestionBank = z.infer<typeof questionBankSchema>;
