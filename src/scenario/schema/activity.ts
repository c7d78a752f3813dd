/** Owns the union of all kinds of activity. */
import { z } from "zod";
import { archiveSchema } from "./archive.ts";
import { classificationSchema } from "./classification-activity.ts";
import { dialogueSchema, dialogueVariantSchema } from "./dialogue.ts";
import { discussionSchema } from "./discussion.ts";
import { flowchartSchema } from "./flowchart.ts";
import { choiceSchema, matchingSchema, orderingSchema } from "./question-activities.ts";
import { surveyAnalysisSchema, surveySchema } from "./survey-activities.ts";
import { spotTheErrorSchema } from "./spot-the-error.ts";
import { calculationSchema, documentSchema, formActivitySchema, liabilitySchema } from "./working-activities.ts";

export const activitySchema = z.discriminatedUnion("kind", [
  dialogueSchema,
  dialogueVariantSchema,
  formActivitySchema,
  choiceSchema,
  orderingSchema,
  matchingSchema,
  calculationSchema,
  liabilitySchema,
  documentSchema,
  archiveSchema,
  discussionSchema,
  classificationSchema,
  surveySchema,
  surveyAnalysisSchema,
  flowchartSchema,
  spotTheErrorSchema,
]);
export type Activity = z.infer<typeof activitySchema>;
export type ActivityKind = Activity["kind"];
export type ActivityOf<Kind extends ActivityKind> = Extract<Activity, { kind: Kind }>;
