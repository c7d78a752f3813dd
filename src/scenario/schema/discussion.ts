/** Owns the activity of discussing in a group: ideas on cards, gathered under headings of one's own. */
import { z } from "zod";
import { activityBase } from "./activity-base.ts";
import { textSchema } from "./text.ts";
import { contentPointSchema } from "./working-activities.ts";

const wantedSchema = z.object({ min: z.number().int().min(1).max(20), points: z.number().min(0) }).strict();

export const discussionSchema = z
  .object({
    ...activityBase,
    kind: z.literal("discussion"),
    /** Questions that help to find ideas. */
    questions: z.array(textSchema).default([]),
    /** How many different ideas, and how many headings with a card under them, earn all their points. */
    ideas: wantedSchema,
    clusters: wantedSchema,
    /** What should be said on some card. */
    content: z.array(contentPointSchema).min(1),
    /** Ideas of a good group, one a line. */
    model: textSchema,
  })
  .strict();
