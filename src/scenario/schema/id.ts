/** Owns the shape of identifiers. Ids are unique within their list and never shown to people. */
import { z } from "zod";

/** Letters, digits and hyphens, beginning with a letter: `late-pickup`, `B3`, `step6-1`. */
export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/).meta({ id: "id", description: "Letters, digits and hyphens, first a letter" });

/** A criterion within its dialogue: `B6:promise-deadline`. */
export const criterionKeySchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}:[A-Za-z][A-Za-z0-9-]{0,63}$/)
  .meta({ id: "criterion-key", description: "Beat id, colon, criterion id" });

/** Id of the course item that this content carries out, e.g. `U2-T1-B4`, `U2-K10`. */
export const courseIdSchema = z.string().regex(/^U[1-5]-[A-Za-z0-9-]+$/).meta({ id: "course-id", description: "Id in the course documents" });
