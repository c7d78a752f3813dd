/** Owns the conditions that branches, outcomes, interrupts and state criteria are written in. Evaluated by the engine. */
import { z } from "zod";
import { criterionKeySchema, idSchema } from "./id.ts";
import { courseTimeSchema } from "./time.ts";

const range = { min: z.number().optional(), max: z.number().optional() };

export type Condition =
  | { met: string }
  | { count: { of: string[]; min: number } }
  | { outcome: "good" | "weak" | "wrong"; beat?: string | undefined }
  | { mood: { min?: number | undefined; max?: number | undefined; beats?: number | undefined; since?: string | undefined } }
  | { tries: { min?: number | undefined; max?: number | undefined } }
  | { clock: { before?: string | undefined; from?: string | undefined } }
  | { timer: { id: string; is: "running" | "kept" | "late" | "missed" } }
  | { contacted: { of: string[]; min?: number | undefined; max?: number | undefined } }
  | { visited: string }
  | { submitted: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/**
 * - `met`: a criterion (`B6:promise-deadline`) has fired, whether + or −
 * - `count`: at least `min` of these criteria have fired
 * - `outcome`: how the last turn of this beat (or of `beat`) went
 * - `mood`: mood now within [min, max]; with `beats`, at the end of each of the last so many beats; with `since`, only beats from that one on count
 * - `tries`: agent turns spoken in this beat
 * - `clock`: course time before / at or after a moment
 * - `timer`: state of a promise timer
 * - `contacted`: how many of these contacts of the inquiry were asked
 * - `visited`: the beat was entered before; `submitted`: the activity was handed in
 */
export const conditionSchema: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.object({ met: criterionKeySchema }).strict(),
    z.object({ count: z.object({ of: z.array(criterionKeySchema).min(1), min: z.number().int().min(1) }).strict() }).strict(),
    z.object({ outcome: z.enum(["good", "weak", "wrong"]), beat: idSchema.optional() }).strict(),
    z.object({ mood: z.object({ ...range, beats: z.number().int().min(1).optional(), since: idSchema.optional() }).strict() }).strict(),
    z.object({ tries: z.object(range).strict() }).strict(),
    z.object({ clock: z.object({ before: courseTimeSchema.optional(), from: courseTimeSchema.optional() }).strict() }).strict(),
    z.object({ timer: z.object({ id: idSchema, is: z.enum(["running", "kept", "late", "missed"]) }).strict() }).strict(),
    z.object({ contacted: z.object({ of: z.array(idSchema).min(1), ...range }).strict() }).strict(),
    z.object({ visited: idSchema }).strict(),
    z.object({ submitted: idSchema }).strict(),
    z.object({ all: z.array(conditionSchema).min(1) }).strict(),
    z.object({ any: z.array(conditionSchema).min(1) }).strict(),
    z.object({ not: conditionSchema }).strict(),
  ]),
).meta({ id: "condition" });
