/** Owns the schema of durations and points of course time. */
import { z } from "zod";

/** ISO 8601 duration of hours, minutes and seconds: `PT10M`, `PT48S`, `PT1H30M`. */
export const durationSchema = z.string().regex(/^PT(?=\d)(\d{1,3}H)?(\d{1,3}M)?(\d{1,4}S)?$/).meta({ id: "duration", description: "e.g. PT10M" });

/** Local date and minute of the case: `2012-04-30T16:00`. */
export const courseTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/).meta({ id: "course-time", description: "e.g. 2012-04-30T16:00" });
